import type { Text } from '@vorrang/planning';
import type { CellProblem } from '../../parse/table.ts';
import { type Given, type Look } from './look.ts';
import { messages } from './messages.ts';

/** Money of a project for one year: what of it stands where in the file, and who pays. */
type Part = {
  year: number | null;
  fiscal: string | null;
  amount: string;
  currency: string;
  source: string;
  span: string;
};
/** A project's money by year as cells, and why there is none where the file has a breakdown. */
export type Breakdown = { rows: string[][]; source: string; fiscal: string | null; unread: Unread | null };
/** What is said of the project in this row. */
type Unread = (row: number) => Text;

const dayLength = 86_400_000;
const month = (365.25 / 12) * dayLength;

/**
 * The first breakdown of a project all of whose parts lie in one year each and that sum up to its budget. A part of about twelve months
 * counts for the year it ends in, as fiscal years are called; one that stays in a calendar year for that.
 */
export function breakdownOf(project: Given, id: string, look: Look): Breakdown {
  const path = 'budget.budgetBreakdowns';
  const budget = look.record(project['budget'], 'budget');
  const total = look.amount(budget['amount'], 'budget.amount');
  const parties = partiesIn(project, look);
  const held = look
    .list(budget['budgetBreakdowns'], path)
    .map((set) => look.record(set, `${path}[]`)['budgetBreakdown']);
  const sets = [...held, budget['budgetBreakdown']]
    .map((parts) => look.list(parts, `${path}[].budgetBreakdown`).map((part) => partOf(part, parties, look)))
    .filter((parts) => parts.length > 0);
  const reasons = sets.map((parts) =>
    reasonAgainst(parts, total.amount === '' ? NaN : Number(total.amount), total.currency),
  );
  const found = sets[reasons.indexOf(null)];
  const sources = [...new Set((sets[0] ?? []).map(({ source }) => source))];
  const source = sources.length === 1 ? sources[0]! : '';
  if (!found) return { rows: [], source, fiscal: null, unread: reasons[0] ?? null };
  const rows = found.map((part) => [id, String(part.year), part.amount, part.source]);
  return { rows, source, fiscal: found.find(({ fiscal }) => fiscal !== null)?.fiscal ?? null, unread: null };
}

/** Organisations by their id: a part may name who pays by that alone. */
function partiesIn(project: Given, look: Look): Map<string, string> {
  const parties = look.list(project['parties'], 'parties').map((party) => look.record(party, 'parties[]'));
  return new Map(parties.map(({ id, name }) => [look.text(id, 'parties[].id'), look.text(name, 'parties[].name')]));
}

function partOf(value: unknown, parties: Map<string, string>, look: Look): Part {
  const path = 'budget.budgetBreakdowns[].budgetBreakdown[]';
  const part = look.record(value, path);
  const period = look.record(part['period'], `${path}.period`);
  const party = look.record(part['sourceParty'], `${path}.sourceParty`);
  const id = look.text(party['id'], `${path}.sourceParty.id`);
  const span = spanOf(period);
  return {
    ...yearOf(span),
    ...look.amount(part['amount'], `${path}.amount`),
    source: look.text(party['name'], `${path}.sourceParty.name`) || parties.get(id) || id,
    span: span ? `${dayAt(span[0])} – ${dayAt(span[1])}` : '?',
  };
}

type Span = [first: number, last: number];

/** First and last day; an end at the first midnight of a month is the end of the day before. */
function spanOf({ startDate, endDate }: Given): Span | null {
  const [first, end] = [momentOf(startDate, '01-01'), momentOf(endDate, '12-31')];
  if (first === null || end === null) return null;
  const midnight = /^\d{4}-\d\d-01T00:00/.test(String(endDate)) && dayAt(first).endsWith('-01') && end > first;
  const last = midnight ? end - dayLength : end;
  return last >= first ? [first, last] : null;
}

function momentOf(value: unknown, restOfYear: string): number | null {
  const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
  const moment = Date.parse(/^\d{4}$/.test(text) ? `${text}-${restOfYear}` : text.slice(0, 10));
  return Number.isNaN(moment) || !/^\d{4}/.test(text) ? null : moment;
}
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const calendarYear = (moment: number): number => new Date(moment).getUTCFullYear();

function yearOf(span: Span | null): Pick<Part, 'year' | 'fiscal'> {
  if (!span) return { year: null, fiscal: null };
  const [first, last] = span;
  if (calendarYear(first) === calendarYear(last)) return { year: calendarYear(first), fiscal: null };
  const months = (last + dayLength - first) / month;
  if (months < 11 || months > 13) return { year: null, fiscal: null };
  // A few days into another calendar year make no fiscal year.
  const [begins, ends] = [calendarYear(first + month / 2), calendarYear(last - month / 2)];
  return { year: ends, fiscal: begins === ends ? null : `${dayAt(first)} – ${dayAt(last)} → ${ends}` };
}

/** Why a breakdown is not one by year that the budget agrees with; null where it is. */
function reasonAgainst(parts: Part[], total: number, currency: string): Unread | null {
  const unread = messages.texts.notImported;
  const without = parts.filter(({ year }) => year === null);
  if (without.every(({ span }) => span === '?') && without.length === parts.length)
    return (row) => unread.withoutYear({ row });
  if (without.length > 0) {
    const listed = without.slice(0, 5).map(({ amount, span }) => `${amount || '?'} (${span})`);
    return (row) => unread.severalYears({ row, listed: listed.join(', '), cut: without.length > 5 });
  }
  const foreign = parts.find((part) => part.currency !== '' && currency !== '' && part.currency !== currency);
  if (foreign) return (row) => unread.otherCurrency({ row, currency: foreign.currency, ofProject: currency });
  const sum = parts.reduce((all, { amount }) => all + Number(amount), 0);
  if (Number.isNaN(sum) || Number.isNaN(total) || Math.abs(sum - total) < 0.01 * parts.length) return null;
  return (row) => unread.otherSum({ row, sum, total });
}

const about = (
  type: string,
  severity: CellProblem['severity'],
  row: number | null,
  value: string | null,
  message: Text,
) => ({ type, severity, row, column: 'budgetBreakdowns', value, message }) satisfies CellProblem;

/** Which breakdowns were not read, project by project, and by what rule fiscal years were. */
export function breakdownsTold(found: readonly { row: number; breakdown: Breakdown }[]): CellProblem[] {
  const fiscal = found.filter(({ breakdown }) => breakdown.fiscal !== null);
  const [first] = fiscal;
  const unread = found.flatMap(({ row, breakdown: { unread } }) =>
    unread === null ? [] : [about('not-imported', 'warning', row, null, unread(row))],
  );
  if (!first) return unread;
  const example = first.breakdown.fiscal!;
  return [
    about('fiscal-year', 'notice', null, example, messages.texts.fiscalYear({ example, fiscal: fiscal.length })),
    ...unread,
  ];
}
