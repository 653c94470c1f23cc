import type { Text } from '@vorrang/planning';
import type { Sheet } from 'hucre/xlsx';
import type { CellProblem, Table } from '../../parse/table.ts';

/** Sheets that somebody has hidden are not read; they are told by name. */
export const hiddenSheets = (names: string[]): CellProblem[] =>
  names.length === 0
    ? []
    : [
        told('hidden-sheet', 'notice', names, {
          de: `Ausgeblendete Blätter werden nicht gelesen: ${listed(names)}.`,
          en: `Hidden sheets are not read: ${listed(names)}.`,
        }),
      ];

/** Hidden rows and columns are read like all others, and told: who looks at the sheet does not see them. */
export function hiddenParts({ columns = [], rowDefs }: Sheet, table: Table): CellProblem[] {
  const rows = table.rows.map(({ row }) => row).filter((row) => rowDefs?.get(row - 1)?.hidden);
  const names = table.columns.filter((_, i) => columns[i]?.hidden && table.rows.some(({ cells }) => cells[i] !== ''));
  return [
    ...(rows.length === 0
      ? []
      : [
          told('hidden-row', 'warning', rows.map(String), {
            de: `${rows.length === 1 ? 'Eine Zeile ist' : `${rows.length} Zeilen sind`} im Blatt ausgeblendet (Zeile ${listed(rows)}) und ${rows.length === 1 ? 'wird' : 'werden'} trotzdem gelesen. Bitte prüfen, ob sie dazugehören; sonst weglassen.`,
            en: `${rows.length === 1 ? 'One row is' : `${rows.length} rows are`} hidden in the sheet (row ${listed(rows)}) and read all the same. Please check whether they belong to the list; otherwise leave them out.`,
          }),
        ]),
    ...(names.length === 0
      ? []
      : [
          told('hidden-column', 'notice', names, {
            de: `${names.length === 1 ? 'Eine Spalte ist' : `${names.length} Spalten sind`} im Blatt ausgeblendet und ${names.length === 1 ? 'wird' : 'werden'} trotzdem gelesen: ${listed(names)}.`,
            en: `${names.length === 1 ? 'One column is' : `${names.length} columns are`} hidden in the sheet and read all the same: ${listed(names)}.`,
          }),
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
