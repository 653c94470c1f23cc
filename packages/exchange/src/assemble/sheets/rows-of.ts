import { type Mark, markOf, readAmount, readNumber } from '../../parse/amounts.ts';
import { type SlashOrder, readDay } from '../../parse/days.ts';
import { costUnit } from '../../map/mapping.ts';
import type { Places } from '../rows/places.ts';
import { slashOrderOf } from '../rows/slash-order.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import type { SheetColumns } from './recognise.ts';
import type { SheetField, SheetKind, SheetNote, SheetRow } from './sheet.ts';
import { messages } from './messages.ts';

/** The rows of a sheet by its columns; a cell that is not what its column holds is told and counts as empty. */
export function rowsOf(
  table: Table,
  kind: SheetKind,
  columns: SheetColumns,
  places: Pick<Places, 'of'>,
  note: SheetNote,
): SheetRow[] {
  const at = new Map(columns.flatMap(({ field }, i) => (field === null ? [] : [[field, i] as const])));
  const years = columns.flatMap(({ year }, i) => (year === null ? [] : [{ i, year }]));
  const amounts = [...at].filter(([field]) => kind.fields[field]!.type === 'amount').map(([, i]) => i);
  const mark = markOf(table.rows.flatMap((row) => [...amounts, ...years.map(({ i }) => i)].map((i) => row.cells[i]!)));
  const days = [...at].filter(([field]) => kind.fields[field]!.type === 'day').map(([, i]) => i);
  const slashes = slashOrderOf(
    {
      headings: table.columns,
      column: table.columns[days[0] ?? -1] ?? null,
      texts: table.rows.flatMap((row) => days.map((i) => row.cells[i] ?? '')),
      spans: table.rows.map((row) => [row.cells[days[0] ?? -1] ?? '', row.cells[days[1] ?? -1] ?? '']),
    },
    note,
  );
  const read = (row: Row, i: number, type: SheetField['type'], edge: 'first' | 'last' = 'first') => {
    const text = row.cells[i] ?? '';
    if (text === '') return null;
    const value = valueIn(text, type, { mark, factor: costUnit(table, table.columns[i]!).factor, edge, slashes });
    if (value === null) note(unreadable(row, table.columns[i]!, text, type));
    return value;
  };
  return table.rows.map((row) => {
    const cell = (field: string, type: SheetField['type'], edge?: 'first' | 'last') => {
      const i = at.get(field);
      return i === undefined ? null : read(row, i, type, edge);
    };
    return {
      row: row.row,
      geometry: places.of(row),
      text: (field) => cell(field, 'text') as string | null,
      cents: (field) => cell(field, 'amount') as number | null,
      number: (field) => cell(field, 'number') as number | null,
      count: (field) => cell(field, 'count') as number | null,
      year: (field) => cell(field, 'year') as number | null,
      day: (field, edge) => cell(field, 'day', edge) as string | null,
      years: (type) =>
        years.flatMap(({ i, year }) => {
          const value = read(row, i, type) as number | null;
          return value === null ? [] : [{ year, value }];
        }),
    };
  });
}

type How = { mark: Mark | null; factor: number; edge: 'first' | 'last'; slashes: SlashOrder };

function valueIn(text: string, type: SheetField['type'], { mark, factor, edge, slashes }: How): string | number | null {
  switch (type) {
    case 'text':
      return text;
    case 'amount': {
      const cents = readAmount(text, mark, factor)?.cents ?? null;
      return cents !== null && cents >= 0 ? cents : null;
    }
    case 'number':
      return readNumber(text) ?? numberWithGroups(text, mark);
    case 'count': {
      const count = numberWithGroups(text, null);
      return count !== null && Number.isInteger(count) && count >= 0 ? count : null;
    }
    case 'day':
      return readDay(text, edge, slashes);
    case 'year':
      return /^\d\.\d{3}$/.test(text)
        ? Number(text.replace('.', ''))
        : (readNumber(/^(\d{4})/.exec(text)?.[1] ?? '') ?? null);
  }
}

function numberWithGroups(text: string, mark: Mark | null): number | null {
  const cents = readAmount(text.replace(/\s*%$/, ''), mark)?.cents;
  return cents === undefined ? null : cents / 100;
}

const unreadable = (row: Row, column: string, value: string, type: SheetField['type']): CellProblem => ({
  type: 'type-error',
  severity: 'warning',
  row: row.row,
  column,
  value,
  message: messages.texts.typeError({ row: row.row, column, type, value }),
});
