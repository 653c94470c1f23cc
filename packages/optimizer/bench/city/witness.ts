import {
  type Constraint,
  type FundingSource,
  type Mode,
  type Project,
  type Resource,
  type Start,
  ruleFields,
} from '@vorrang/planning';

/** What a city is before its mandatory projects are chosen. */
export type Draft = {
  periods: number;
  projects: Project[];
  fundingSources: FundingSource[];
  resources: Resource[];
  constraints: Constraint[];
};
/** A start of the witness with its mode at hand. */
export type Activity = { project: Project; mode: Mode; start: Start };

/**
 * A Plan that shows the city is possible: one project after the other, the first mode and period that fit, money without carry-over.
 * Poor on purpose; mandatory projects, deadlines and district shares are then chosen so that it keeps them.
 */
export function witnessOf(draft: Draft): Activity[] {
  const site = new Site(draft);
  return draft.projects.flatMap((project) => site.start(project) ?? []);
}

type Precedence = { before: string; lag: number };

class Site {
  readonly #draft: Draft;
  readonly #money: Map<string, number[]>;
  readonly #crews: Map<string, number[]>;
  readonly #works = new Map<string, Activity>();
  readonly #before = new Map<string, Precedence>();
  readonly #exclusive = new Map<string, string[]>();
  readonly #apart = new Map<string, string[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#money = new Map(draft.fundingSources.map(({ id, budget }) => [id, [...budget]]));
    this.#crews = new Map(draft.resources.map(({ id, capacity }) => [id, [...capacity]]));
    for (const { kind, before, after, lag, projects = [] } of draft.constraints.map(ruleFields)) {
      if (kind === 'precedence') this.#before.set(after!, { before: before!, lag: lag! });
      const others = kind === 'at-most-one' ? this.#exclusive : kind === 'corridor-conflict' ? this.#apart : null;
      for (const id of others ? projects : []) others!.set(id, [...(others!.get(id) ?? []), ...projects]);
    }
  }
  start(project: Project): Activity | null {
    if (this.#exclusive.get(project.id)?.some((other) => this.#works.has(other))) return null;
    const from = Math.max(project.earliestStart ?? 0, this.#earliest(project.id));
    for (const mode of project.modes)
      for (let period = from; period + mode.duration <= this.#draft.periods; period++)
        if (this.#crewsFor(mode, period) && this.#roadFree(project.id, mode, period)) {
          const bills = this.#billsFor(project, mode, period);
          if (bills) return this.#take(project, mode, period, bills);
        }
    return null;
  }
  #earliest(id: string): number {
    const first = this.#before.get(id);
    if (!first) return 0;
    const before = this.#works.get(first.before);
    return before ? before.start.period + before.mode.duration + first.lag : Infinity;
  }
  #crewsFor({ demand }: Mode, period: number): boolean {
    return Object.entries(demand).every(([id, sizes]) =>
      sizes.every((size, k) => size <= this.#crews.get(id)![period + k]!),
    );
  }
  #roadFree(id: string, { duration }: Mode, period: number): boolean {
    return (this.#apart.get(id) ?? []).every((other) => {
      const work = this.#works.get(other);
      return !work || period >= work.start.period + work.mode.duration || work.start.period >= period + duration;
    });
  }
  /** Who pays: [source, year, cents]; null where the money of its own sources does not reach. */
  #billsFor({ fundingSources }: Project, { cost }: Mode, period: number): [string, number, number][] | null {
    const bills: [string, number, number][] = [];
    const due = Map.groupBy(cost.keys(), (k) => Math.floor((period + k) / 4));
    for (const [year, steps] of due) {
      let open = steps.reduce((all, k) => all + cost[k]!, 0);
      for (const id of fundingSources) {
        const cents = Math.min(open, this.#money.get(id)![year]!);
        bills.push([id, year, cents]);
        open -= cents;
      }
      if (open > 0) return null;
    }
    return bills;
  }
  #take(project: Project, mode: Mode, period: number, bills: [string, number, number][]): Activity {
    for (const [id, year, cents] of bills) this.#money.get(id)![year]! -= cents;
    for (const [id, sizes] of Object.entries(mode.demand))
      sizes.forEach((size, k) => (this.#crews.get(id)![period + k]! -= size));
    const work = { project, mode, start: { project: project.id, mode: mode.id, period } };
    this.#works.set(project.id, work);
    return work;
  }
}
