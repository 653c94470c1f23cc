import { type Cents, fundsByYear, paidBySourceAndYear, paidByYear, sumOf, yearLabel } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

/** A source of money keeps its place, and with it colour and pattern, in every plan. */
export type Source = { id: string; name: string };
/** `parts` by source in the order of all sources. */
export type Year = { label: string; parts: Cents[]; paid: Cents; money: Cents };
export type PlanMoney = { years: Year[]; total: Cents };

/** What is paid by year and source in every plan, and the most of a year, to which all are drawn. */
export function moneyOf(plans: readonly Planned[]): { sources: Source[]; plans: PlanMoney[]; most: Cents } {
  const sources = [
    ...new Map(
      plans.flatMap(({ scenario }) => scenario.fundingSources.map(({ id, name }) => [id, { id, name }])),
    ).values(),
  ];
  const own = plans.map(({ scenario, plan }): PlanMoney => {
    const rows = new Map(paidBySourceAndYear(scenario, plan).map((row) => [row.fundingSource, row.years]));
    const [paid, money] = [paidByYear(scenario, plan), fundsByYear(scenario)];
    const years = paid.map((cents, y) => ({
      label: yearLabel(scenario.calendar, y),
      parts: sources.map(({ id }) => rows.get(id)?.[y] ?? 0),
      paid: cents,
      money: money[y] ?? 0,
    }));
    return { years, total: sumOf(paid) };
  });
  return {
    sources,
    plans: own,
    most: Math.max(1, ...own.flatMap(({ years }) => years.flatMap(({ paid, money }) => [paid, money]))),
  };
}
