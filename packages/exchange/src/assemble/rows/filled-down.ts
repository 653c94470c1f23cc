import type { Field } from '../../map/fields.ts';
import type { Mapping } from '../../map/mapping.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import { mayBeTotal } from './row-kinds.ts';
import { messages } from './messages.ts';

/** Columns of groups: a list may name a group in its first row only. An empty district may mean the whole city. */
const groups: readonly (Field | null)[] = ['category', 'department'];

/**
 * A list whose groups stand before the names and in the first of their rows only, with the group in each of them: the first row has one, no group comes again, and at
 * least a third of the rows have none. What was filled in is told.
 */
export function filledDown(table: Table, mapping: Mapping): Table {
  const nameAt = mapping.findIndex(({ field }) => field === 'name');
  const at = mapping.flatMap(({ field }, i) =>
    groups.includes(field) && i < nameAt && isGrouped(table.rows, i) ? [i] : [],
  );
  if (at.length === 0) return table;
  const last = new Map<number, string>();
  const rows = table.rows.map((row) => {
    const told = row.cells.filter((cell) => cell !== '');
    const alone = told.length < 2 || told.some(mayBeTotal);
    const cells = row.cells.map((cell, i) => {
      if (!at.includes(i)) return cell;
      if (cell !== '') last.set(i, cell);
      return alone ? cell : (last.get(i) ?? '');
    });
    return { ...row, cells };
  });
  return { ...table, rows, notices: [...table.notices, ...at.map((i) => filledNotice(table.columns[i]!))] };
}

function isGrouped(rows: readonly Row[], at: number): boolean {
  const texts = rows.map(({ cells }) => cells[at] ?? '');
  const named = texts.filter((text) => text !== '');
  return (
    (texts[0] ?? '') !== '' &&
    named.length * 3 <= texts.length * 2 &&
    new Set(named).size === named.length &&
    named.length > 1
  );
}

const filledNotice = (column: string): CellProblem => ({
  type: 'filled-down',
  severity: 'notice',
  row: null,
  column,
  value: null,
  message: messages.texts.filledDown({ column }),
});
