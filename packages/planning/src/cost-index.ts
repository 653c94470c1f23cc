import { yearOf } from './calendar.ts';
import { type Cents, ppm } from './money.ts';
import type { Mode, Project, Scenario } from './scenario.ts';

const none = 1_000_000;

/**
 * What costs at the prices of the first period are multiplied by in a year, in millionths: byYear[year] of the first entry that names
 * the project's category, else of the first that names none. Never fails: 10^6 where nothing speaks of the category or the year.
 * Source: packages/planning/scenario-format.md, "Cost index".
 */
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

/**
 * Cents at an index in millionths: ⌊(cents · index + 500 000) / 10^6⌋, or ⌊cents · index / 10^6⌋ as savings are; exact.
 * Failure: throws a `RangeError` where either is no whole number; an index of 10^6 gives the cents back unseen.
 * Source: packages/planning/scenario-format.md, "Cost index".
 *
 * @example
 * atPricesOf(1_025_000, 199); // 204
 * atPricesOf(1_025_000, 199, 'down'); // 203
 */
export function atPricesOf(index: number, cents: Cents, rounded: 'half up' | 'down' = 'half up'): Cents {
  if (index === none) return cents;
  return Number((BigInt(cents) * BigInt(index) + (rounded === 'down' ? 0n : 500_000n)) / 1_000_000n);
}

/**
 * Cents that fall due in the k-th period of works that start in period `start`, at the prices of its year, before savings.
 * Failure: none for 0 ≤ k < duration; for another k undefined, or a `TypeError` where costs rise.
 * Source: packages/planning/scenario-format.md, "Cost index" (a bill).
 */
export const paymentDueOf = (scenario: Scenario, project: Project, { cost }: Mode, start: number, k: number): Cents =>
  atPricesOf(costIndexOf(scenario, project, yearOf(scenario.calendar, start + k)), cost[k]!);

/** Whether costs rise for this project at all. Never fails. Source: packages/planning/scenario-format.md, "Cost index". */
export const isIndexed = ({ costIndex = [] }: Scenario, { category }: Project): boolean =>
  costIndex.some(({ categories }) => categories === undefined || categories.includes(category));
