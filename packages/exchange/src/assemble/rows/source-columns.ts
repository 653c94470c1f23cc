import { enumerated } from '@vorrang/planning';
import { markOf, readAmount } from '../../parse/amounts.ts';
import type { Mapping } from '../../map/mapping.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import { unitInHeading } from '../../parse/units.ts';
import { agree } from '../../map/year-columns/groups.ts';
import { yearHeading } from '../../parse/year-heading.ts';
import { meaningByWords } from '../../map/year-columns/meaning.ts';
import type { Columns } from './columns.ts';
import { listedCents } from './money-of-row.ts';
import { messages } from './messages.ts';

/** Who pays how much of a row by columns without a year, in cents; `at` the columns. */
export type SourceColumns = { at: readonly number[]; of: (row: Row) => { source: string; cents: number }[] };

const none: SourceColumns = { at: [], of: () => [] };
/** What nobody pays yet is of no source. */
const unfunded = /^(unfunded|funding gap|ungedeckt|nicht finanziert|finanzierungslücke|offen(er betrag)?)$/i;
const withoutUnit = (heading: string): string =>
  heading
    .replace(/\s*[([][^)\]]*[)\]]/g, ' ')
    .replace(/^(mittelaufbringung|finanzierung|funding|financing)\s*[:–-]\s*/i, '')
    .trim();

/**
 * Columns like `Land`, `GO Bonds`, `Zuschuss Bund` that no year stands above: they say who pays, where they make up the cost of the rows, or the cost
 * less a column of what is left (`Nettoinvestition`). Arithmetic decides; otherwise they stay facts, and are told with their sums.
 */
export function sourceColumns(table: Table, rows: readonly Row[], mapping: Mapping, columns: Columns): SourceColumns {
  const free = mapping.flatMap(({ field, open, column }, at) =>
    field === null && open === undefined && yearHeading(column) === null ? [{ at, column }] : [],
  );
  const words = free.map(({ at, column }) => ({ at, column, meaning: meaningByWords(withoutUnit(column), []) }));
  const paying = words.filter(
    ({ column, meaning }) => meaning === 'source' || meaning === 'income' || unfunded.test(column),
  );
  if (paying.length === 0 || rows.some((row) => columns.cell(row, 'paid')?.text)) return none;
  const mark = markOf(paying.flatMap(({ at }) => table.rows.map(({ cells }) => cells[at] ?? '')));
  const centsAt = (row: Row, at: number, column: string): number | null =>
    row.cells[at]
      ? (readAmount(row.cells[at], mark ?? columns.mark, unitInHeading(column).factor ?? columns.factor)?.cents ?? null)
      : 0;
  const sums = rows.map((row) => paying.reduce((sum, { at, column }) => sum + (centsAt(row, at, column) ?? 0), 0));
  const costs = rows.map((row) => listedCents(row, columns));
  const left = words
    .filter(({ meaning }) => meaning === 'balance')
    .map(({ at, column }) => rows.map((row) => centsAt(row, at, column)));
  const nets = costs.map((cost, i) => cost - sums[i]!);
  if (nets.some((net) => net < 0) || sums.every((sum) => sum === 0)) return none;
  if (!agree(fine(costs), fine(sums)) && !left.some((one) => agree(fine(one), fine(nets)))) return none;
  return {
    at: paying.map(({ at }) => at),
    of: (row) =>
      paying.flatMap(({ at, column }) => {
        const cents = centsAt(row, at, column) ?? 0;
        return cents === 0 || unfunded.test(column) ? [] : [{ source: withoutUnit(column), cents }];
      }),
  };
}

/** In thousandths of a cent, as sums of columns are compared. */
const fine = (cents: readonly (number | null)[]): (number | null)[] =>
  cents.map((one) => (one === null ? null : one * 1_000));

export const sourceColumnsNotice = (names: readonly string[]): CellProblem => ({
  type: 'source-columns',
  severity: 'notice',
  row: null,
  column: null,
  value: names.join(', '),
  message: messages.texts.sourceColumns({
    columns: enumerated(names.map((name) => messages.texts.quoted({ name }))),
  }),
});
