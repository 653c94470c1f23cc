import type { Text } from '@vorrang/planning';
import type { Sheet } from 'hucre/xlsx';
import type { CellProblem, Table } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** Sheets that somebody has hidden are not read; they are told by name. */
export const hiddenSheets = (names: string[]): CellProblem[] =>
  names.length === 0
    ? []
    : [told('hidden-sheet', 'notice', names, messages.texts.hiddenSheet({ listed: listed(names) }))];

/** Hidden rows and columns are read like all others, and told: who looks at the sheet does not see them. */
export function hiddenParts({ columns = [], rowDefs }: Sheet, table: Table): CellProblem[] {
  const rows = table.rows.map(({ row }) => row).filter((row) => rowDefs?.get(row - 1)?.hidden);
  const names = table.columns.filter((_, i) => columns[i]?.hidden && table.rows.some(({ cells }) => cells[i] !== ''));
  return [
    ...(rows.length === 0
      ? []
      : [
          told(
            'hidden-row',
            'warning',
            rows.map(String),
            messages.texts.hiddenRow({ rows: rows.length, listed: listed(rows) }),
          ),
        ]),
    ...(names.length === 0
      ? []
      : [
          told(
            'hidden-column',
            'notice',
            names,
            messages.texts.hiddenColumn({ names: names.length, listed: listed(names) }),
          ),
        ]),
  ];
}

const listed = (values: readonly (string | number)[]): string =>
  values.length > 10 ? `${values.slice(0, 10).join(', ')} …` : values.join(', ');

const told = (type: string, severity: CellProblem['severity'], values: string[], message: Text): CellProblem => ({
  type,
  severity,
  row: null,
  column: null,
  value: listed(values),
  message,
});
