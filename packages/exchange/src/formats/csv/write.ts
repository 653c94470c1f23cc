import type { WrittenTable } from '../format.ts';

/** Spreadsheets take a text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as a German Excel opens it: semicolon, decimal comma, CRLF, byte-order mark. A text that a spreadsheet would run
 * gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(table: WrittenTable | undefined): Uint8Array {
  const { columns, rows } = table ?? { columns: [], rows: [] };
  const lines = [columns, ...rows.map(({ cells }) => cells)].map((cells) => cells.map(cell).join(';'));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const harmless = formula.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[;"\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What `toCsv` did to a text, undone when a list is read: the apostrophe before a formula sign or another apostrophe. */
export const plain = (text: string): string => (/^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text);
