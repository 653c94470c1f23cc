import type { Certificate, Scenario } from '@vorrang/planning';
import { arrivingOf } from './arriving.ts';
import type { Priced, Prices } from './lookup.ts';
import { always, rules } from './rules/index.ts';

type List = { at: string; values: number[]; length: number; most: number };

/** Reads the lists; a wrong length, a negative number or an unknown key is answered with its place. */
export function readPrices(
  scenario: Scenario,
  { money, capacity, constraints }: Certificate,
  valued: boolean,
): Prices | string {
  const { periods } = scenario.calendar;
  const lambda = scenario.fundingSources.map(({ id, budget }) => list('money', money, id, budget.length));
  const mu = scenario.resources.map(({ id }) => list('capacity', capacity, id, periods));
  const stored = scenario.constraints.map(({ kind }, i) => {
    const { list: length, missing, most } = rules.get(kind) ?? {};
    return list(
      'constraints',
      constraints,
      String(i),
      length === undefined ? 0 : length === 'one' ? 1 : periods,
      missing,
      most,
    );
  });
  const wrong =
    stranger({ money, capacity, constraints }, [lambda, mu, stored]) ?? [...lambda, ...mu, ...stored].find(bad)?.at;
  if (wrong !== undefined) return wrong;
  const bySource = new Map(scenario.fundingSources.map(({ id }, f) => [id, lambda[f]!.values]));
  const prices: Prices = {
    scenario,
    valued,
    lambda: bySource,
    constant: constantOf(scenario, lambda, mu),
    mu: new Map(scenario.resources.map(({ id }, r) => [id, pricedPeriods(mu[r]!.values)])),
    projects: projectsOf(scenario, bySource),
  };
  for (const rule of always) rule.price?.(prices, {}, []);
  scenario.constraints.forEach((constraint, i) =>
    rules.get(constraint.kind)?.price?.(prices, constraint, stored[i]!.values),
  );
  return prices;
}

const pricedPeriods = (mu: number[]) => mu.flatMap((price, period) => (price > 0 ? [{ period, price }] : []));

function list(
  name: string,
  lists: Record<string, number[]> | undefined,
  key: string,
  length: number,
  missing = 0,
  most = Infinity,
): List {
  const values = lists && Object.hasOwn(lists, key) ? lists[key]! : new Array<number>(length).fill(missing);
  return { at: `/${name}/${key}`, values, length, most };
}

const bad = ({ values, length, most }: List): boolean =>
  values.length !== length || values.some((x) => !Number.isFinite(x) || x < 0 || x > most);

/** A key that stands for nothing in the Scenario. */
function stranger(lookup: Record<string, Record<string, number[]> | undefined>, known: List[][]): string | undefined {
  const places = new Set(known.flat().map(({ at }) => at));
  return Object.entries(lookup)
    .flatMap(([name, lists]) => Object.keys(lists ?? {}).map((key) => `/${name}/${key}`))
    .find((at) => !places.has(at));
}

/** Σ arriving·λ + Σ K·max(0, λ_{y+1} − λ_y) + Σ capacity·μ. */
function constantOf({ fundingSources, resources }: Scenario, lambda: List[], mu: List[]): number {
  let sum = 0;
  fundingSources.forEach((source, f) => {
    const price = lambda[f]!.values;
    const { arriving, most } = arrivingOf(source);
    arriving.forEach((cents, y) => {
      const rise = y + 1 < price.length ? price[y + 1]! - price[y]! : 0;
      sum += Number(cents) * price[y]! + (rise > 0 ? Number(most[y]!) * rise : 0);
    });
  });
  resources.forEach(({ capacity }, r) => capacity.forEach((units, t) => (sum += units * mu[r]!.values[t]!)));
  return sum;
}

/** π_{p,y} = min λ_{f,y} over the project's own sources, 0 if none; projects with the same sources share one list. */
function projectsOf({ calendar, projects }: Scenario, lambda: Map<string, number[]>): Map<string, Priced> {
  const shared = new Map<string, Float64Array>();
  const lowest = (sources: string[]) =>
    new Float64Array(calendar.periods).map((_, t) => {
      const year = Math.floor(t / calendar.periodsPerYear);
      return sources.length === 0 ? 0 : Math.min(...sources.map((source) => lambda.get(source)![year]!));
    });
  const result = new Map<string, Priced>();
  for (const project of projects) {
    const key = project.fundingSources.join('\n');
    const pi = shared.get(key) ?? shared.set(key, lowest(project.fundingSources)).get(key)!;
    result.set(project.id, {
      project,
      pi,
      mostExpensive: pi,
      compiled: 0,
      perCent: 0,
      must: project.mandatory,
      adds: [],
      terms: [],
    });
  }
  return result;
}
