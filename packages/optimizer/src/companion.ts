import { leadOf, take } from './look-ahead.ts';
import type { Find } from './search/hunt.ts';
import { type SearchSession, openSearch } from './search/open-search.ts';
import { numbersOf } from './search/starts.ts';
import type { Solve } from './solve.ts';

/** Our own search at work in a thread of its own, and the ledger in which its finds are entered. */
export type Companion = {
  /** Resolves when the search has ended and everything it found is in the ledger. A search that fails costs nothing but its plans. */
  over: Promise<void>;
  /** Tells it the ledger's best plan. */
  share: () => void;
  stop: () => void;
  end: () => Promise<void>;
};

/** Judging a plan to the cent may take this part of the time; what is better by then replaces what waits. */
const partForJudging = 0.1;

/** Sends the search on its way; `onNews` hears when the ledger knows more. With steps its finds are entered when it has ended. */
export function companionFor(solve: Solve, seconds: number | null, onNews: () => void): Companion {
  const { flat, scenario, ledger, deadline, options } = solve;
  let waiting: Extract<Find, { kind: 'choice' }> | null = null;
  let [judgedAt, cost] = [-Infinity, 0];
  let closed = false;
  const judge = () => {
    if (!waiting) return;
    const began = deadline.seconds() ?? 0;
    const before = ledger.best;
    take(solve, waiting);
    waiting = null;
    judgedAt = deadline.seconds() ?? 0;
    cost = judgedAt - began;
    if (ledger.best !== before) onNews();
  };
  const hear = (find: Find) => {
    if (closed) return;
    if (find.kind === 'bound') {
      take(solve, find);
      return onNews();
    }
    waiting = find;
    const now = deadline.seconds();
    if (now !== null && now - judgedAt >= cost / partForJudging) judge();
  };
  const { steps } = options;
  const pace = steps === undefined ? { seconds } : { passes: 300, moves: movesFor(steps, flat.projects) };
  const session: SearchSession = openSearch(flat, pace, options.seed ?? 1, leadOf(solve), hear);
  return {
    over: session.over.then(judge, judge),
    share() {
      if (ledger.best)
        session.offer({ starts: numbersOf(flat, scenario, ledger.best.starts), value: ledger.best.objective });
    },
    stop: () => session.stop(),
    async end() {
      judge();
      closed = true;
      await session.end();
    },
  };
}

/** Moves instead of time: the same for the same Scenario. */
const movesFor = (steps: number, projects: number): number => Math.min(500 + steps * 100, 500 * projects);
