import type { Change, Place } from '@vorrang/planning';

/** An amount and its place in the Scenario. */
export type Cell = { at: Place; amount: number };
/** How an amount so many percent more is rounded. */
type Rounded = (amount: number, percent: number) => number;

/** The changes that make saved amounts so many percent more (or less); at 0 what is saved. */
export const changedByPercent = (saved: readonly Cell[], percent: number, rounded: Rounded): Change[] =>
  saved.map(({ at, amount }) => ({ at, to: percent === 0 ? amount : rounded(amount, percent) }));

/** By how many percent amounts differ from what is saved, where all do alike as far as rounding goes; else null. */
export function percentOf(saved: readonly Cell[], now: readonly Cell[], rounded: Rounded): number | null {
  const most = saved.reduce((best, { amount }, i) => (amount > saved[best]!.amount ? i : best), 0);
  const was = saved[most]?.amount ?? 0;
  const percent = was === 0 ? 0 : Math.round((100 * now[most]!.amount) / was) - 100;
  const alike = changedByPercent(saved, percent, rounded);
  return now.every(({ amount }, i) => amount === alike[i]?.to) ? percent : null;
}
