import { readAmount } from '../../parse/amounts.ts';
import { isTotalLabel } from '../rows/row-kinds.ts';
import type { Row, Table } from '../../parse/table.ts';
import type { SheetNote } from './sheet.ts';
import { messages } from './messages.ts';

/** A sheet without its rows of sums: beside names and years a sum would be one more source or crew. Each is told. */
export function withoutTotals(table: Table, note: SheetNote): Table {
  const isTotal = ({ cells }: Row) => {
    const filled = cells.filter((cell) => cell !== '');
    const [label = '', ...others] = filled;
    return isTotalLabel(label) && others.length > 0 && others.every((cell) => readAmount(cell, null) !== null);
  };
  const kept = (row: Row) =>
    !isTotal(row) ||
    note({
      type: 'sum-row',
      severity: 'error',
      row: row.row,
      column: null,
      value: row.cells.filter(Boolean).join(' ').slice(0, 80),
      message: messages.texts.sumRow({ row: row.row }),
      fix: { value: 'total', rule: messages.texts.leaveRowOut },
      readings: [
        { value: 'total', label: messages.texts.sum },
        { value: 'keep', label: messages.texts.entryOfItsOwn },
      ],
    }) === 'keep';
  return { ...table, rows: table.rows.filter(kept) };
}
