import type { Text } from '@vorrang/planning';
import type { Geometry } from '../../parse/crs/geometry.ts';
import type { Draft } from '../draft.ts';
import type { CellProblem } from '../../parse/table.ts';
import { messages } from './messages.ts';

/** Reports a problem of the sheet; gives the fix's value if somebody accepted it. */
export type SheetNote = (problem: CellProblem) => string | null;
/** What a cell holds; a cell that holds something else is a problem and counts as empty. */
export type SheetField = {
  label: Text;
  heading: RegExp;
  type: 'text' | 'amount' | 'number' | 'count' | 'day' | 'year';
  needed?: true;
};

/** A row of a sheet, read by its columns: null where a cell is empty or unreadable. */
export type SheetRow = {
  row: number;
  geometry: Geometry | null;
  text: (field: string) => string | null;
  cents: (field: string) => number | null;
  number: (field: string) => number | null;
  /** Whole things, people say: `12.345` is twelve thousand. */
  count: (field: string) => number | null;
  /** Works begin on the first day of a year, quarter or month, and end on its last. */
  day: (field: string, edge: 'first' | 'last') => string | null;
  year: (field: string) => number | null;
  /** The amounts or numbers of the columns that stand for years. */
  years: (type: 'amount' | 'number') => { year: number; value: number }[];
};

/**
 * A kind of table that stands beside a list of projects and says more about them or about the city: how it is known, what its columns
 * mean, and what it adds to what has been understood so far.
 */
export type SheetKind = {
  kind: string;
  label: Text;
  /** What such sheets and files are called. */
  names: RegExp;
  fields: Record<string, SheetField>;
  /** A heading that no other table has. */
  unmistakable?: RegExp;
  /** A heading that no such table has. */
  never?: RegExp;
  /** Whether columns may say where a row is. */
  placed?: true;
  /** Of several such tables only those that say most are read: the others say the same in less detail. */
  fullest?: true;
  /** What is said of the columns that are not read, where that is on purpose; otherwise nothing is. */
  unread?: Text;
  /** Whether it may have columns for years. */
  yearly?: true;
  /** Whether a table may be one that has no such name: by what its rows are. */
  fits?: (rows: readonly { geometry?: Geometry }[]) => boolean;
  merge: (draft: Draft, rows: SheetRow[], note: SheetNote) => Draft;
};

export const defineSheet = (kind: SheetKind): SheetKind => kind;

/** A row that names a project that nobody knows. */
export const unknownProject = (row: number, value: string, known: readonly string[]): CellProblem => ({
  type: 'foreign-key',
  severity: 'warning',
  row,
  column: null,
  value,
  message: messages.texts.foreignKey({ row, value, known: known.slice(0, 3).join(', ') || '–' }),
});
