import type { Text, Violation } from '@vorrang/planning';
import { type Lookup, type VerifyRule, violation, whole } from '../lookup.ts';
import { messages } from './messages.ts';

/** One row per (project, source, year) and per (source, year), whole cents ≥ 1, of a started project's own sources; fromYear < Y − 1. */
export const payments: VerifyRule = { violations: rowViolations };

const yearsOf = ({ scenario: { calendar } }: Lookup): number => Math.ceil(calendar.periods / calendar.periodsPerYear);
const row = (at: string, sentence: Text): Violation => violation('money', at, sentence);

function rowViolations(lookup: Lookup): Violation[] {
  const { payments: paid, carryOver } = lookup.plan;
  const years = yearsOf(lookup);
  const sources = new Set(lookup.scenario.fundingSources.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = (key: string) => seen.size === seen.add(key).size;
  return [
    ...paid.flatMap(({ project, fundingSource, year, cents }, i) => {
      const started = lookup.byProject.get(project);
      const fits =
        whole(cents, 1) &&
        whole(year, 0) &&
        year < years &&
        started &&
        started.project.fundingSources.includes(fundingSource);
      if (fits && !twice(JSON.stringify([project, fundingSource, year]))) return [];
      return [row(`/payments/${i}`, messages.texts.payment({ i }))];
    }),
    ...carryOver.flatMap(({ fundingSource, fromYear, cents }, i) => {
      const fits = whole(cents, 1) && whole(fromYear, 0) && fromYear < years - 1 && sources.has(fundingSource);
      if (fits && !twice(JSON.stringify([fundingSource, fromYear]))) return [];
      return [row(`/carryOver/${i}`, messages.texts.carryOver({ i }))];
    }),
  ];
}
