import type { Draft, DraftProject } from './draft.ts';
import { profileOf } from './profile.ts';
import { type CellProblem, amountText } from '../parse/table.ts';
import { messages } from './messages.ts';

type Years = { firstYear: number; years: number; firstYearOfMoney?: true | undefined };
const defaults = 5;
const mostByMoney = 30;
const mostByDates = 10;

const yearOf = (day: string): number => Number(day.slice(0, 4));
/** The last year in which a list has money, and in which its works end. */
function lastYears({ projects, funding, resources }: Draft, firstYear: number): { money: number; dates: number } {
  let [money, dates] = [firstYear, firstYear];
  for (const { years } of [...funding, ...resources]) for (const { year } of years) money = Math.max(money, year);
  for (const project of projects) {
    for (const { year } of [...project.years, ...project.income]) money = Math.max(money, year);
    dates = Math.max(dates, lastYearOf(project, firstYear));
  }
  return { money, dates };
}

/** The year in which works end that begin when the list says and take as long as it says. */
function lastYearOf(project: DraftProject, firstYear: number): number {
  if (project.start === null && project.end === null) return firstYear;
  const { cost } = profileOf(project, { firstYear, years: mostByMoney, quartersWithoutDates: 4 });
  const begun = project.inWorks || project.start === null || yearOf(project.start) < firstYear;
  const from = begun
    ? 0
    : (yearOf(project.start!) - firstYear) * 4 + Math.floor((Number(project.start!.slice(5, 7)) - 1) / 3);
  return firstYear + Math.ceil((from + cost.length) / 4) - 1;
}

/** How many years the plan needs so that no money of the list is outside; five at least. */
export function proposedYears(draft: Draft, firstYear: number): number {
  const { money, dates } = lastYears(draft, firstYear);
  const needed = Math.max(
    Math.min(money - firstYear + 1, mostByMoney),
    dates - firstYear + 1 <= mostByDates ? dates - firstYear + 1 : 0,
  );
  return Math.max(defaults, needed);
}

const add = (list: readonly { cents: number }[]): number => list.reduce((sum, { cents }) => sum + cents, 0);

/** Money of the list that lies outside the years of the plan: of sources, and of projects before the first year. Each is a question. */
export function moneyOutside(draft: Draft, { firstYear, years }: Years): CellProblem[] {
  const last = firstYear + years - 1;
  const sources = [...draft.funding.flatMap((one) => one.years), ...draft.projects.flatMap(({ income }) => income)];
  const outside = sources.filter(({ year, cents }) => cents > 0 && (year < firstYear || year > last));
  const before = draft.projects
    .filter(({ inWorks }) => !inWorks)
    .flatMap((project) => project.years.filter(({ year }) => year < firstYear));
  return [
    ...(add(outside) > 0 ? [ofSources(outside, firstYear, last)] : []),
    ...(add(before) > 0 ? [ofProjects(before, firstYear)] : []),
  ];
}

/** The first year that the answer about the money of sources asks for. */
export function proposedFirstYear(answers: ReadonlyMap<string, string | null>): number | null {
  const found = /^first-year:(\d{4})$/.exec(answers.get('money-outside') ?? '');
  return found ? Number(found[1]) : null;
}

function ofSources(outside: readonly { year: number; cents: number }[], firstYear: number, last: number): CellProblem {
  const from = outside.reduce((least, { year }) => Math.min(least, year), Infinity);
  const to = outside.reduce((most, { year }) => Math.max(most, year), -Infinity);
  const sum = amountText(add(outside));
  const earlier = from < firstYear;
  const span = from === to ? String(from) : `${from}–${to}`;
  return {
    type: 'money-outside',
    severity: 'error',
    row: null,
    column: null,
    value: span,
    message: messages.texts.moneyOutside({ sum, span, firstYear, last }),
    ...(earlier && {
      fix: {
        value: `first-year:${from}`,
        rule: messages.texts.beginPlanIn({ from }),
      },
    }),
    readings: [
      ...(earlier
        ? [
            {
              value: `first-year:${from}`,
              label: messages.texts.ofSourcesBeginPlanIn({ from }),
            },
          ]
        : []),
      {
        value: 'not-in-plan',
        label: messages.texts.thisMoneyDoesNot({ sum }),
      },
    ],
  };
}

