import { warmStartOf, take } from './primal-heuristic.ts';
import { type Improvement, anytimeSearch } from '../search/anytime-search.ts';
import { numbersOf } from '../instance/start-numbers.ts';
import type { Solve } from './solve.ts';

/** Our own search at work in this thread, in small pieces, and the incumbent store in which its finds are entered. */
export type ConcurrentHeuristic = {
  /** Resolves when the search has ended and everything it found is in the incumbent store. */
  over: Promise<void>;
  /** Tells it the incumbent store's best plan. */
  share: () => void;
  stop: () => void;
};

/** Seconds after which timers and other threads are heard. */
const breath = 0.02;
/** Judging a plan to the cent may take this part of the time; what is better by then replaces what waits. */
const partForJudging = 0.1;

/** Sends the search on its way; `onNews` hears when the incumbent store knows more. With steps its finds are entered when it has ended. */
export function concurrentHeuristicFor(solve: Solve, seconds: number | null, onNews: () => void): ConcurrentHeuristic {
  const { compiled, scenario, incumbents, timeLimit, options } = solve;
  const now = () => timeLimit.seconds() ?? 0;
  const { steps, seed = 1 } = options;
  const warmStart = warmStartOf(solve);
  let stopped = false;
  let waiting: Extract<Improvement, { kind: 'choice' }> | null = null;
  let [judgedAt, cost] = [-Infinity, 0];
  // The answer takes as long again as the first judgement and the first proof did.
  const first: Partial<Record<Improvement['kind'], number>> = {};
  const timed = (find: Improvement) => {
    const began = now();
    take(solve, find);
    first[find.kind] ??= now() - began;
    timeLimit.keep((first.bound ?? 0) + (first.choice ?? 0));
  };
  const judge = () => {
    if (!waiting) return;
    const began = now();
    const before = incumbents.best;
    timed(waiting);
    waiting = null;
    judgedAt = now();
    cost = judgedAt - began;
    if (incumbents.best !== before) onNews();
  };
  const hear = (find: Improvement) => {
    if (find.kind === 'choice') {
      waiting = find;
      if (steps === undefined && now() - judgedAt >= cost / partForJudging) judge();
    } else {
      timed(find);
      onNews();
    }
  };
  const run = async () => {
    const stopping =
      steps === undefined
        ? ({ kind: 'time', seconds, now, left: timeLimit.left } as const)
        : ({ kind: 'steps', passes: 300, moves: movesFor(steps, compiled.projects) } as const);
    // Whoever sends the search on its way has it in hand before the first news comes.
    await others();
    let breathed = now();
    for (const find of anytimeSearch(compiled, stopping, seed, warmStart)) {
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
      if (incumbents.best)
        warmStart.offer = {
          starts: numbersOf(compiled, scenario, incumbents.best.starts),
          value: incumbents.best.objective,
        };
    },
    stop: () => void (stopped = true),
  };
}

/** Lets timers, messages and other threads be heard; browsers have no setImmediate. */
const others = (): Promise<void> =>
  new Promise((go) => void (typeof setImmediate === 'function' ? setImmediate(go) : setTimeout(go, 0)));

/** Moves instead of time: the same for the same Scenario. */
const movesFor = (steps: number, projects: number): number => Math.min(500 + steps * 100, 500 * projects);
