import type { LinearModel } from '../model/linear-model.ts';

/** What a solver says of the linear relaxation: its value, the price of every row, and how much of each yes/no column it takes.
 * Where it has no solution, `ray` holds row prices that prove it, if the solver found some. */
export type Relaxed =
  | { status: 'optimal'; objective: number; rowPrices: Float64Array; taken: Float64Array }
  | { status: 'infeasible'; ray: Float64Array | null }
  | { status: 'stopped' };

/** What a solver says of the whole yes/no problem. `columns` are the chosen yes/no columns; `bound` is its claim. */
export type Searched = {
  status: 'optimal' | 'infeasible' | 'stopped';
  columns: number[] | null;
  bound: number;
};

/** News while a search goes on. */
export type News = { kind: 'improved'; columns: number[] } | { kind: 'progress'; bound: number };

/** A combination that must not be chosen again: Σ of these columns ≤ most. */
export type Cut = { columns: number[]; coefficients: number[]; most: number };

/** Limits of a search; null means none. A step is one node of the search tree. */
export type Limits = { seconds: number | null; gap: number; steps: number | null };

/** The columns of a yes/no solution, from the values a solver returns. */
export const chosen = ({ decisions }: LinearModel, values: ArrayLike<number>): number[] =>
  Array.from({ length: decisions }, (_, column) => column).filter((column) => (values[column] ?? 0) > 0.5);