function ofProjects(before: readonly { year: number; cents: number }[], firstYear: number): CellProblem {
  const sum = amountText(add(before));
  return {
    type: 'money-before',
    severity: 'error',
    row: null,
    column: null,
    value: null,
    message: messages.texts.moneyBefore({ sum, firstYear }),
    fix: { value: 'to-pay', rule: messages.texts.stillToBePaid },
    readings: [
      {
        value: 'to-pay',
        label: messages.texts.ofProjectsStillToBe({ sum }),
      },
      { value: 'paid', label: messages.texts.paidAlready },
    ],
  };
}

const nowhere = { severity: 'notice' as const, row: null, column: null, value: null };

/** What the years of the plan mean for the list: why there are so many, what is used of its dates, and what is later, income or commitment. */
export function horizonProblems(draft: Draft, { firstYear, years, firstYearOfMoney }: Years): CellProblem[] {
  const last = firstYear + years - 1;
  const told: CellProblem[] = firstYearOfMoney ? [beginsWithMoney(firstYear)] : [];
  if (years > defaults && proposedYears(draft, firstYear) === years)
    told.push({
      ...nowhere,
      type: 'horizon',
      message: messages.texts.horizon({ years, firstYear, last }),
    });
  const open = draft.projects.filter(({ inWorks }) => !inWorks);
  const early = open.filter(({ start }) => start !== null && yearOf(start) < firstYear);
  const late = open.filter(({ start }) => start !== null && yearOf(start) > last);
  const used = open.length - early.length - late.length - open.filter(({ start }) => start === null).length;
  if (used > 0) told.push(datesUsed(used));
  if (early.length > 0) told.push(tooEarly(early, firstYear));
  if (late.length > 0) told.push(tooLate(late, last));
  return [...told, ...amountsBeside(draft)];
}

const beginsWithMoney = (firstYear: number): CellProblem => ({
  ...nowhere,
  severity: 'warning',
  type: 'first-year',
  message: messages.texts.firstYear({ firstYear }),
});
const datesUsed = (n: number): CellProblem => ({
  ...nowhere,
  type: 'dates-used',
  message: messages.texts.datesUsed({ n }),
});
const tooEarly = (projects: DraftProject[], firstYear: number): CellProblem => ({
  ...nowhere,
  type: 'dates-before',
  message: messages.texts.datesBefore({
    projects: projects.length,
    firstYear,
    first: projects[0]!.row,
  }),
});
const tooLate = (projects: DraftProject[], last: number): CellProblem => ({
  ...nowhere,
  severity: 'warning',
  type: 'dates-after',
  message: messages.texts.datesAfter({
    projects: projects.length,
    last,
    first: projects[0]!.row,
  }),
});

/** Money that is no cost of the years: told with its sum. */
function amountsBeside({ projects }: Draft): CellProblem[] {
  const of = (all: (project: DraftProject) => readonly { cents: number }[]) => add(projects.flatMap(all));
  const later = add(projects.map(({ laterCents }) => ({ cents: laterCents })));
  const paid = add(projects.map(({ paidCents }) => ({ cents: paidCents })));
  const parts = [
    ['income', of(({ income }) => income)],
    ['commitments', of(({ commitments }) => commitments)],
    ['paid', paid],
    ['later', later],
  ] as const;
  return parts
    .filter(([, cents]) => cents !== 0)
    .map(([type, cents]): CellProblem => {
      const message = messages.texts.amountsBeside[type]({ sum: amountText(cents) });
      return { ...nowhere, type, message };
    });
}
