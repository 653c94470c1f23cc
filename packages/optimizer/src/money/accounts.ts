import { type Cents, type Mode, type Project, type Scenario, yearOf } from '@vorrang/planning';
import { type Layer, cut, isOpen, layersOf } from './layers.ts';

/** Cents that fall due in a year, to be paid by the sources of a funding class. */
export type Due = { group: number; year: number; cents: Cents };

/**
 * Who may pay what. Everything that may be paid from exactly the same funding sources stands in one funding class: the money rows are
 * the same, and far fewer. Without grant terms a project has one class; with terms its bills are cut into layers, each of its own class,
 * and what is open depends on when the works are and on the year.
 */
export class Accounts {
  readonly #scenario: Scenario;
  readonly #position: ReadonlyMap<string, number>;
  readonly #known = new Map<string, number>();
  readonly #layers = new Map<string, Layer[]>();
  /** The sources of each class, by position, ascending. Classes are added as dues are asked for. */
  readonly sources: number[][] = [];
  /** The class of all own sources of each project, by its position. */
  readonly base: readonly number[];
  /** The project's own sources have terms. */
  readonly termed: readonly boolean[];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#position = new Map(scenario.fundingSources.map(({ id }, f) => [id, f]));
    this.base = scenario.projects.map((project) => this.#group(this.#own(project)));
    const termed = scenario.fundingSources.map(({ grantTerms }) => grantTerms !== undefined);
    this.termed = this.base.map((group) => this.sources[group]!.some((source) => termed[source]));
  }
  /** What falls due for a start within the calendar, `saved` cents less in its first period, by class and year. */
  duesOf(project: number, mode: Mode, start: number, saved = 0): Due[] {
    const { calendar } = this.#scenario;
    const dues = new Map<string, Due>();
    const last = Math.min(mode.duration, calendar.periods - start);
    for (let k = 0; k < last; k++) {
      const bill = k === 0 ? mode.cost[0]! - saved : mode.cost[k]!;
      if (bill === 0) continue;
      const year = yearOf(calendar, start + k);
      const layers = this.layersAt(project, mode, start, year);
      cut(bill, layers).forEach((cents, i) => {
        if (cents === 0) return;
        const group = this.#group(layers[i]!.sources);
        const key = `${group} ${year}`;
        const before = dues.get(key);
        if (before) before.cents += cents;
        else dues.set(key, { group, year, cents });
      });
    }
    return [...dues.values()];
  }
  /** Whether every cent of a start's cost may be paid by somebody. */
  payable(project: number, mode: Mode, start: number): boolean {
    return this.duesOf(project, mode, start).every(({ group }) => this.sources[group]!.length > 0);
  }
  /** The classes among which a saving in the first period of a start may be divided. */
  savedFrom(project: number, mode: Mode, start: number): number[] {
    return this.layersAt(project, mode, start, yearOf(this.#scenario.calendar, start))
      .filter(({ sources }) => sources.length > 0)
      .map(({ sources }) => this.#group(sources));
  }
  /** How the bills of a start are cut in a year. */
  layersAt(project: number, mode: Mode, start: number, year: number): Layer[] {
    const { fundingSources } = this.#scenario;
    const own = this.sources[this.base[project]!]!;
    const open = this.termed[project]
      ? own.filter((source) => isOpen(fundingSources[source]!.grantTerms, start, start + mode.duration, year))
      : own;
    const key = open.join(' ');
    const before = this.#layers.get(key);
    if (before) return before;
    const layers = layersOf(fundingSources, open);
    this.#layers.set(key, layers);
    return layers;
  }
  #own({ fundingSources }: Project): number[] {
    return fundingSources.map((id) => this.#position.get(id)!).sort((a, b) => a - b);
  }
  #group(own: number[]): number {
    const key = own.join(' ');
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    this.#known.set(key, this.sources.length);
    return this.sources.push(own) - 1;
  }
}
