import type { Text } from '@vorrang/planning';
import type { CellProblem, Row } from './table.ts';
import { messages } from './messages.ts';

export const rowNotice = (type: string, row: Row, text: Text): CellProblem => ({
  type,
  severity: 'notice',
  row: row.row,
  column: null,
  value: row.cells.join(' ').trim().slice(0, 200) || null,
  message: messages.texts.row({ row: row.row, text }),
});

export const extraCells = (row: Row, width: number): CellProblem => ({
  type: 'extra-cell',
  severity: 'warning',
  row: row.row,
  column: null,
  value: row.cells.slice(width).join(' '),
  message: messages.texts.extraCell({ row: row.row, cells: row.cells.length, width }),
});

const many = 20;

/** Rows that end early: told one by one, or once where a program leaves out empty cells throughout. */
export function missingCells(rows: readonly Row[], width: number): CellProblem[] {
  const shared = { type: 'missing-cell', severity: 'warning' as const, column: null, value: null };
  if (rows.length > many)
    return [
      {
        ...shared,
        row: null,
        message: messages.texts.rowsHaveFewerCells({ rows: rows.length, first: rows[0]!.row }),
      },
    ];
  return rows.map((row) => ({
    ...shared,
    row: row.row,
    message: messages.texts.rowHasOnlyOf({ row: row.row, cells: row.cells.length, width }),
  }));
}

/** Objects of a layer that have no geometry, or none that can be read. */
export function placeless(rows: number[]): CellProblem[] {
  if (rows.length === 0) return [];
  const first = rows.slice(0, 5).join(', ');
  return [
    {
      type: 'missing-cell',
      severity: 'warning',
      row: null,
      column: 'geometry',
      value: null,
      message: messages.texts.missingCell({ rows: rows.length, first, ifRowsLength5: rows.length > 5 }),
    },
  ];
}
