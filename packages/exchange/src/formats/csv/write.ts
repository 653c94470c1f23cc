/** A cell to be written: numbers keep their digits, texts are made harmless. */
export type CsvCell = string | number | null;

/** Spreadsheets take a text that begins so for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A table as a German Excel opens it: semicolon, decimal comma, CRLF, byte-order mark. A text that a spreadsheet would run
 * gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const harmless = formula.test(value) || value.startsWith("'") ? `'${value}` : value;
  return /[;"\r\n\t]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What `toCsv` did to a text, undone when a list is read: the apostrophe before a formula sign or another apostrophe. */
export const plain = (text: string): string => (/^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text);

/** Cents as units with two decimals, exactly: for a cell that a spreadsheet adds up. */
export function unitsOf(cents: number): string {
  const [whole, rest] = [Math.trunc(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${cents < 0 ? '-' : ''}${whole},${String(rest).padStart(2, '0')}`;
}
