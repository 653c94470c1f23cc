import { type Cents, fundsByYear, paidByYear, sumOf, yearLabel } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

export type Year = { label: string; paid: Cents; money: Cents };
export type Payments = { years: Year[]; paid: Cents; money: Cents };

/** What a plan pays by year, beside the money there is. */
export function paymentsOf({ scenario, plan }: Planned): Payments {
  const money = fundsByYear(scenario);
  const paid = paidByYear(scenario, plan);
  const years = paid.map((cents, y) => ({ label: yearLabel(scenario.calendar, y), paid: cents, money: money[y] ?? 0 }));
  return { years, paid: sumOf(paid), money: sumOf(money) };
}

/** The greatest amount of a year in any card: all are drawn to it. */
export const mostOf = (all: readonly Payments[]): Cents =>
  Math.max(1, ...all.flatMap(({ years }) => years.flatMap(({ paid, money }) => [paid, money])));
