import type { SolveAnswer } from '#lib/api/shapes.ts';

/** The points of two lines of a solve, what was found and what limits it, in a box of 1 by 1 with its corner above left. */
export type Spark = { found: string; bound: string };

/** Null as long as there is nothing to draw. */
export function sparkOf(history: SolveAnswer['history']): Spark | null {
  const found = history.flatMap(({ seconds, objective }) =>
    objective === null ? [] : [{ seconds, points: objective }],
  );
  const bound = history.flatMap(({ seconds, proven }) => (proven == null ? [] : [{ seconds, points: proven }]));
  const all = [...found, ...bound];
  const last = Math.max(...all.map(({ seconds }) => seconds));
  const [least, most] = [Math.min(...all.map(({ points }) => points)), Math.max(...all.map(({ points }) => points))];
  if (found.length === 0 || bound.length === 0 || last <= 0 || most <= least) return null;
  const drawn = (line: typeof all) =>
    line.map(({ seconds, points }) => `${round(seconds / last)},${round((most - points) / (most - least))}`).join(' ');
  return { found: drawn(found), bound: drawn(bound) };
}
const round = (value: number): number => Math.round(value * 1000) / 1000;
