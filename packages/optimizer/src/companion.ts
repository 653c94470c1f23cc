import { columnsFor, startsOf } from './ledger.ts';
import { type SearchSession, openSearch } from './search/open-search.ts';
import type { Solve } from './solve.ts';

/** Our own search, as company for HiGHS: one finds plans, the other proves how good they are. */
export type Companion = {
  /** Begins to search, guided by the best prices so far; with a number of moves it resolves when they are made. */
  begin: () => Promise<void>;
  /** Tells it the prices of the ledger's certificate. */
  reprice: () => void;
  /** Leaves it alone for a while, so that HiGHS begins with a good plan. */
  headStart: () => Promise<void>;
  /** Tells it the ledger's best plan. */
  share: () => void;
  stop: () => void;
  end: () => Promise<void>;
};

/** With fewer starts to choose from, HiGHS has tried everything before a thread is born. */
const fewestStarts = 200;
/** In a small city HiGHS finds good plans by itself, and better ones when it is not led into a corner. */
const fewestForHeadStart = 2000;
const longestHeadStart = 5;
const largestPart = 0.25;

/** A companion for a solve; null where it would only be in the way. `onImproved` hears of every better plan in the ledger. */
export function companionFor(solve: Solve, onImproved: () => void): Companion | null {
  const { city, ledger, deadline, options } = solve;
  if (city.model.decisions < fewestStarts) return null;
  let session: SearchSession | null = null;
  let running: Promise<void> = Promise.resolve();
  let cutShort = () => {};
  let over = false;
  const improved = (columns: number[]) => {
    // The last moments belong to writing the plan.
    if (over) return;
    const before = ledger.best;
    ledger.offer(startsOf(city, columns));
    if (ledger.best !== before) onImproved();
  };
  const stop = () => {
    over = true;
    session?.stop();
    cutShort();
  };
  const share = () => {
    if (ledger.best) session?.offer(columnsFor(city, ledger.best.starts), ledger.best.objective);
  };
  return {
    begin() {
      if (over) return Promise.resolve();
      session = openSearch(city, ledger.proven?.certificate ?? nothing, options.seed ?? 1);
      share();
      const { steps } = options;
      running = session.run(steps === undefined ? null : movesFor(steps, city.scenario.projects.length), improved);
      // A search that fails costs nothing but its plans.
      running = running.catch(() => undefined);
      return steps === undefined ? Promise.resolve() : running;
    },
    reprice: () => session?.reprice(ledger.proven?.certificate ?? nothing),
    async headStart() {
      if (options.steps !== undefined || over || city.model.decisions < fewestForHeadStart) return;
      const part = largestPart * (deadline.left() ?? Infinity);
      const seconds = Math.min(part, longestHeadStart, city.model.decisions / 1000);
      let timer: NodeJS.Timeout | undefined;
      const waited = new Promise<void>((resolve) => {
        cutShort = resolve;
        timer = setTimeout(resolve, seconds * 1000);
      });
      await Promise.race([waited, running]);
      clearTimeout(timer);
    },
    share,
    stop,
    end: async () => session?.end(),
  };
}

const nothing = { format: 'vorrang/certificate@1' as const };

/** Moves instead of time: the same for the same Scenario, and fewer where few steps were asked for. */
const movesFor = (steps: number, projects: number): number => Math.min(20_000, 500 + steps * 100, 500 * projects);
