import { type City, type Problem, inLanguage } from '@vorrang/planning';
import type { Draft, DraftProject } from './draft.ts';
import { horizonProblems, moneyOutside, proposedFirstYear, proposedYears } from './horizon.ts';
import { type Choices, noChoices, noteInto } from './choices.ts';
import { profileOf, yearsFromStart } from './profile.ts';
import type { CellProblem } from '../parse/table.ts';
import { messages } from './messages.ts';

/** What a bare list does not say and a plan needs; every entry is a proposal until a planner confirms it. */
export type Assumptions = {
  /** First calendar year of the first fiscal year. */
  firstYear: number;
  /** Why it is not the next fiscal year: the money of the list is for that year. */
  firstYearOfMoney?: true | undefined;
  years: number;
  criterion: { name: string; pointsPerProject: number };
  /** Money by year and source; `stated` where a sheet says it, otherwise proposed. */
  money: { name: string; listedCents: number; budget: number[]; stated?: boolean | undefined }[];
  /** Quarters of works where the list has no dates. */
  quartersWithoutDates: number;
  /** What the list plans for years before the first: `paid` where a person said so, otherwise still to be paid. */
  moneyBefore?: 'paid' | undefined;
  currency: string;
};

const share = 40n;
export const unnamedSource = messages.texts.sourceNotNamed;

/**
 * 40 % of the listed cost, evenly over the years, to the cent.
 *
 * @example
 * evenly(1000, 3); // [134, 133, 133]
 */
export function evenly(listedCents: number, years: number): number[] {
  const total = (BigInt(listedCents) * share) / 100n;
  const each = total / BigInt(years);
  const rest = Number(total - each * BigInt(years));
  return Array.from({ length: years }, (_, y) => Number(each) + (y < rest ? 1 : 0));
}

/**
 * The fiscal year that begins after `today`.
 *
 * @example
 * nextFiscalYear(new Date('2026-11-22'), 1); // 2027
 */
export function nextFiscalYear(today: Date, firstMonth: number): number {
  return today.getUTCMonth() + 1 < firstMonth ? today.getUTCFullYear() : today.getUTCFullYear() + 1;
}

type ForCity = Pick<City, 'fiscalYearFirstMonth' | 'currency' | 'language'>;

type Asked = {
  city: ForCity;
  today: Date;
  years?: number | undefined;
  firstYear?: number | undefined;
  choices?: Choices;
};

/**
 * What is assumed where nobody has said: the years from the next fiscal year on, as many as the money of the list needs (five at least),
 * and money by year where no sheet states it: 40 % of what is listed for a source, evenly, in cents, and no less than works in progress
 * bind. Never fails.
 * Source: packages/planning/README.md, "assumption": ours, and told as such until somebody confirms it.
 */
export function assumptionsFor(draft: Draft, { city, today, choices = noChoices, ...edited }: Asked): Assumptions {
  const next = edited.firstYear ?? nextFiscalYear(today, city.fiscalYearFirstMonth);
  const note = noteInto([], choices);
  const answers = moneyOutside(draft, { firstYear: next, years: edited.years ?? proposedYears(draft, next) }).map(
    (problem) => [problem.type, note(problem)] as const,
  );
  const ofMoney = edited.firstYear === undefined ? proposedFirstYear(new Map(answers)) : null;
  const firstYear = ofMoney ?? next;
  const years = edited.years ?? proposedYears(draft, firstYear);
  const committed = committedBySource(draft, city, firstYear, years);
  return {
    firstYear,
    ...(ofMoney !== null && { firstYearOfMoney: true as const }),
    years,
    criterion: { name: messages[city.language].urgency, pointsPerProject: 1 },
    money: [...listedBySource(draft, city)].map(([name, listedCents]) => {
      const stated = budgetIn(draft, name, firstYear, years);
      const proposed = () => atLeast(evenly(listedCents, years), committed.get(name) ?? []);
      return { name, listedCents, budget: stated ?? proposed(), ...(stated && { stated: true }) };
    }),
    quartersWithoutDates: 4,
    ...(new Map(answers).get('money-before') === 'paid' && { moneyBefore: 'paid' as const }),
    currency: draft.currency ?? city.currency,
  };
}

/** What each source is listed to pay for a project: what its years and rows say, what comes in from others, and the rest from its own source. */
export function shares(project: DraftProject, unnamed: string): { source: string; cents: number }[] {
  const own = project.fundingSource ?? unnamed;
  const planned = project.years.map(({ source, cents }) => ({ source: source ?? own, cents }));
  const { bySource } = project;
  // Who pays is said by year, or for the whole.
  const whole = bySource.length > 0 && project.years.every(({ source }) => source === null);
  const told = whole ? bySource : planned;
  const rest = project.costCents - told.reduce((sum, { cents }) => sum + cents, 0);
  const paying =
    rest > 0 || told.length === 0 ? [...told, { source: whole ? own : (told[0]?.source ?? own), cents: rest }] : told;
  const income = project.income.map(({ source, cents }) => ({ source: source ?? unnamed, cents }));
  return income.length === 0 ? paying : [...less(paying, income), ...income];
}

/** What others pay the first sources need not. */
function less(paying: { source: string; cents: number }[], income: { cents: number }[]) {
  let left = income.reduce((sum, { cents }) => sum + cents, 0);
  return paying.map(({ source, cents }) => {
    const taken = Math.min(left, cents);
    left -= taken;
    return { source, cents: cents - taken };
  });
}

