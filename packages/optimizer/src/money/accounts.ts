import { type Cents, type Mode, type Project, type Scenario, paymentDueOf, isIndexed, yearOf } from '@vorrang/planning';
import { cut, isOpen, layersOf } from './layers.ts';

/** A part of every bill, in millionths, and the class that pays it. */
type Layer = { width: number; group: number };
/** Cents that fall due in a year, to be paid by the sources of a funding class. */
export type Due = { group: number; year: number; cents: Cents };

/**
 * Who may pay what. Everything that may be paid from exactly the same funding sources stands in one funding class: the money rows are
 * the same, and far fewer. Without grant terms a project has one class; with terms its bills are cut into layers, each of its own class,
 * and what is open depends on when the works are and on the year. Costs that rise make the dues depend on the start as well.
 */
class Accounts {
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
  /** What falls due for the project depends on when it starts: its sources have terms, or its costs rise. */
  readonly byStart: readonly boolean[];

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#position = new Map(scenario.fundingSources.map(({ id }, f) => [id, f]));
    this.base = scenario.projects.map((project) => this.#group(this.#own(project)));
    const termed = scenario.fundingSources.map(({ grantTerms }) => grantTerms !== undefined);
    const { projects } = scenario;
    this.termed = this.base.map((group) => this.sources[group]!.some((source) => termed[source]));
    this.byStart = this.termed.map((one, p) => one || isIndexed(scenario, projects[p]!));
  }
  /** What falls due for a start within the calendar, `saved` cents less in its first period, by class and year. */
  duesOf(project: number, mode: Mode, start: number, saved = 0): Due[] {
    const { periods, periodsPerYear } = this.#scenario.calendar;
    const last = Math.min(mode.duration, periods - start);
    const dues: Due[] = [];
    for (let k = 0; k < last;) {
      const year = Math.floor((start + k) / periodsPerYear);
      const layers = this.#layersAt(project, start, start + mode.duration, year);
      const ofYear = dues.length;
      for (; k < last && start + k < (year + 1) * periodsPerYear; k++) {
        const bill =
          paymentDueOf(this.#scenario, this.#scenario.projects[project]!, mode, start, k) - (k === 0 ? saved : 0);
        if (bill !== 0) cut(bill, layers).forEach((cents, i) => addTo(dues, ofYear, layers[i]!.group, year, cents));
      }
    }
    return dues;
  }
  /** Whether every cent of a start's cost may be paid by somebody. */
  payable(project: number, mode: Mode, start: number): boolean {
    return mode.cost.every((_, k) => {
      const cents = paymentDueOf(this.#scenario, this.#scenario.projects[project]!, mode, start, k);
      const year = yearOf(this.#scenario.calendar, start + k);
      const layers = this.#layersAt(project, start, start + mode.duration, year);
      const forNobody = layers.findIndex(({ group }) => this.sources[group]!.length === 0);
      return forNobody < 0 || cut(cents, layers)[forNobody] === 0;
    });
  }
  /** The classes among which a saving in the first period of a start may be divided. */
  savedFrom(project: number, mode: Mode, start: number): number[] {
    return this.#layersAt(project, start, start + mode.duration, yearOf(this.#scenario.calendar, start))
      .map(({ group }) => group)
      .filter((group) => this.sources[group]!.length > 0);
  }
  /** How the bills of works from `start` to before `end` are cut in a year. */
  #layersAt(project: number, start: number, end: number, year: number): Layer[] {
    const { fundingSources } = this.#scenario;
    const own = this.sources[this.base[project]!]!;
    const open = this.termed[project]
      ? own.filter((source) => isOpen(fundingSources[source]!.grantTerms, start, end, year))
      : own;
    const key = open.join(' ');
    const before = this.#layers.get(key);
    if (before) return before;
    const layers = layersOf(fundingSources, open).map(({ width, sources }) => ({ width, group: this.#group(sources) }));
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

export type { Accounts };

const known = new WeakMap<Scenario, Accounts>();

/** The accounts of a Scenario, built once for everybody who asks: a Scenario is never changed in place. */
export function accountsOf(scenario: Scenario): Accounts {
  const before = known.get(scenario);
  if (before) return before;
  const accounts = new Accounts(scenario);
  known.set(scenario, accounts);
  return accounts;
}

/** Adds cents to the dues of a class in a year, which stand from `first` on. */
function addTo(dues: Due[], first: number, group: number, year: number, cents: Cents): void {
  if (cents === 0) return;
  for (let i = first; i < dues.length; i++) if (dues[i]!.group === group) return void (dues[i]!.cents += cents);
  dues.push({ group, year, cents });
}
