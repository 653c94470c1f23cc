import type { CellProblem } from './table.ts';

export type Cell = { text: string; column: string };
/** Reports a problem; gives the answer if somebody gave one or accepted the proposal. */
export type Note = (problem: CellProblem) => string | null;
