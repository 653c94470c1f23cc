import { api } from '#lib/api/api.ts';
import type { ScenarioHeadline } from '#lib/api/shapes.ts';

type Issue = { project: string };
type Known = { id: string; name: string; updatedAt: string };

/** What the page can do without for a moment: projects with what should be looked at about them, and how many proposals are open. */
export class BesidePlans {
  readonly #city: string;
  #scenario: string | null = null;
  issues = $state.raw<readonly Issue[] | null>(null);
  projects = $state.raw<readonly Known[]>([]);
  proposals = $state.raw<{ scenario: ScenarioHeadline; open: number } | null>(null);

  constructor(city: string) {
    this.#city = city;
  }
  async readProjects(): Promise<void> {
    const { projects, qualityIssues } = await api.get('/api/cities/{city}/projects', {
      params: { path: { city: this.#city } },
    });
    this.projects = projects.map(({ body: { id, name }, updatedAt }) => ({ id, name, updatedAt }));
    this.issues = qualityIssues;
  }
  /** Of another scenario than before; what cannot be read is not told. */
  look(scenario: ScenarioHeadline | null): void {
    const key = scenario && `${scenario.id} ${scenario.revision}`;
    if (key === this.#scenario) return;
    this.#scenario = key;
    this.proposals = null;
    if (!scenario) return;
    const path = { city: this.#city, id: scenario.id };
    void api.get('/api/cities/{city}/scenarios/{id}/proposals/known', { params: { path } }).then(
      ({ open }) => {
        if (this.#scenario === key && open !== null) this.proposals = { scenario, open };
      },
      () => undefined,
    );
  }
}
