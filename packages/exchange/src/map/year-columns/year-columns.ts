import { type Text, inTurn } from '@vorrang/planning';
import { markOf } from '../../parse/amounts.ts';
import type { Field, MoneyOfYear } from '../fields.ts';
import type { Table } from '../../parse/table.ts';
import { type YearColumn, type YearGroup, agree, besideYears, amountsIn, plus, sumsOf, yearGroups } from './groups.ts';
import type { YearHeading } from '../../parse/year-heading.ts';
import type { Meaning } from './meaning.ts';
import { type Resolved, resolveGroups, superseded } from './resolve.ts';
import { messages } from './messages.ts';

/** A column of a group of years: the field it is read as, null for none; `open` the group that somebody has to say the meaning of. */
export type ColumnOfYears = { at: number; field: Field | null; reason: Text; open: string | null };

/** The field of money by year for each meaning; what is a total, a balance or no money at all is kept as a fact. */
export const fieldOfMeaning: Partial<Record<Meaning, MoneyOfYear>> = {
  cost: 'costOfYear',
  source: 'costBySource',
  income: 'incomeOfYear',
  paid: 'paidOfYear',
  commitment: 'commitmentOfYear',
};

/** What every column that stands for years is read as; `costAt` is the column of total costs, which the groups are compared with. */
export function yearColumns(table: Table, free: (i: number) => boolean, costAt: number | null): ColumnOfYears[] {
  const groups = yearGroups(table, free);
  if (groups.length === 0) return [];
  const totals = costAt === null ? null : totalsIn(table, costAt);
  const resolved = resolveGroups(groups, totals);
  const replaced = superseded(resolved);
  return resolved.flatMap((one) =>
    one.group.columns.map((column): ColumnOfYears => {
      if (replaced.has(column)) return { at: column.at, field: null, open: null, reason: byActuals };
      if (column.heading.kind === 'earlier' && isSumOfYears(column, resolved, totals))
        return { at: column.at, field: null, open: null, reason: heldInYears };
      if (column.heading.kind === 'span') return spanOf(column, column.heading, one, resolved);
      return { at: column.at, ...readAs(column.heading, one) };
    }),
  );
}

const totalsIn = (table: Table, at: number): (number | null)[] =>
  amountsIn(table, at, markOf(table.rows.map(({ cells }) => cells[at] ?? '')));

function readAs(heading: YearHeading, { group, meaning, reason, open }: Resolved): Omit<ColumnOfYears, 'at'> {
  if (open || meaning === null) return { field: null, open: group.stem, reason };
  const field = fieldOfMeaning[meaning] ?? null;
  const named = inTurn([reason, when(heading)]);
  if (heading.kind !== 'earlier') return { field, open: null, reason: named };
  // What was paid before is paid; income of earlier years has come in already.
  const before = field === 'costOfYear' || field === 'costBySource' || field === 'paidOfYear' ? 'paidOfYear' : null;
  return { field: before, open: null, reason: named };
}

/** What was paid or provided before is counted once: in its years, where the list has them and its totals do not count both. */
function isSumOfYears({ cents }: YearColumn, all: readonly Resolved[], totals: (number | null)[] | null): boolean {
  const groups = all
    .filter(({ meaning }) => meaning === 'cost' || meaning === 'paid' || meaning === 'source')
    .map((one) => one.group);
  if (totals && agree(totals, plus(...groups.map((group) => sumsOf(group)), ...groups.map(besideYears)))) return false;
  const years = new Set(
    groups.flatMap(({ columns }) => columns.flatMap(({ heading }) => (heading.kind === 'year' ? [heading.year] : []))),
  );
  const upTo = (last: number) => plus(...groups.map((group) => sumsOf(group, (year) => year <= last)));
  return [...years].some((last) => agree(cents, upTo(last)));
}

/** A column for several years: the sum of those that stand beside it, or a question. */
function spanOf(
  { at, cents }: YearColumn,
  { from, to }: { from: number; to: number },
  { group, meaning }: Resolved,
  all: readonly Resolved[],
): ColumnOfYears {
  const costs = all.filter((one) => one.meaning === 'cost' || one.meaning === 'source').map((one) => one.group);
  const within = (year: number) => year >= from && year <= to;
  const own = sumsOf(group, within);
  const sum = plus(...costs.map((cost) => sumsOf(cost, within)));
  if (agree(cents, own) || agree(cents, sum)) return { at, field: null, open: null, reason: sumOfYears(from, to) };
  if (meaning !== null && !(meaning in fieldOfMeaning))
    return { at, field: null, open: null, reason: sumOfYears(from, to) };
  // Years that no other column names are years like theirs.
  const singles = costs.flatMap(({ columns }) =>
    columns.flatMap(({ heading }) => (heading.kind === 'year' ? [heading.year] : [])),
  );
  if (meaning === 'cost' && singles.length > 0 && Math.max(...singles) === from - 1)
    return { at, field: 'costOfYear', open: null, reason: togetherFor(from, to) };
  return { at, field: null, open: `${group.stem} ${from}–${to}`.trim(), reason: openSpan(from, to) };
}

/** The columns of a sheet that stand for one year each; where a kind is the sum of the others it is not used. */
export function yearsOfSheet(table: Table, free: (i: number) => boolean): { at: number; year: number }[] {
  const groups = yearGroups(table, free).filter(({ byWords }) => byWords !== 'total' && byWords !== 'balance');
  return groups.flatMap(({ columns }: YearGroup) =>
    columns.flatMap(({ at, heading }) => (heading.kind === 'year' ? [{ at, year: heading.year }] : [])),
  );
}

const when = (heading: YearHeading): Text => {
  switch (heading.kind) {
    case 'year':
      return messages.texts.thisColumnStandsFor({ year: heading.year });
    case 'later':
      return heading.from === null
        ? messages.texts.thisColumnStandsForAll
        : messages.texts.thisColumnStandsForAnd({ from: heading.from });
    case 'earlier':
      return messages.texts.thisColumnStandsForEarlier;
    case 'span':
      return openSpan(heading.from, heading.to);
  }
};
const byActuals: Text = messages.texts.listHasWhatWas;
const sumOfYears = (from: number, to: number): Text => messages.texts.sumOfYearsTo({ from, to });
const heldInYears: Text = messages.texts.sumOfYearsBefore;
const togetherFor = (from: number, to: number): Text => messages.texts.costOfToTogether({ from, to });
const openSpan = (from: number, to: number): Text => messages.texts.standsForToTogether({ from, to });
