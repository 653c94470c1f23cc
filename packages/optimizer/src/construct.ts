import type { Certificate, Start } from '@vorrang/planning';
import type { CityModel } from './build-model.ts';
import type { Given, Work } from './constraints/constraint.ts';
import { rulesAtWork } from './given.ts';
import { startAt } from './model/start-columns.ts';
import { Till } from './money/till.ts';

/** Scores a start by what is left of its points after paying the certificate's prices for money, capacity and district shares. */
function profits(
  { scenario, starts }: CityModel,
  { money = {}, capacity = {}, constraints = {} }: Certificate,
): Float64Array {
  const { periodsPerYear } = scenario.calendar;
  const lowest = scenario.projects.map(
    ({ fundingSources }) =>
      (year: number) =>
        fundingSources.reduce(
          (least, id) => Math.min(least, money[id]?.[year] ?? 0),
          fundingSources.length ? Infinity : 0,
        ),
  );
  const shares = rulesAtWork(scenario).flatMap(({ rule, settings, position }) =>
    rule.kind === 'district-share'
      ? [{ ...(settings as { district: string; minimum: number }), price: constraints[position!]?.[0] ?? 0 }]
      : [],
  );
  const equity = (p: number) =>
    shares.reduce(
      (sum, { price, district, minimum }) =>
        sum + price * (Number(scenario.projects[p]!.district === district) - minimum),
      0,
    );
  return Float64Array.from(starts.list, ({ project, mode: m, period, value }) => {
    const mode = scenario.projects[project]!.modes[m]!;
    let profit = value;
    mode.cost.forEach((cents, k) => (profit -= cents * lowest[project]!(Math.floor((period + k) / periodsPerYear))));
    for (const [id, units] of Object.entries(mode.demand))
      units.forEach((demand, k) => (profit -= demand * (capacity[id]?.[period + k] ?? 0)));
    return profit + equity(project) * mode.cost.reduce((a, b) => a + b, 0);
  });
}

/**
 * A first Plan by common sense: mandatory projects first, then whatever earns most for its money, each with those it depends on, as long
 * as crews, rules and every cent allow. Exact at every step, so what comes out only has to meet the district shares. Stops when `over`.
 */
export function construct(city: CityModel, prices: Certificate, over: () => boolean): Start[] {
  const site = new Site(city);
  const profit = profits(city, prices);
  const best = city.scenario.projects.map((_, p) => {
    const columns = Array.from(
      { length: city.starts.first[p + 1]! - city.starts.first[p]! },
      (_, k) => city.starts.first[p]! + k,
    );
    return columns.sort((a, b) => profit[b]! - profit[a]!);
  });
  const cost = (p: number) => city.scenario.projects[p]!.modes[0]!.cost.reduce((a, b) => a + b, 1);
  const worth = (p: number) => (best[p]!.length ? profit[best[p]![0]!]! : -Infinity);
  const must = (p: number) => Number(city.scenario.projects[p]!.mandatory);
  const order = best.map((_, p) => p).sort((a, b) => must(b) - must(a) || worth(b) / cost(b) - worth(a) / cost(a));
  const gains = (p: number) => best[p]!.some((column) => city.starts.list[column]!.value > 0);
  for (const p of order)
    if (!over() && (must(p) || worth(p) > 0)) site.place(p, best, 0, must(p) ? -Infinity : 0, profit);
  // What the prices call too dear still fills the gaps that are left.
  const rest = order.filter((p) => !site.has(p) && gains(p)).sort((a, b) => worth(b) - worth(a));
  for (const p of rest) if (!over()) site.place(p, best, 0, -Infinity, profit);
  for (let district = site.wanting(); district !== null && !over(); district = site.wanting()) {
    const open = order.filter((p) => city.scenario.projects[p]!.district === district && !site.has(p));
    if (!open.some((p) => site.place(p, best, 0, -Infinity, profit))) break;
  }
  return site.starts();
}

/** The works chosen so far, with what they use. */
class Site {
  readonly #city: CityModel;
  readonly #chosen = new Map<number, number>();
  readonly #use: Map<string, Float64Array>;
  readonly #given: Given;
  readonly #till: Till;
  readonly #rules = new Map<string, ReturnType<typeof rulesAtWork>>();
  readonly #before = new Map<string, number[]>();

  constructor(city: CityModel) {
    this.#city = city;
    const { scenario, starts } = city;
    this.#use = new Map(scenario.resources.map(({ id, capacity }) => [id, new Float64Array(capacity.length)]));
    this.#given = {
      scenario,
      plan: { starts: [], payments: [], carryOver: [] },
      works: [],
      of: new Map(),
      savings: [],
    };
    this.#till = new Till(scenario);
    for (const one of rulesAtWork(scenario)) {
      for (const project of one.rule.touches(one.settings) ?? [])
        this.#rules.set(project, [...(this.#rules.get(project) ?? []), one]);
      const { before, after } = one.settings as { before?: string; after?: string };
      if (before !== undefined && after !== undefined)
        this.#before.set(after, [...(this.#before.get(after) ?? []), starts.positionOf.get(before)!]);
    }
  }
  /** Places a project, those it depends on first; false if there is no room for it. */
  place(p: number, best: number[][], depth: number, floor: number, profit: Float64Array): boolean {
    if (this.#chosen.has(p)) return true;
    const needed = this.#before.get(this.#city.scenario.projects[p]!.id) ?? [];
    if (depth > 20 || !needed.every((q) => this.place(q, best, depth + 1, -Infinity, profit))) return false;
    return best[p]!.some((column) => profit[column]! >= floor && this.#try(p, column));
  }
  has(p: number): boolean {
    return this.#chosen.has(p);
  }
  /** A district that does not get its share yet. */
  wanting(): string | null {
    const found = rulesAtWork(this.#city.scenario).flatMap(({ rule, settings }) =>
      rule.kind === 'district-share' ? rule.check(this.#given, settings) : [],
    );
    return found.find(({ state }) => state === 'broken')?.subject.district ?? null;
  }
  starts(): Start[] {
    return this.#given.works.map(({ project, mode, period }) => ({ project: project.id, mode: mode.id, period }));
  }
  #try(p: number, column: number): boolean {
    const { mode: m, period } = startAt(this.#city.starts, column);
    const project = this.#city.scenario.projects[p]!;
    const mode = project.modes[m]!;
    const work: Work = { project, mode, period, end: period + mode.duration };
    if (!this.#roomFor(work)) return false;
    this.#given.works.push(work);
    this.#given.of.set(project.id, work);
    const rules = this.#rules.get(project.id) ?? [];
    const kept = rules.every(({ rule, settings }) =>
      rule.check(this.#given, settings).every(({ state }) => state !== 'broken'),
    );
    if (kept && this.#till.take(work)) {
      this.#chosen.set(p, column);
      this.#occupy(work);
      return true;
    }
    this.#given.works.pop();
    this.#given.of.delete(project.id);
    return false;
  }
  #roomFor({ mode, period }: Work): boolean {
    return Object.entries(mode.demand).every(([id, units]) => {
      const capacity = this.#city.scenario.resources.find((resource) => resource.id === id)!.capacity;
      return units.every((demand, k) => this.#use.get(id)![period + k]! + demand <= capacity[period + k]! + 1e-9);
    });
  }
  #occupy({ mode, period }: Work): void {
    for (const [id, units] of Object.entries(mode.demand))
      units.forEach((demand, k) => (this.#use.get(id)![period + k]! += demand));
  }
}
