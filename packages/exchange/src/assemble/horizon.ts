import type { Draft, DraftProject } from './draft.ts';
import { profileOf } from './profile.ts';
import { type CellProblem, amountText } from '../parse/table.ts';

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
    message: {
      de: `${sum.de} der Geldquellen stehen für ${span}, der Plan geht von ${firstYear} bis ${last}.`,
      en: `${sum.en} of the funding sources are for ${span}, the plan runs from ${firstYear} to ${last}.`,
    },
    ...(earlier && {
      fix: {
        value: `first-year:${from}`,
        rule: {
          de: `den Plan mit ${from} beginnen (--first-year ${from})`,
          en: `begin the plan in ${from} (--first-year ${from})`,
        },
      },
    }),
    readings: [
      ...(earlier
        ? [
            {
              value: `first-year:${from}`,
              label: { de: `den Plan mit ${from} beginnen`, en: `begin the plan in ${from}` },
            },
          ]
        : []),
      {
        value: 'not-in-plan',
        label: {
          de: `dieses Geld gehört nicht in den Plan (−${sum.de})`,
          en: `this money does not belong in the plan (−${sum.en})`,
        },
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
    message: {
      de: `Die Liste plant ${sum.de} für Jahre vor ${firstYear}, mit dem der Plan beginnt. Ist das schon bezahlt?`,
      en: `The list plans ${sum.en} for years before ${firstYear}, in which the plan begins. Is it paid already?`,
    },
    fix: { value: 'to-pay', rule: { de: 'noch zu zahlen', en: 'still to be paid' } },
    readings: [
      {
        value: 'to-pay',
        label: {
          de: `noch zu zahlen, ab dem Beginn der Arbeiten: +${sum.de}`,
          en: `still to be paid, from the start of the works: +${sum.en}`,
        },
      },
      { value: 'paid', label: { de: 'schon bezahlt: keine künftigen Kosten', en: 'paid already: no future cost' } },
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
      message: {
        de: `Der Plan hat ${years} Jahre (${firstYear} bis ${last}), weil die Liste bis dahin Geld oder Daten nennt.`,
        en: `The plan has ${years} years (${firstYear} to ${last}), because the list names money or dates until then.`,
      },
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

const counted = (n: number) => ({
  de: n === 1 ? 'Ein Projekt' : `${n} Projekte`,
  en: n === 1 ? 'One project' : `${n} projects`,
});
const beginsWithMoney = (firstYear: number): CellProblem => ({
  ...nowhere,
  severity: 'warning',
  type: 'first-year',
  message: {
    de: `Der Plan beginnt ${firstYear}, weil Geld der Liste für dieses Jahr steht; ein anderes Jahr wählen (--first-year), wenn die Liste für später gilt.`,
    en: `The plan begins in ${firstYear}, because money of the list is for that year; choose another year (--first-year) if the list is for later.`,
  },
});
const datesUsed = (n: number): CellProblem => ({
  ...nowhere,
  type: 'dates-used',
  message: {
    de: `${counted(n).de} ${n === 1 ? 'beginnt' : 'beginnen'} frühestens, wann die Liste es sagt; das Ende gibt die Dauer und ist keine Frist.`,
    en: `${counted(n).en} ${n === 1 ? 'begins' : 'begin'} no earlier than the list says; the end gives the duration and is no deadline.`,
  },
});
const tooEarly = (projects: DraftProject[], firstYear: number): CellProblem => ({
  ...nowhere,
  type: 'dates-before',
  message: {
    de: `${counted(projects.length).de} ${projects.length === 1 ? 'hat' : 'haben'} einen Beginn vor ${firstYear} und keinen Status, der von laufenden Arbeiten spricht (zuerst Zeile ${projects[0]!.row}): geplant ab der ersten Periode.`,
    en: `${counted(projects.length).en} ${projects.length === 1 ? 'has' : 'have'} a start before ${firstYear} and no status that speaks of works in progress (first row ${projects[0]!.row}): planned from the first period on.`,
  },
});
const tooLate = (projects: DraftProject[], last: number): CellProblem => ({
  ...nowhere,
  severity: 'warning',
  type: 'dates-after',
  message: {
    de: `${counted(projects.length).de} ${projects.length === 1 ? 'beginnt' : 'beginnen'} erst nach ${last} (zuerst Zeile ${projects[0]!.row}) und ${projects.length === 1 ? 'kann' : 'können'} in diesem Plan nicht vorkommen; mehr Jahre wählen (--years), wenn doch.`,
    en: `${counted(projects.length).en} ${projects.length === 1 ? 'begins' : 'begin'} after ${last} only (first row ${projects[0]!.row}) and cannot be in this plan; choose more years (--years) if they shall.`,
  },
});

/** Money that is no cost of the years: told with its sum. */
function amountsBeside({ projects }: Draft): CellProblem[] {
  const of = (all: (project: DraftProject) => readonly { cents: number }[]) => add(projects.flatMap(all));
  const later = add(projects.map(({ laterCents }) => ({ cents: laterCents })));
  const paid = add(projects.map(({ paidCents }) => ({ cents: paidCents })));
  const parts: [cents: number, type: string, de: string, en: string][] = [
    [
      of(({ income }) => income),
      'income',
      'sind Einnahmen von anderen: eine eigene Geldquelle für die Projekte, die sie nennen, keine Kosten',
      'are income from others: a funding source of its own for the projects that name it, no cost',
    ],
    [
      of(({ commitments }) => commitments),
      'commitments',
      'sind Verpflichtungsermächtigungen: sie stehen bei den Projekten und sind keine Zahlung',
      'are commitment authority: it stands with the projects and is no payment',
    ],
    [
      paid,
      'paid',
      'sind schon bezahlt und zählen nicht mehr als Kosten',
      'are paid already and no longer count as cost',
    ],
    [
      later,
      'later',
      'plant die Liste für alle Jahre nach dem letzten einzelnen; sie stehen im Jahr danach',
      'the list plans for all years after the last single one; they stand in the year after it',
    ],
  ];
  return parts.flatMap(([cents, type, de, en]): CellProblem[] => {
    const sum = amountText(cents);
    return cents === 0 ? [] : [{ ...nowhere, type, message: { de: `${sum.de} ${de}.`, en: `${sum.en} ${en}.` } }];
  });
}
