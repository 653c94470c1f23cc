import type { HighsSession } from '../solvers/highs/session.ts';

/** A solver asked to stop is given so long to come to an end, in milliseconds. */
const grace = 150;

/** Ends a session after so many seconds, whatever it does; null for never. Returns how to call that off. */
export function endAfter(session: HighsSession, seconds: number | null): () => void {
  if (seconds === null) return () => undefined;
  const timers = [
    setTimeout(() => session.stop(), seconds * 1000),
    setTimeout(() => void session.end(), seconds * 1000 + grace),
  ];
  return () => timers.forEach(clearTimeout);
}
