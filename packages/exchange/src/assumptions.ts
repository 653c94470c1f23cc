import type { City } from '@vorrang/planning';
import type { Draft } from './draft.ts';

/** What a bare list does not say and a plan needs; every entry is a proposal until a planner confirms it. */
export type Assumptions = {
  /** First calendar year of the first fiscal year. */
  firstYear: number;
  years: number;
  criterion: { name: string; pointsPerProject: number };
  /** Money by year and source. */
  money: { name: string; listedCents: number; budget: number[] }[];
  /** Quarters of works where the list has no dates. */
  quartersWithoutDates: number;
  currency: string;
};

const share = 40n;
export const unnamedSource = { de: 'Nicht genannte Quelle', en: 'Source not named' };

/** 40 % of the listed cost, evenly over the years, to the cent. */
export function evenly(listedCents: number, years: number): number[] {
  const total = (BigInt(listedCents) * share) / 100n;
  const each = total / BigInt(years);
  const rest = Number(total - each * BigInt(years));
  return Array.from({ length: years }, (_, y) => Number(each) + (y < rest ? 1 : 0));
}

/** The fiscal year that begins after `today`. */
export function nextFiscalYear(today: Date, firstMonth: number): number {
  return today.getUTCMonth() + 1 < firstMonth ? today.getUTCFullYear() : today.getUTCFullYear() + 1;
}

export function assumptionsFor(
  draft: Draft,
  {
    city,
    today,
    years = 5,
  }: { city: Pick<City, 'fiscalYearFirstMonth' | 'currency' | 'language'>; today: Date; years?: number },
): Assumptions {
  const listed = new Map<string, number>();
  for (const project of draft.projects) {
    const name = project.fundingSource ?? unnamedSource[city.language];
    listed.set(name, (listed.get(name) ?? 0) + project.costCents);
  }
  return {
    firstYear: nextFiscalYear(today, city.fiscalYearFirstMonth),
    years,
    criterion: { name: { de: 'Dringlichkeit', en: 'Urgency' }[city.language], pointsPerProject: 1 },
    money: [...listed].map(([name, listedCents]) => ({ name, listedCents, budget: evenly(listedCents, years) })),
    quartersWithoutDates: 4,
    currency: draft.currency ?? city.currency,
  };
}
