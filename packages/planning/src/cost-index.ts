import { yearOf } from './calendar.ts';
import { type Cents, ppm } from './money.ts';
import type { Mode, Project, Scenario } from './scenario.ts';

const none = 1_000_000;

/** What costs at the prices of the first year are multiplied by in a year, in millionths: by the project's category, or by what holds for all others. */
export function costIndexOf(
  { costIndex = [] }: Pick<Scenario, 'costIndex'>,
  { category }: Project,
  year: number,
): number {
  if (costIndex.length === 0) return none;
  const own = costIndex.find(({ categories }) => categories?.includes(category));
  const index = (own ?? costIndex.find(({ categories }) => categories === undefined))?.byYear[year];
  return index === undefined ? none : ppm(index);
}

/** Cents times an index in millionths, half a cent rounded up; or rounded down, as savings are. */
export function atPricesOf(index: number, cents: Cents, rounded: 'half up' | 'down' = 'half up'): Cents {
  if (index === none) return cents;
  return Number((BigInt(cents) * BigInt(index) + (rounded === 'down' ? 0n : 500_000n)) / 1_000_000n);
}

/** What falls due in the k-th period of works that start then, at the prices of its year, before savings. */
export const paymentDueOf = (scenario: Scenario, project: Project, { cost }: Mode, start: number, k: number): Cents =>
  atPricesOf(costIndexOf(scenario, project, yearOf(scenario.calendar, start + k)), cost[k]!);

/** Whether costs rise for this project at all. */
export const isIndexed = ({ costIndex = [] }: Scenario, { category }: Project): boolean =>
  costIndex.some(({ categories }) => categories === undefined || categories.includes(category));
