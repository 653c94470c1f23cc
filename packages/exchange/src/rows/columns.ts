import { type Mark, type Unit, markOf, unitOf } from '../amounts.ts';
import { type SlashOrder, slashOrderOf } from '../days.ts';
import { type Field, fields } from '../fields.ts';
import type { CostFactor, Mapping } from '../mapping.ts';
import { stemOf, yearIn } from '../yearly.ts';
import type { CellProblem, Row, Table } from '../table.ts';

export type Cell = { text: string; column: string };
/** Reports a problem; gives the fix's value if somebody accepted it. */
export type Note = (problem: CellProblem) => string | null;

/** How the columns of this list are read, seen once over all rows. */
export type Columns = {
  cell: (row: Row, field: Field) => Cell | null;
  /** The cells of the years that a list has columns for. */
  years: (row: Row) => (Cell & { year: number; source: string | null; factor: CostFactor })[];
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
  const factor = mapping.find((entry) => entry.field === 'cost')?.factor ?? 1;
  const named = mapping.flatMap((entry, at) => {
    const year = entry.field === 'costOfYear' ? yearIn(entry.column) : null;
    return year === null ? [] : [{ at, year, stem: stemOf(entry.column), entry }];
  });
  const kinds = new Set(named.map(({ stem }) => stem)).size;
  const years = (row: Row) =>
    named.map(({ at, year, stem, entry }) => ({
      text: row.cells[at] ?? '',
      column: entry.column,
      year,
      source: kinds > 1 && stem !== '' ? stem : null,
      factor: entry.factor === undefined || entry.factor === 1 ? factor : entry.factor,
    }));
  const texts = (field: Field) => table.rows.map((row) => cell(row, field)?.text ?? '').filter((text) => text !== '');
  return {
    cell,
    years,
    mark: markOf([
      ...texts('cost'),
      ...texts('paid'),
      ...table.rows.flatMap((row) => years(row).map(({ text }) => text)),
    ]),
    factor,
    slashes: { start: slashOrderOf(texts('start')), end: slashOrderOf(texts('end')) },
    unit: (row) => unitOf(cell(row, 'currency')?.text ?? ''),
  };
}
