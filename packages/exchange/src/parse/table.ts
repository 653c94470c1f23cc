import { type Language, type Text, localeOf, textOf } from '@vorrang/planning';
import type { Geometry } from './crs/geometry.ts';

/** A row with the number a spreadsheet shows beside it, or the place of a feature in its layer; `geometry` as the file has it. */
export type Row = {
  row: number;
  cells: string[];
  geometry?: Geometry;
  /** The record whole, where the format says more than the columns: it is kept and given back in that format. */
  given?: { format: string; record: unknown };
};
/**
 * What a reader of files hands on: text cells, nothing interpreted, nothing dropped. `sheet` is the sheet or layer of a file that has
 * several; `crs` the EPSG code the file names for its geometries, null where it names none.
 */
export type Table = {
  fileName: string;
  sheet: string | null;
  columns: string[];
  headerRow: number;
  rows: Row[];
  crs: number | null;
  /** The currency the file names for all its amounts, ISO 4217; absent or null where it names none. */
  currency?: string | null;
  /** What the format itself says: the kind of table, and the field of each column. */
  declared?: { kind: string; fields: (string | null)[] };
  notices: CellProblem[];
};

/** A way to read what stands there: what to answer, and what comes of it, with the sum of money or the number of projects. */
export type PossibleReading = { value: string; label: Text };

/**
 * A problem at a cell, with the error names of Frictionless. One of severity `error` is a question: nothing is stored before it is answered.
 * `fix` is the reading that is proposed, `readings` are all of them, and `entry` says that a value may be typed in as the cell should have it.
 */
export type CellProblem = {
  type: string;
  severity: 'error' | 'warning' | 'notice';
  /** The sheet or file it is in, where that is not the list of projects itself. */
  sheet?: string;
  row: number | null;
  column: string | null;
  value: string | null;
  message: Text;
  fix?: { value: string; rule: Text };
  readings?: readonly PossibleReading[];
  entry?: 'amount' | 'day' | 'text';
  /** How it was answered; then it is no question any more. */
  answer?: string;
};

/**
 * The key of a question in answers: `row:column:type`, with `Sheet!` before it where it is about another sheet. Never fails.
 * Source: packages/exchange/decisions/0003-questions.md.
 *
 * @example
 * keyOf({ type: 'unit', severity: 'error', row: null, column: 'Kosten', value: null, message: everywhere('?') }); // ':Kosten:unit'
 */
export const keyOf = (problem: CellProblem): string =>
  `${problem.sheet === undefined ? '' : `${problem.sheet}!`}${problem.row ?? ''}:${problem.column ?? ''}:${problem.type}`;

/** A word of a list as part of the type of a question about it: `zurück-gestellt`. */
export const asType = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, '-')
    .slice(0, 40);

/** A number as a cell: always read back as the same number, whatever the column's decimal mark is. */
export function numberCell(value: number): string {
  const text = Math.abs(value) < 1e15 && Math.abs(value) >= 1e-7 ? String(value) : value.toFixed(value === 0 ? 0 : 12);
  // 1.234 could be a thousand somewhere; 1.2340 cannot.
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** German lists part thousands by points: `1.234,50` is read again, `1 234,50` is not always. */
const ofLists: Partial<Record<Language, string>> = { de: 'de-DE' };
/** An amount as every language writes it. */
export const amountText = (cents: number): Text => {
  const told = (locale: string) =>
    (cents / 100).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return textOf((language) => told(ofLists[language] ?? localeOf(language)));
};
