import type { PlanOptions } from './options.ts';

/** How long a solve may take, and why it ended. The only reader of the clock; with steps it reads none. */
export type TimeLimit = {
  /** Seconds since the beginning; null with steps. */
  seconds: () => number | null;
  /** Seconds a solver may still use, some kept back for writing the Plan; null without a time limit. */
  left: () => number | null;
  over: () => boolean;
  /** Keeps back at least so many seconds for writing the answer: what judging a plan and proving a bound took in this city. */
  keep: (seconds: number) => void;
  cancelled: () => boolean;
  /** Calls `soften` when the time is nearly over or the caller cancels, and `harden` a grace period later. Returns how to stop watching. */
  watch: (soften: () => void, harden: () => void) => () => void;
  gap: number;
  /** A gap that is good enough once the patience is used up; null where the caller named the limits. */
  goodEnough: { gap: number; seconds: number } | null;
};

/** Seconds after which a solve ends that nothing else would end. */
export const maxSecondsWithoutLimits = 600;

/** `reserve` is what writing the answer takes, in seconds, as long as nothing is measured. */
export function timeLimitOf({ timeLimitSeconds, gap, steps, signal, now }: PlanOptions, reserve: number): TimeLimit {
  const unlimited = gap === undefined && timeLimitSeconds === undefined && steps === undefined;
  const most = steps !== undefined ? null : (timeLimitSeconds ?? (unlimited ? maxSecondsWithoutLimits : null));
  const began = steps === undefined ? now() : 0;
  const seconds = () => (steps === undefined ? (now() - began) / 1000 : null);
  let kept = reserve;
  const soft = () => (most === null ? Infinity : most - Math.min(0.04 + kept, most * 0.3));
  const left = () => (most === null ? null : Math.max(0.001, soft() - (seconds() ?? 0)));
  const cancelled = () => signal?.aborted ?? false;
  return {
    seconds,
    left,
    over: () => cancelled() || (seconds() ?? 0) >= soft(),
    keep: (needed) => void (kept = Math.max(kept, needed)),
    cancelled,
    watch(soften, harden) {
      const timers: NodeJS.Timeout[] = [];
      const cancel = () => {
        soften();
        timers.push(setTimeout(harden, 500));
      };
      const remaining = left();
      if (remaining !== null) {
        timers.push(
          setTimeout(soften, remaining * 1000),
          setTimeout(harden, remaining * 1000 + Math.min(150, (most ?? 0) * 100)),
        );
      }
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
      return () => {
        timers.forEach(clearTimeout);
        signal?.removeEventListener('abort', cancel);
      };
    },
    gap: gap ?? 1e-6,
    goodEnough: unlimited ? { gap: 1e-3, seconds: 3 } : null,
  };
}
