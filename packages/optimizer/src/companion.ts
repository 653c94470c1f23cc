import { leadOf, take } from './look-ahead.ts';
import { type Find, hunt } from './search/hunt.ts';
import { numbersOf } from './search/starts.ts';
import type { Solve } from './solve.ts';

/** Our own search at work in this thread, in small pieces, and the ledger in which its finds are entered. */
export type Companion = {
  /** Resolves when the search has ended and everything it found is in the ledger. */
  over: Promise<void>;
  /** Tells it the ledger's best plan. */
  share: () => void;
  stop: () => void;
};

/** Seconds after which timers and other threads are heard. */
const breath = 0.02;
/** Judging a plan to the cent may take this part of the time; what is better by then replaces what waits. */
const partForJudging = 0.1;

/** Sends the search on its way; `onNews` hears when the ledger knows more. With steps its finds are entered when it has ended. */
export function companionFor(solve: Solve, seconds: number | null, onNews: () => void): Companion {
  const { flat, scenario, ledger, deadline, options } = solve;
  const now = () => deadline.seconds() ?? 0;
  const { steps, seed = 1 } = options;
  const lead = leadOf(solve);
  let stopped = false;
  let waiting: Extract<Find, { kind: 'choice' }> | null = null;
  let [judgedAt, cost] = [-Infinity, 0];
  // The answer takes as long again as the first judgement and the first proof did.
  const first: Partial<Record<Find['kind'], number>> = {};
  const timed = (find: Find) => {
    const began = now();
    take(solve, find);
    first[find.kind] ??= now() - began;
    deadline.keep((first.bound ?? 0) + (first.choice ?? 0));
  };
  const judge = () => {
    if (!waiting) return;
    const began = now();
    const before = ledger.best;
    timed(waiting);
    waiting = null;
    judgedAt = now();
    cost = judgedAt - began;
    if (ledger.best !== before) onNews();
  };
  const hear = (find: Find) => {
    if (find.kind === 'choice') {
      waiting = find;
      if (steps === undefined && now() - judgedAt >= cost / partForJudging) judge();
    } else {
      timed(find);
      onNews();
    }
  };
  const run = async () => {
    const pace =
      steps === undefined
        ? ({ kind: 'time', seconds, now, left: deadline.left } as const)
        : ({ kind: 'steps', passes: 300, moves: movesFor(steps, flat.projects) } as const);
    // Whoever sends the search on its way has it in hand before the first news comes.
    await others();
    let breathed = now();
    for (const find of hunt(flat, pace, seed, lead)) {
      if (find) hear(find);
      if (stopped) break;
      if (steps !== undefined || now() < breathed + breath) continue;
      await others();
      breathed = now();
    }
    judge();
  };
  return {
    over: run(),
    share() {
      if (ledger.best)
        lead.offer = { starts: numbersOf(flat, scenario, ledger.best.starts), value: ledger.best.objective };
    },
    stop: () => void (stopped = true),
  };
}

/** Lets timers, messages and other threads be heard; browsers have no setImmediate. */
const others = (): Promise<void> =>
  new Promise((go) => void (typeof setImmediate === 'function' ? setImmediate(go) : setTimeout(go, 0)));

/** Moves instead of time: the same for the same Scenario. */
const movesFor = (steps: number, projects: number): number => Math.min(500 + steps * 100, 500 * projects);
