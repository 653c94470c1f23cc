import type { Text } from '@vorrang/planning';
import { extraCells, missingCells, rowNotice } from './row-problems.ts';
import type { CellProblem, Row, Table } from './table.ts';

type Origin = Pick<Table, 'fileName' | 'sheet'> & { notices: CellProblem[] };

const filled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** The first row that fills most of the columns is the heading; null where no row has two cells. */
export function tableFromRows({ fileName, sheet, notices }: Origin, all: Row[]): Table | null {
  const width = all.reduce((most, row) => Math.max(most, filled(row.cells)), 0);
  const header = all.find((row) => filled(row.cells) >= Math.max(2, width * 0.6));
  if (!header) return null;
  const above = all.filter((row) => row.row < header.row && filled(row.cells) > 0);
  const below = all.filter((row) => row.row > header.row);
  const rows = below.filter((row) => filled(row.cells) > 0);
  const columns = uniqueNames(header.cells);
  const last = rows.at(-1)?.row ?? header.row;
  return {
    fileName,
    sheet,
    columns,
    headerRow: header.row,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, i) => row.cells[i] ?? '') })),
    crs: null,
    notices: [
      ...notices,
      ...above.map((row) => rowNotice('title-row', row, titleRow)),
      ...below
        .filter((row) => row.row < last && filled(row.cells) === 0)
        .map((row) => rowNotice('blank-row', row, blankRow)),
      ...rows
        .filter((row) => filled(row.cells.slice(columns.length)) > 0)
        .map((row) => extraCells(row, columns.length)),
      ...missingCells(
        rows.filter((row) => row.cells.length < columns.length),
        columns.length,
      ),
    ],
  };
}

/** The sentence for a file in which no table can be seen. */
export const noTable: Text = {
  de: 'Keine Kopfzeile mit mindestens zwei Spalten gefunden; erwartet wird eine Tabelle mit einer Zeile je Projekt.',
  en: 'No header row with at least two columns was found; expected a table with one row per project.',
};

const titleRow: Text = {
  de: 'Titelzeile über der Tabelle; sie wird nicht als Projekt gelesen.',
  en: 'Title row above the table; it is not read as a project.',
};
const blankRow: Text = { de: 'Leere Zeile.', en: 'Empty row.' };

/** Empty and repeated headings get a name of their own, so that every column can be told apart. */
export function uniqueNames(cells: string[]): string[] {
  const listed = cells.map((cell, i) => cell.replace(/\s+/g, ' ').trim() || `(${i + 1})`);
  const given = new Set<string>();
  return listed.map((name) => {
    let own = name;
    for (let n = 2; given.has(own) || (own !== name && listed.includes(own)); n++) own = `${name} (${n})`;
    given.add(own);
    return own;
  });
}
