import { type Mark, type Unit, unitOf } from '../../parse/amounts.ts';
import type { SlashOrder } from '../../parse/days.ts';
import { type Field, type MoneyOfYear, fields, isMoneyOfYear } from '../../map/fields.ts';
import type { Mapping } from '../../map/mapping.ts';
import { sheetColumn, sheetOfYear } from '../same-columns.ts';
import type { Row, Table } from '../../parse/table.ts';
import type { Cell, Note } from '../../parse/cell.ts';
import type { CostFactor } from '../../parse/units.ts';
import { stemOf, yearHeading } from '../../parse/year-heading.ts';
import { markOfList } from './decimal-mark.ts';
import { type Flow, flowsOf } from './flow.ts';
import { signsOf } from './sign.ts';
import { type DateCells, slashOrderOf } from './slash-order.ts';
import { phaseColumns } from '../../map/phase-columns.ts';

/** A cell of a column of years: null for what was before the first year the list names. */
export type CellOfYear = Cell & {
  field: MoneyOfYear;
  year: number | null;
  /** It stands for everything after the last single year. */
  later: boolean;
  source: string | null;
  factor: CostFactor;
};

/** How the columns of this list are read, seen once over all rows. */
export type Columns = {
  cell: (row: Row, field: Field) => Cell | null;
  /** The cells of the years that a list has columns for. */
  years: (row: Row) => CellOfYear[];
  mark: Mark | null;
  factor: CostFactor;
  /** −1 where the list, or its rows of this kind of payment, write what is paid with a minus. */
  sign: (row: Row) => 1 | -1;
  /** The column in which the rows of several sheets keep the name of theirs; −1 where there is none. */
  sheetAt: number;
  /** What a row is, where a column says it in words. */
  flow: (row: Row) => Flow | null;
  slashes: SlashOrder;
  unit: (row: Row) => Unit | null;
};

/** A dash alone stands for nothing. */
const textOf = (row: Row, at: number): string => (row.cells[at] ?? '').replace(/^\s*[-–—]+\s*$/, '');

export function columnsOf(table: Table, mapping: Mapping, note: Note = () => null): Columns {
  const at = new Map(fields.map((field) => [field, mapping.findIndex((entry) => entry.field === field)]));
  const cell = (row: Row, field: Field): Cell | null => {
    const i = at.get(field)!;
    return i < 0 ? null : { text: textOf(row, i), column: table.columns[i]! };
  };
  const factor = mapping.find((entry) => entry.field === 'cost')?.factor ?? factorOfYears(mapping);
  const named = columnsOfYears(mapping, factor);
  const years = (row: Row) => named.map(({ at, ...column }) => ({ ...column, text: textOf(row, at) }));
  const texts = (field: Field) => table.rows.map((row) => cell(row, field)?.text ?? '').filter((text) => text !== '');
  const flow = flowsOf(table, (row) => cell(row, 'id')?.text || cell(row, 'name')?.text || '');
  const costsIn = (row: Row) => [
    cell(row, 'cost')?.text ?? '',
    ...named.flatMap(({ at, field }) =>
      field === 'costOfYear' || field === 'costBySource' ? [row.cells[at] ?? ''] : [],
    ),
  ];
  const all = [
    ...texts('cost'),
    ...texts('paid'),
    ...table.rows.flatMap((row) => named.map(({ at }) => row.cells[at] ?? '')),
  ];
  return {
    cell,
    years,
    mark: markOfList(all, table.columns, note),
    sign: signsOf(table.rows, flow, costsIn, note),
    flow,
    sheetAt: table.columns.findIndex((column) => column === sheetColumn || column === sheetOfYear),
    factor,
    slashes: slashOrderOf(dateCells(table, cell), note),
    unit: (row) => unitOf(cell(row, 'currency')?.text ?? ''),
  };
}

function dateCells(table: Table, cell: Columns['cell']): DateCells {
  const text = (row: Row, field: Field) => cell(row, field)?.text ?? '';
  const phases = phaseColumns(table.columns).flatMap(({ start, end }) =>
    start.flatMap((from) => end.map((to) => [from, to] as const)),
  );
  const spans = table.rows.flatMap((row) => [
    [text(row, 'start'), text(row, 'end')] as const,
    ...phases.map(([from, to]) => [row.cells[from] ?? '', row.cells[to] ?? ''] as const),
  ]);
  const [first] = table.rows;
  const column = first ? (cell(first, 'start')?.column ?? null) : null;
  const deadlines = table.rows.map((row) => text(row, 'deadline'));
  return { headings: table.columns, column, texts: [...spans.flat(), ...deadlines], spans };
}

/** Where no column of total costs says a unit, the years do if they all say the same. */
const factorOfYears = (mapping: Mapping): CostFactor => {
  const told = new Set(mapping.flatMap(({ field, factor }) => (isMoneyOfYear(field) ? [factor ?? 1] : [])));
  return told.size === 1 ? [...told][0]! : 1;
};

function columnsOfYears(mapping: Mapping, factor: CostFactor) {
  const found = mapping.flatMap(({ column, field, factor: own }, at) => {
    const heading = isMoneyOfYear(field) ? yearHeading(column) : null;
    return heading === null ? [] : [{ at, column, field: field as MoneyOfYear, heading, factor: own ?? factor }];
  });
  const last = Math.max(...found.flatMap(({ heading }) => (heading.kind === 'year' ? [heading.year] : [])));
  const after = Number.isFinite(last) ? last + 1 : null;
  return found.map(({ heading, ...column }) => ({
    ...column,
    later: heading.kind === 'later' || (heading.kind === 'span' && heading.from > last),
    year:
      heading.kind === 'year'
        ? heading.year
        : heading.kind === 'later'
          ? Math.max(heading.from ?? -Infinity, after ?? -Infinity)
          : heading.kind === 'span'
            ? heading.from
            : null,
    source: column.field === 'costBySource' || column.field === 'incomeOfYear' ? stemOf(column.column) || null : null,
  }));
}
