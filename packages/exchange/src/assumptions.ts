import type { City, Problem } from '@vorrang/planning';
import { quartersBetween } from './days.ts';
import type { Draft, DraftProject } from './draft.ts';
import type { CellProblem } from './table.ts';

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

type ForCity = Pick<City, 'fiscalYearFirstMonth' | 'currency' | 'language'>;

export function assumptionsFor(
  draft: Draft,
  { city, today, years = 5 }: { city: ForCity; today: Date; years?: number | undefined },
): Assumptions {
  return {
    firstYear: nextFiscalYear(today, city.fiscalYearFirstMonth),
    years,
    criterion: { name: { de: 'Dringlichkeit', en: 'Urgency' }[city.language], pointsPerProject: 1 },
    money: [...listedBySource(draft, city)].map(([name, listedCents]) => ({
      name,
      listedCents,
      budget: evenly(listedCents, years),
    })),
    quartersWithoutDates: 4,
    currency: draft.currency ?? city.currency,
  };
}

function listedBySource(draft: Draft, city: Pick<City, 'language'>): Map<string, number> {
  const listed = new Map<string, number>();
  for (const project of draft.projects) {
    const name = project.fundingSource ?? unnamedSource[city.language];
    listed.set(name, (listed.get(name) ?? 0) + project.costCents);
  }
  return listed;
}

/** A fresh proposal with what a person has changed before; money is proposed anew where the list or the years differ. */
export function keepEdits(proposed: Assumptions, edited: Assumptions): Assumptions {
  const budgets = new Map(edited.money.map((source) => [source.name, source]));
  return {
    ...edited,
    currency: proposed.currency,
    money: proposed.money.map((source) => {
      const before = budgets.get(source.name);
      const same = before?.listedCents === source.listedCents && before.budget.length === edited.years;
      return { ...source, budget: same ? before.budget : evenly(source.listedCents, edited.years) };
    }),
  };
}

/** Assumptions that do not fit the list: a source without money, a budget of another length. */
export function assumptionProblems(draft: Draft, assumptions: Assumptions, city: Pick<City, 'language'>): Problem[] {
  const money = new Map(assumptions.money.map((source) => [source.name, source]));
  const absent = [...listedBySource(draft, city).keys()].filter((name) => !money.has(name));
  const uneven = assumptions.money.filter((source) => source.budget.length !== assumptions.years);
  return [
    ...absent.map((name) => ({
      type: 'foreign-key',
      pointer: '/assumptions/money',
      message: {
        de: `Für die Geldquelle „${name}“ fehlt das Geld je Jahr; bitte die Liste noch einmal ansehen.`,
        en: `The money by year is missing for the funding source "${name}"; please look at the list again.`,
      },
    })),
    ...uneven.map(({ name, budget }) => ({
      type: 'constraint-error',
      pointer: '/assumptions/money',
      message: {
        de: `Die Geldquelle „${name}“ hat ${budget.length} Jahre; erwartet werden ${assumptions.years}.`,
        en: `The funding source "${name}" has ${budget.length} years; expected ${assumptions.years}.`,
      },
    })),
  ];
}

/** Quarters of works by the dates of the list; null where it has none that fit together. */
export const listedQuarters = ({ start, end }: Pick<DraftProject, 'start' | 'end'>): number | null =>
  start !== null && end !== null && end >= start ? quartersBetween(start, end) : null;

/** What the assumptions do to the list: a currency that is not the city's, works longer than the horizon. */
export function assumptionNotices(draft: Draft, assumptions: Assumptions, city: Pick<City, 'currency'>): CellProblem[] {
  const notices: CellProblem[] = [];
  const nowhere = { severity: 'warning' as const, row: null, column: null, type: 'deviated-value' };
  if (assumptions.currency !== city.currency)
    notices.push({
      ...nowhere,
      value: assumptions.currency,
      message: {
        de: `Die Liste ist in ${assumptions.currency}, die Stadt rechnet in ${city.currency}; nichts wird umgerechnet, das Szenario bleibt in ${assumptions.currency}.`,
        en: `The list is in ${assumptions.currency}, the city counts in ${city.currency}; nothing is converted, the scenario stays in ${assumptions.currency}.`,
      },
    });
  const longer = draft.projects.filter((project) => (listedQuarters(project) ?? 0) > assumptions.years * 4);
  if (longer.length)
    notices.push({
      ...nowhere,
      value: null,
      message: {
        de: `${longer.length === 1 ? 'Ein Projekt dauert' : `${longer.length} Projekte dauern`} nach der Liste länger als die ${assumptions.years} Jahre des Szenarios (zuerst Zeile ${longer[0]!.row}); angenommen wird die ganze Dauer des Szenarios, mit den vollen Kosten.`,
        en: `${longer.length === 1 ? 'One project takes' : `${longer.length} projects take`} longer in the list than the scenario's ${assumptions.years} years (first row ${longer[0]!.row}); the scenario's whole length is assumed, with the full cost.`,
      },
    });
  return notices;
}
