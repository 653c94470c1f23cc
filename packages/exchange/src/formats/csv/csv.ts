import { type Reading, read, refused } from '@vorrang/planning';
import Papa from 'papaparse';
import type { CellProblem, Row, Table } from '../../table.ts';
import { decodeText } from './decode.ts';

const filled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** A list as CSV: delimiter found by itself, title rows above the header and empty rows reported. */
export function readCsv(bytes: Uint8Array, fileName: string): Reading<Table> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const parsed = Papa.parse<string[]>(decoded.value.text, {
    delimiter: delimiterOf(decoded.value.text),
    skipEmptyLines: false,
  });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes)
    return refused({
      type: 'format-error',
      pointer: '',
      message: {
        de: `Ein Anführungszeichen wird nicht geschlossen (um Zeile ${(quotes.row ?? 0) + 1}); die Datei ist wohl abgeschnitten. Bitte noch einmal exportieren.`,
        en: `A quotation mark is never closed (around row ${(quotes.row ?? 0) + 1}); the file is probably truncated. Export it again.`,
      },
    });
  const all = parsed.data.map((cells, i): Row => ({ row: i + 1, cells: cells.map((cell) => cell.trim()) }));
  const width = Math.max(0, ...all.map((row) => filled(row.cells)));
  const header = all.find((row) => filled(row.cells) >= Math.max(2, width * 0.6));
  if (!header || width < 2)
    return refused({
      type: 'format-error',
      pointer: '',
      message: {
        de: 'Keine Kopfzeile mit mindestens zwei Spalten gefunden; erwartet wird eine Tabelle mit einer Zeile je Projekt.',
        en: 'No header row with at least two columns was found; expected a table with one row per project.',
      },
    });
  return read(tableFrom(fileName, all, header, decoded.value.notices));
}

/** The delimiter by which most of the first rows have the same number of columns. */
function delimiterOf(text: string): string {
  const agreement = (delimiter: string) => {
    const counts = Papa.parse<string[]>(text, { delimiter, preview: 30, skipEmptyLines: true }).data.map(
      (row) => row.length,
    );
    return Math.max(
      0,
      ...counts.filter((count) => count > 1).map((count) => counts.filter((other) => other === count).length),
    );
  };
  return [';', ',', '\t', '|'].reduce((best, candidate) => (agreement(candidate) > agreement(best) ? candidate : best));
}

function tableFrom(fileName: string, all: Row[], header: Row, notices: CellProblem[]): Table {
  const above = all.filter((row) => row.row < header.row && filled(row.cells) > 0);
  const below = all.filter((row) => row.row > header.row);
  const rows = below.filter((row) => filled(row.cells) > 0);
  const columns = uniqueNames(header.cells);
  return {
    fileName,
    columns,
    headerRow: header.row,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, i) => row.cells[i] ?? '') })),
    notices: [
      ...notices,
      ...above.map((row) =>
        notice(
          'title-row',
          row,
          'Titelzeile über der Tabelle; sie wird nicht als Projekt gelesen.',
          'Title row above the table; it is not read as a project.',
        ),
      ),
      ...below
        .slice(0, -1)
        .filter((row) => filled(row.cells) === 0)
        .map((row) => notice('blank-row', row, 'Leere Zeile.', 'Empty row.')),
      ...rows
        .filter((row) => row.cells.length > columns.length && filled(row.cells.slice(columns.length)) > 0)
        .map((row) => extra(row, columns.length)),
    ],
  };
}

/** Empty and repeated headings get a name of their own, so that every column can be told apart. */
function uniqueNames(cells: string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `(${i + 1})`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return n === 1 ? name : `${name} (${n})`;
  });
}

const notice = (type: string, row: Row, de: string, en: string): CellProblem => ({
  type,
  severity: 'notice',
  row: row.row,
  column: null,
  value: row.cells.join(' ').trim().slice(0, 80) || null,
  message: { de: `Zeile ${row.row}: ${de}`, en: `Row ${row.row}: ${en}` },
});

const extra = (row: Row, width: number): CellProblem => ({
  type: 'extra-cell',
  severity: 'warning',
  row: row.row,
  column: null,
  value: row.cells.slice(width).join(' '),
  message: {
    de: `Zeile ${row.row} hat mehr Zellen als die Kopfzeile (${row.cells.length} statt ${width}); bitte prüfen, ob ein Trennzeichen im Text steht.`,
    en: `Row ${row.row} has more cells than the header (${row.cells.length} instead of ${width}); check for a delimiter inside a text.`,
  },
});