/** Who pays where a list does not say: the first of the sources a sheet names, else one for all. */
export const unnamedIn = (draft: Draft, { language }: Pick<City, 'language'>): string =>
  draft.funding[0]?.name ?? inLanguage(unnamedSource, language);

function listedBySource(draft: Draft, city: Pick<City, 'language'>): Map<string, number> {
  const listed = new Map<string, number>();
  for (const project of draft.projects)
    for (const { source, cents } of shares(project, unnamedIn(draft, city)))
      listed.set(source, (listed.get(source) ?? 0) + cents);
  for (const { name } of draft.funding) if (!listed.has(name)) listed.set(name, 0);
  return listed;
}

/** The money a sheet or the income of the projects states for a source, by years of the plan. */
function budgetIn({ funding, projects }: Draft, name: string, firstYear: number, years: number): number[] | null {
  const income = projects.flatMap((project) => project.income.filter(({ source }) => source === name));
  const stated = funding.find((one) => one.name === name) ?? (income.length > 0 ? { years: income } : null);
  if (!stated) return null;
  return Array.from({ length: years }, (_, y) =>
    stated.years.reduce((sum, { year, cents }) => sum + (year === firstYear + y ? cents : 0), 0),
  );
}

/** What works in progress will cost in each year of the plan: money that is bound already has to be there. */
function committedBySource(draft: Draft, city: Pick<City, 'language'>, firstYear: number, years: number) {
  const committed = new Map<string, number[]>();
  for (const project of draft.projects.filter(({ inWorks }) => inWorks)) {
    const profile = yearsFromStart(project, { firstYear, years, quartersWithoutDates: 4 });
    for (const source of new Set(shares(project, unnamedIn(draft, city)).map((share) => share.source))) {
      const sums = committed.get(source) ?? Array<number>(years).fill(0);
      profile.forEach((cents, y) => (sums[y]! += cents));
      committed.set(source, sums);
    }
  }
  return committed;
}

const atLeast = (budget: number[], floor: number[]): number[] =>
  budget.map((cents, y) => Math.max(cents, floor[y] ?? 0));

/**
 * A fresh proposal with what a person has changed before; money is proposed anew where the list or the years differ. Never fails.
 * Source: packages/planning/README.md, "assumption".
 */
export function keepEdits(proposed: Assumptions, edited: Assumptions): Assumptions {
  const budgets = new Map(edited.money.map((source) => [source.name, source]));
  return {
    ...edited,
    currency: proposed.currency,
    money: proposed.money.map((source) => {
      const before = budgets.get(source.name);
      const same = before?.listedCents === source.listedCents && before.budget.length === edited.years;
      return same ? { ...source, budget: before.budget } : source;
    }),
  };
}

/**
 * Assumptions that do not fit the list: a source without money, a budget of another length. Never fails; an empty list where they fit.
 * Source: RFC 6901 (places).
 */
export function assumptionProblems(draft: Draft, assumptions: Assumptions, city: Pick<City, 'language'>): Problem[] {
  const money = new Map(assumptions.money.map((source) => [source.name, source]));
  const absent = [...listedBySource(draft, city).keys()].filter((name) => !money.has(name));
  const uneven = assumptions.money.filter((source) => source.budget.length !== assumptions.years);
  return [
    ...absent.map((name) => ({
      type: 'foreign-key',
      pointer: '/assumptions/money',
      message: messages.texts.foreignKey({ name }),
    })),
    ...uneven.map(({ name, budget }) => ({
      type: 'constraint-error',
      pointer: '/assumptions/money',
      message: messages.texts.constraintError({ name, budget: budget.length, years: assumptions.years }),
    })),
  ];
}

/** An answer that asks for another first year than the plan has does not hold: the money would be outside, and nobody told. */
const reopened = ({ answer, ...problem }: CellProblem): CellProblem =>
  answer === undefined
    ? problem
    : answer.startsWith('first-year:')
      ? { ...problem, severity: 'error' }
      : { ...problem, answer };

/**
 * What the assumptions do to the list: money outside the years, a currency that is not the city's, works longer than the horizon.
 * Failure: money outside is a question until it is answered; nothing to tell is an empty list.
 * Source: packages/exchange/decisions/0003-questions.md.
 */
export function assumptionNotices(
  draft: Draft,
  assumptions: Assumptions,
  city: Pick<City, 'currency'>,
  choices: Choices = noChoices,
): CellProblem[] {
  const notices: CellProblem[] = [];
  const note = noteInto(notices, choices);
  for (const problem of moneyOutside(draft, assumptions)) note(problem);
  notices.forEach((problem, i) => (notices[i] = reopened(problem)));
  notices.push(...horizonProblems(draft, assumptions));
  const nowhere = { severity: 'warning' as const, row: null, column: null, type: 'deviated-value' };
  if (assumptions.currency !== city.currency)
    notices.push({
      ...nowhere,
      value: assumptions.currency,
      message: messages.texts.listIsIn({ currency: assumptions.currency, ofCity: city.currency }),
    });
  const longer = draft.projects.filter((project) => profileOf(project, assumptions).shortened);
  if (longer.length)
    notices.push({
      ...nowhere,
      value: null,
      message: messages.texts.oneProjectTakesLonger({
        longer: longer.length,
        years: assumptions.years,
        first: longer[0]!.row,
      }),
    });
  const begun = draft.projects.filter(({ inWorks }) => inWorks);
  if (begun.length)
    notices.push({
      ...nowhere,
      severity: 'notice',
      value: null,
      message: messages.texts.oneProjectIsIn({ begun: begun.length, first: begun[0]!.row }),
    });
  return notices;
}
