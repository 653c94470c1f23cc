import type { CellProblem, Row } from '../../parse/table.ts';
import type { Meaning } from '../../map/year-columns/meaning.ts';
import type { Columns } from './columns.ts';
import { isSumOfFlows } from './flow.ts';
import { type MoneyOfRow, sumOf } from './money-of-row.ts';
import { messages } from './messages.ts';

const sumWord =
  /^(\*+\s*)?((zwischen|teil|gesamt)?(summe|ergebnis|saldo)|(sub-?|grand )?totals?|gesamt|insgesamt|balance)[\s:.]*$/i;

/**
 * Rows below the rows of one project that say their sum or balance: by a word in the column of names, sources or payments. Each with what the rows
 * it stands for add up to, by column: of all ways that make sense the one that agrees, else the usual one.
 */
export function sumsInProjects(
  rows: readonly Row[],
  columns: Columns,
  money: ReadonlyMap<Row, MoneyOfRow>,
  keep: readonly number[],
): Map<Row, MoneyOfRow> {
  const found = new Map<Row, MoneyOfRow>();
  const text = (row: Row, field: 'id' | 'name' | 'fundingSource') => columns.cell(row, field)?.text ?? '';
  rows.forEach((row, i) => {
    if (keep.includes(row.row) || money.get(row)!.size === 0) return;
    const ofFlows = isSumOfFlows(columns.flow(row));
    const byName = sumWord.test(text(row, 'name'));
    if (!ofFlows && !byName && !sumWord.test(text(row, 'fundingSource'))) return;
    const field = text(row, 'id') !== '' ? 'id' : 'name';
    if (field === 'name' && byName) return;
    const run: Row[] = [];
    for (let k = i - 1; k >= 0 && text(rows[k]!, field) === text(row, field); k--)
      if (!found.has(rows[k]!)) run.push(rows[k]!);
    if (run.some((other) => money.get(other)!.size > 0)) found.set(row, addedUp(row, run, columns, money));
  });
  return found;
}

function addedUp(row: Row, run: readonly Row[], columns: Columns, money: ReadonlyMap<Row, MoneyOfRow>): MoneyOfRow {
  const own = money.get(row)!;
  const of = (...wanted: Meaning[]) =>
    sumOf(run.filter((other) => wanted.includes(columns.flow(other)?.meaning ?? 'cost')).map((one) => money.get(one)!));
  const [out, into] = [of('cost'), of('income')];
  const ways = [less(into, out), less(out, into), sumOf(run.map((one) => money.get(one)!)), out, into];
  const sums = columns.flow(row)?.meaning === 'balance' ? ways : ways.slice(2);
  return sums.find((one) => agrees(own, one)) ?? sums[0]!;
}

const less = (a: MoneyOfRow, b: MoneyOfRow): MoneyOfRow =>
  new Map(
    [...new Set([...a.keys(), ...b.keys()])].map((column) => [column, (a.get(column) ?? 0) - (b.get(column) ?? 0)]),
  );

/** Whether what a row states is what others add up to, to the cent. */
export const agrees = (stated: MoneyOfRow, sums: MoneyOfRow): boolean =>
  [...stated].every(([column, cents]) => cents === (sums.get(column) ?? 0));

export const sumsInProjectsNotice = (count: number): CellProblem => ({
  type: 'sums-in-projects',
  severity: 'notice',
  row: null,
  column: null,
  value: null,
  message: messages.texts.sumsInProjects({ count }),
});
