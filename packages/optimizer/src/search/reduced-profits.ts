import type { Certificate } from '@vorrang/planning';
import type { FlatCity } from './flat-city.ts';
import { rulesAtWork } from '../given.ts';

/**
 * R(p, m, t) of every start: its points less what it takes from the others, at the certificate's prices. Source: scenario format,
 * "Certificate". Only a guide for the search; nothing is proven with these numbers.
 */
export function reducedProfits(
  city: FlatCity,
  { money = {}, capacity = {}, constraints = {} }: Certificate,
): Float64Array {
  const { scenario, years, periods } = city;
  const lambda = scenario.fundingSources.flatMap(({ id, budget }) => budget.map((_, y) => money[id]?.[y] ?? 0));
  const pi = city.sources.map((own) =>
    Array.from({ length: years }, (_, y) =>
      own.length ? Math.min(...own.map((source) => lambda[source * years + y]!)) : 0,
    ),
  );
  const mu = scenario.resources.flatMap(({ id, capacity: units }) => units.map((_, t) => capacity[id]?.[t] ?? 0));
  const profit = city.value.slice();
  for (let j = 0; j < profit.length; j++) {
    const price = pi[city.classOf[city.projectOf[j]!]!]!;
    const [from, to] = [city.dueFirst[j]!, city.dueFirst[j + 1]!];
    let sum = profit[j]!;
    for (let k = from; k < to; k++) sum -= city.due[k]! * (price[city.yearOf[j]! + k - from] ?? 0);
    const mode = city.modeOf[j]!;
    for (let k = city.demandFirst[mode]!; k < city.demandFirst[mode + 1]!; k++)
      sum -= city.units[k]! * mu[city.cell[k]! + city.periodOf[j]!]!;
    profit[j] = sum;
  }
  const pricing = { city, pi, profit, periods };
  for (const { rule, settings, position } of rulesAtWork(scenario)) {
    const prices = position === undefined ? undefined : constraints[String(position)];
    terms[rule.kind]?.(pricing, settings as never, prices);
  }
  return profit;
}

type Pricing = { city: FlatCity; pi: number[][]; profit: Float64Array; periods: number };
type Term<Settings> = (pricing: Pricing, settings: Settings, prices: readonly number[] | undefined) => void;

const positions = ({ city }: Pricing, ids: readonly string[]) => {
  const wanted = new Set(ids);
  return city.scenario.projects.flatMap(({ id }, p) => (wanted.has(id) ? [p] : []));
};
const position = ({ city }: Pricing, id: string) => city.scenario.projects.findIndex((project) => project.id === id);
const add = ({ city, profit }: Pricing, p: number, more: (start: number) => number) => {
  for (let j = city.first[p]!; j < city.first[p + 1]!; j++) profit[j]! += more(j);
};

const precedence: Term<{ before: string; after: string; lag: number }> = (pricing, { before, after, lag }, prices) => {
  if (!prices) return;
  const { city, periods } = pricing;
  const from = new Float64Array(periods + 1);
  for (let t = periods - 1; t >= 0; t--) from[t] = from[t + 1]! + (prices[t] ?? 0);
  const at = (t: number) => from[Math.min(periods, Math.max(0, t))]!;
  add(pricing, position(pricing, before), (j) => at(city.endOf[j]! + lag));
  add(pricing, position(pricing, after), (j) => -at(city.periodOf[j]!));
};
const atMostOne: Term<{ projects: string[] }> = (pricing, { projects }, prices) => {
  for (const p of positions(pricing, projects)) add(pricing, p, () => -(prices?.[0] ?? 0));
};
const corridorConflict: Term<{ projects: string[] }> = (pricing, { projects }, prices) => {
  if (!prices) return;
  const { city, periods } = pricing;
  const until = new Float64Array(periods + 1);
  for (let t = 0; t < periods; t++) until[t + 1] = until[t]! + (prices[t] ?? 0);
  for (const p of positions(pricing, projects))
    add(pricing, p, (j) => until[city.periodOf[j]!]! - until[Math.min(periods, city.endOf[j]!)]!);
};
const bundle: Term<{ projects: string[]; saving: number; value: number }> = (pricing, settings, prices) => {
  const { city, pi } = pricing;
  const [a, b] = settings.projects.map((id) => position(pricing, id)) as [number, number];
  const price = pi[city.classOf[a]!]!;
  const worth = (j: number) => Math.max(0, settings.value + settings.saving * price[city.yearOf[j]!]!);
  const theta = (j: number) => prices?.[city.periodOf[j]!] ?? 0.5;
  add(pricing, a, (j) => theta(j) * worth(j));
  add(pricing, b, (j) => (1 - theta(j)) * worth(j));
};
const districtShare: Term<{ district: string; minimum: number }> = (pricing, { district, minimum }, prices) => {
  const { city, profit } = pricing;
  const price = prices?.[0] ?? 0;
  if (price === 0) return;
  for (let j = 0; j < profit.length; j++) {
    const inside = Number(city.scenario.projects[city.projectOf[j]!]!.district === district);
    profit[j]! += price * (inside - minimum) * city.cost[j]!;
  }
};
const terms: Record<string, Term<never>> = {
  precedence,
  'at-most-one': atMostOne,
  'corridor-conflict': corridorConflict,
  bundle,
  'district-share': districtShare,
};
