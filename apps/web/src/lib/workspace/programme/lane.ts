import { type Held, modeOf } from '../landing.ts';
import type { Row } from '../rows.ts';

/** From the beginning of one period to that of another. */
export type Span = { from: number; to: number };
/** What is drawn in a project's lane: its works, where they were or will be again, and from the first to the last of both. */
export type Lane = { works: Span | null; ghost: Span | null; edges: Span | null };

/** Works stand where they are held, else where the plan has them, or had them where they drop out. */
export function laneOf({ project, now, before, difference }: Row, held: Held | null): Lane {
  const own = spanOf(now ?? before);
  const isElsewhere = now !== null && (difference === 'moves' || difference === 'option');
  const works = held ? { from: held.period, to: held.period + modeOf(project, held.mode).duration } : own;
  const ghost = held ? own : isElsewhere ? spanOf(before) : null;
  const all = [works, ghost].filter((span) => span !== null);
  const edges = { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) };
  return { works, ghost, edges: all.length > 0 ? edges : null };
}

const spanOf = (works: { start: number; end: number } | null): Span | null =>
  works && { from: works.start, to: works.end };
