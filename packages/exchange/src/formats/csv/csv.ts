import { type Reading, type Text, read, refused } from '@vorrang/planning';
import Papa from 'papaparse';
import type { CellProblem, Row, Table } from '../../table.ts';
import { decodeText } from './decode.ts';
import { extraCells, missingCells, rowNotice } from './row-problems.ts';
import { plain } from './write.ts';

const filled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** A list as CSV: delimiter found by itself, title rows above the header and empty rows reported. */
export function readCsv(bytes: Uint8Array, fileName: string): Reading<Table> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, notices } = decoded.value;
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes)
    return refused({ type: 'format-error', pointer: '', message: quoteProblem(quotes.code, (quotes.row ?? 0) + 1) });
  const all = parsed.data.map((cells, i): Row => ({ row: i + 1, cells: cells.map((cell) => plain(cell).trim()) }));
  const width = all.reduce((most, row) => Math.max(most, filled(row.cells)), 0);
  const header = all.find((row) => filled(row.cells) >= Math.max(2, width * 0.6));
  if (!header) return refused({ type: 'format-error', pointer: '', message: noTable });
  return read(tableFrom(fileName, all, header, notices));
}

const noTable: Text = {
  de: 'Keine Kopfzeile mit mindestens zwei Spalten gefunden; erwartet wird eine Tabelle mit einer Zeile je Projekt.',
  en: 'No header row with at least two columns was found; expected a table with one row per project.',
};

const quoteProblem = (code: string, row: number): Text =>
  code === 'MissingQuotes'
    ? {
        de: `Ein Anführungszeichen wird nicht geschlossen (um Zeile ${row}); die Datei ist wohl abgeschnitten. Bitte noch einmal exportieren.`,
        en: `A quotation mark is never closed (around row ${row}); the file is probably truncated. Export it again.`,
      }
    : {
        de: `Um Zeile ${row} steht ein Anführungszeichen mitten in einem Text in Anführungszeichen; erwartet wird es dort doppelt (""). Bitte in der Datei ändern oder aus der Tabelle neu exportieren.`,
        en: `Around row ${row} a quotation mark stands inside a quoted text; expected it doubled there (""). Change it in the file or export it again from the spreadsheet.`,
      };

/** The delimiter by which most of the first rows have the same number of columns. */
function delimiterOf(text: string): string {
  const agreement = (delimiter: string) => {
    const rows = Papa.parse<string[]>(text, { delimiter, preview: 30, skipEmptyLines: true }).data;
    const counts = new Map<number, number>();
    for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  return [';', ',', '\t', '|'].reduce((best, candidate) => (agreement(candidate) > agreement(best) ? candidate : best));
}

function tableFrom(fileName: string, all: Row[], header: Row, notices: CellProblem[]): Table {
  const above = all.filter((row) => row.row < header.row && filled(row.cells) > 0);
  const below = all.filter((row) => row.row > header.row);
  const rows = below.filter((row) => filled(row.cells) > 0);
  const columns = uniqueNames(header.cells);
  const last = rows.at(-1)?.row ?? header.row;
  return {
    fileName,
    columns,
    headerRow: header.row,
    rows: rows.map((row) => ({ ...row, cells: columns.map((_, i) => row.cells[i] ?? '') })),
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

const titleRow: Text = {
  de: 'Titelzeile über der Tabelle; sie wird nicht als Projekt gelesen.',
  en: 'Title row above the table; it is not read as a project.',
};
const blankRow: Text = { de: 'Leere Zeile.', en: 'Empty row.' };

/** Empty and repeated headings get a name of their own, so that every column can be told apart. */
function uniqueNames(cells: string[]): string[] {
  const listed = cells.map((cell, i) => cell.replace(/\s+/g, ' ').trim() || `(${i + 1})`);
  const given = new Set<string>();
  return listed.map((name) => {
    let own = name;
    for (let n = 2; given.has(own) || (own !== name && listed.includes(own)); n++) own = `${name} (${n})`;
    given.add(own);
    return own;
  });
}
