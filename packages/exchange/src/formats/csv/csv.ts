import { type Result, type Text, ok, err } from '@vorrang/planning';
import Papa from 'papaparse';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import type { Row, Table } from '../../parse/table.ts';
import { noTable, tablesFromRows } from '../../parse/tables-from-rows.ts';
import type { Format } from '../format.ts';
import { plain, toCsv } from './write.ts';
import { messages } from './messages.ts';

/** A list as text. Any text that no other format knows is tried as one. */
export const csv: Format = {
  name: 'csv',
  label: 'CSV',
  endings: ['.csv', '.tsv', '.txt'],
  detects: (file) => file.text().ok,
  read: readCsv,
  writes: { ending: '.csv', mediaType: 'text/csv; charset=utf-8', write: ([table]) => toCsv(table) },
};

/** Delimiter found by itself, title rows above the header and empty rows reported. */
function readCsv(file: GivenFile): Result<Table[]> {
  const decoded = file.text();
  if (!decoded.ok) return decoded;
  const { text, notices } = decoded.value;
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), skipEmptyLines: false });
  const quotes = parsed.errors.find((error) => error.type === 'Quotes');
  if (quotes) return err(problem(quoteProblem(quotes.code, (quotes.row ?? 0) + 1)));
  const all = parsed.data.map((cells, i): Row => ({ row: i + 1, cells: cells.map((cell) => plain(cell).trim()) }));
  const tables = tablesFromRows({ fileName: file.fileName, sheet: null, notices }, all);
  return tables.length > 0 ? ok(tables) : err(problem(noTable));
}

const quoteProblem = (code: string, row: number): Text =>
  code === 'MissingQuotes'
    ? messages.texts.quotationMarkIsNever({ row })
    : messages.texts.aroundRowQuotationMark({ row });

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
