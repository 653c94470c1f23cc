import { type Given, type Objection, type VerifyRule, objection, whole } from '../given.ts';

/** One row per (project, source, year) and per (source, year), whole cents ≥ 1, of a started project's own sources; fromYear < Y − 1. */
export const payments: VerifyRule = { objections: rowObjections };

const yearsOf = ({ scenario: { calendar } }: Given): number => Math.ceil(calendar.periods / calendar.periodsPerYear);
const row = (at: string, de: string, en: string): Objection => objection('money', at, de, en);

function rowObjections(given: Given): Objection[] {
  const { payments: paid, carryOver } = given.plan;
  const years = yearsOf(given);
  const sources = new Set(given.scenario.fundingSources.map(({ id }) => id));
  const seen = new Set<string>();
  const twice = (key: string) => seen.size === seen.add(key).size;
  return [
    ...paid.flatMap(({ project, fundingSource, year, cents }, i) => {
      const started = given.byProject.get(project);
      const fits =
        whole(cents, 1) &&
        whole(year, 0) &&
        year < years &&
        started &&
        started.project.fundingSources.includes(fundingSource);
      if (fits && !twice(JSON.stringify([project, fundingSource, year]))) return [];
      return [
        row(
          `/payments/${i}`,
          `Zahlung ${i} ist keine gültige, einmalige Zeile eines begonnenen Projekts aus eigener Geldquelle.`,
          `Payment ${i} is not a valid, single row of a started project from a source of its own.`,
        ),
      ];
    }),
    ...carryOver.flatMap(({ fundingSource, fromYear, cents }, i) => {
      const fits = whole(cents, 1) && whole(fromYear, 0) && fromYear < years - 1 && sources.has(fundingSource);
      if (fits && !twice(JSON.stringify([fundingSource, fromYear]))) return [];
      return [
        row(
          `/carryOver/${i}`,
          `Übertrag ${i} ist keine gültige, einmalige Zeile.`,
          `Carry-over ${i} is not a valid, single row.`,
        ),
      ];
    }),
  ];
}
