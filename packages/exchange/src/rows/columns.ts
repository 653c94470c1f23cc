import { type Mark, type Unit, markOf, unitOf } from '../amounts.ts';
import { type SlashOrder, slashOrderOf } from '../days.ts';
import { type Field, fields } from '../fields.ts';
import type { CostFactor, Mapping } from '../mapping.ts';
import type { CellProblem, Row, Table } from '../table.ts';

export type Cell = { text: string; column: string };
/** Reports a problem; gives the fix's value if somebody accepted it. */
export type Note = (problem: CellProblem) => string | null;

/** How the columns of this list are read, seen once over all rows. */
export type Columns = {
  cell: (row: Row, field: Field) => Cell | null;
  mark: Mark | null;
  factor: CostFactor;
  slashes: Record<'start' | 'end', SlashOrder>;
  unit: (row: Row) => Unit | null;
};

export function columnsOf(table: Table, mapping: Mapping): Columns {
  const at = new Map(fields.map((field) => [field, mapping.findIndex((entry) => entry.field === field)]));
  const cell = (row: Row, field: Field): Cell | null => {
    const i = at.get(field)!;
    return i < 0 ? null : { text: row.cells[i] ?? '', column: table.columns[i]! };
  };
  const texts = (field: Field) => table.rows.map((row) => cell(row, field)?.text ?? '').filter((text) => text !== '');
  return {
    cell,
    mark: markOf(texts('cost')),
    factor: mapping.find((entry) => entry.field === 'cost')?.factor ?? 1,
    slashes: { start: slashOrderOf(texts('start')), end: slashOrderOf(texts('end')) },
    unit: (row) => unitOf(cell(row, 'currency')?.text ?? ''),
  };
}
