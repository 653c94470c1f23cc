import type { Project, Scenario } from '@vorrang/planning';
import { api } from '#lib/api/api.ts';
import type { ProposalsAnswer } from '#lib/api/shapes.ts';
import { type Entry, bareProjects, entriesOf } from './entries.ts';

/** What the city's data propose for the Scenario that is edited. */
export class Inbox {
  readonly #scenario: () => Scenario;
  loaded = $state.raw<ProposalsAnswer | null>(null);
  state = $state<'still' | 'coming' | 'there' | 'failed'>('still');
  without = $state.raw<ReadonlyMap<string, Project>>(bareProjects([], []));

  constructor(scenario: () => Scenario) {
    this.#scenario = scenario;
  }
  readonly entries = $derived.by<Entry[]>(() => entriesOf(this.#scenario(), this.loaded));
  readonly open = $derived(this.entries.filter(({ state }) => state === 'open'));

  /** Asks once, for a Scenario as it is saved; again where that failed. */
  async load(path: { city: string; id: string }, saved: Scenario): Promise<void> {
    if (this.state === 'coming' || this.state === 'there') return;
    this.state = 'coming';
    try {
      const loaded = await api.get('/api/cities/{city}/scenarios/{id}/proposals', { params: { path } });
      [this.without, this.loaded, this.state] = [bareProjects(saved.projects, loaded.without), loaded, 'there'];
    } catch {
      this.state = 'failed';
    }
  }
}
