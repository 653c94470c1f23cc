import type { Text } from '@vorrang/planning';

/** A row with the number a spreadsheet shows beside it. */
export type Row = { row: number; cells: string[] };
/** What a reader of files hands on: text cells, nothing interpreted, nothing dropped. */
export type Table = { fileName: string; columns: string[]; headerRow: number; rows: Row[]; notices: CellProblem[] };

/** A problem at a cell, with the error names of Frictionless; `fix` is a proposal that somebody has to accept. */
export type CellProblem = {
  type: string;
  severity: 'error' | 'warning' | 'notice';
  row: number | null;
  column: string | null;
  value: string | null;
  message: Text;
  fix?: { value: string; rule: Text };
};

export const keyOf = (problem: CellProblem): string => `${problem.row ?? ''}:${problem.column ?? ''}:${problem.type}`;
