import { type CellProblem, type Row, amountText } from '../../parse/table.ts';
import type { Columns } from './columns.ts';
import { type MoneyOfRow, isSum } from './money-of-row.ts';
import { messages } from './messages.ts';

/**
 * Rows whose numbers continue below them (`1`, then `1.1` and `1.2`) and that have money of their own: `total` where that is the sum of the
 * rows directly below, `project` where it is not and has to be asked; without money they are a `heading`.
 */
export function parentRows(
  rows: readonly Row[],
  columns: Columns,
  money: ReadonlyMap<Row, MoneyOfRow>,
  keep: readonly number[],
): Map<Row, 'total' | 'project' | 'heading'> {
  const ids = rows.map((row) => columns.cell(row, 'id')?.text ?? '');
  const found = new Map<Row, 'total' | 'project' | 'heading'>();
  rows.forEach((row, i) => {
    const id = ids[i]!;
    if (id === '' || keep.includes(row.row)) return;
    const children: Row[] = [];
    for (let k = i + 1; k < rows.length && isBelow(ids[k]!, id); k++)
      if (isDirect(ids[k]!, id)) children.push(rows[k]!);
    if (children.length === 0) return;
    if (money.get(row)!.size === 0) {
      if (row.cells.filter((cell) => cell !== '').length <= 2) found.set(row, 'heading');
      return;
    }
    const list = children.map((child) => money.get(child)!);
    found.set(row, isSum(money.get(row)!, list) ? 'total' : 'project');
  });
  return found;
}

/** `1.2` and `1.2.3` are below `1`; numbers of other kinds say nothing of what belongs to what. */
const isBelow = (id: string, above: string): boolean =>
  /\d\.?$/.test(above) && /^(\.\d+)+\.?$/.test(id.slice(above.replace(/\.$/, '').length)) && id.startsWith(above);
const isDirect = (id: string, above: string): boolean => /^\.\d+\.?$/.test(id.slice(above.replace(/\.$/, '').length));

export function parentProblem(row: Row, own: MoneyOfRow, isTotal: boolean): CellProblem {
  const sum = amountText(Math.max(0, ...own.values()));
  return {
    type: 'parent-row',
    severity: 'error',
    row: row.row,
    column: null,
    value: row.cells.filter(Boolean).join(' ').slice(0, 80),
    message: isTotal
      ? messages.texts.parentRow({ row: row.row, sum })
      : messages.texts.rowStandsAboveRows({ row: row.row, sum }),
    ...(isTotal && {
      fix: { value: 'total', rule: messages.texts.countRowsBelowOnly },
    }),
    readings: [
      {
        value: 'total',
        label: messages.texts.parentProblemCountRowsBelow({ sum }),
      },
      { value: 'project', label: messages.texts.projectOfItsOwn({ sum }) },
    ],
  };
}
