import { certificateFrom, proofOfImpossibility } from './certificate-from-prices.ts';
import { type ConcurrentHeuristic, concurrentHeuristicFor } from './concurrent-heuristic.ts';
import { conflictOf } from '../infeasibility/conflict.ts';
import { primalHeuristic } from './primal-heuristic.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import { type Ended, type Solve, enough, stopsEarly } from './solve.ts';
import { engine as searchAlone } from './plan-with-search.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import type { HighsSession } from '../solvers/highs/session.ts';
import { SolverLost } from '../solvers/lost.ts';
import type { Cut, News, Searched } from '../solvers/outcome.ts';

/** A solve with both that work on it. */
type Pair = { solve: Solve; session: HighsSession; heuristic: ConcurrentHeuristic | null };

/** In a city with fewer starts a short look ahead costs next to nothing, and HiGHS begins with a plan. */
const maxStartsForPrimalHeuristic = 3000;
/** With fewer starts to choose from, HiGHS has tried everything before a search is worth while. */
const fewestStarts = 200;

/**
 * HiGHS: the linear relaxation first (its prices are a certificate), then its yes/no search for plans and bounds, until proof, gap, or a
 * limit. Beside it (or before it, where there is one thread or a number of steps) our own search, unless HiGHS was asked for alone.
 */
export async function planWithHighs(solve: Solve): Promise<Ended> {
  const { timeLimit, options, compiled } = solve;
  const withSearch = options.engine !== 'highs' && compiled.value.length >= fewestStarts;
  solve.tell('lp');
  if (compiled.value.length < maxStartsForPrimalHeuristic) primalHeuristic(solve);
  const session = openHighs(solve.city().model, options.seed ?? 1, options.solverHeapMegabytes ?? null);
  const inTurn = options.steps !== undefined || options.threads === 1;
  const left = timeLimit.left();
  const heuristic = withSearch
    ? concurrentHeuristicFor(solve, inTurn && left !== null ? turnOf(left) : left, () => {
        solve.tell('search');
        if (stopsEarly(solve)) stop();
      })
    : null;
  const stop = () => {
    session.stop();
    heuristic?.stop();
  };
  const unwatch = timeLimit.watch(stop, () => void session.end());
  const pair = { solve, session, heuristic };
  const ended = await (inTurn && heuristic ? heuristic.over : Promise.resolve())
    .then(() => relaxAndSearch(pair))
    .catch((error: unknown) => withoutHighs(pair, error))
    .finally(async () => {
      unwatch();
      heuristic?.stop();
      await Promise.all([session.end(), heuristic?.over]);
    });
  if (ended.found !== 'infeasible') return ended;
  solve.tell('conflict');
  const proof = solve.incumbents.impossible?.certificate;
  return { ...ended, conflict: await conflictOf(solve.scenario, timeLimit, openHighs, proof) };
}

/** When HiGHS's thread dies – a crash, no memory – our own search goes on, and what was found stands; the Plan says that HiGHS was lost. */
async function withoutHighs({ solve, heuristic }: Pair, error: unknown): Promise<Ended> {
  await heuristic?.over;
  if (!(error instanceof SolverLost)) throw error;
  const { timeLimit, options } = solve;
  const ended = { found: 'open', engine: searchAlone, lost: error.sentence } as const;
  if (timeLimit.cancelled()) return { ...ended, stoppedBy: 'cancel' };
  if (enough(solve)) return { ...ended, stoppedBy: 'gap' };
  if (!heuristic) return ended;
  return { ...ended, stoppedBy: options.steps === undefined ? 'time' : 'steps' };
}

/** Seconds our own search gets when the two work one after the other: some part, and where there is hardly time at all, half of it. */
const turnOf = (left: number): number => Math.max(0.15 * left, Math.min(1.5, 0.5 * left));

async function relaxAndSearch(pair: Pair): Promise<Ended> {
  const { solve, session, heuristic } = pair;
  const { incumbents, timeLimit } = solve;
  const relaxed = await session.relax(timeLimit.left());
  const engine = { name: heuristic ? 'search+highs' : 'highs', version: session.version() };
  if (relaxed.status === 'infeasible') {
    if (relaxed.ray) incumbents.impossible = proofOfImpossibility(solve.city(), relaxed.ray);
    return { found: 'infeasible', stoppedBy: 'proof', engine };
  }
  if (relaxed.status === 'optimal') incumbents.prove(certificateFrom(solve.city(), relaxed.rowPrices));
  solve.tell('search');
  if (timeLimit.cancelled()) return { found: 'open', stoppedBy: 'cancel', engine };
  if (relaxed.status === 'stopped' || timeLimit.over())
    return { found: 'open', stoppedBy: enough(solve) ? 'gap' : 'time', engine };
  return { ...(await search(pair)), engine };
}

type Outcome = Omit<Ended, 'engine'>;

/** Searches until an answer is exact. A choice that is right only within the solver's tolerance is forbidden and the search goes on. */
async function search(pair: Pair): Promise<Outcome> {
  const { solve, session } = pair;
  const { incumbents, timeLimit, options } = solve;
  const cuts: Cut[] = [];
  for (;;) {
    if (enough(solve)) return { found: 'open', stoppedBy: 'gap' };
    const start = incumbents.best ? numbersOf(solve.compiled, solve.scenario, incumbents.best.starts) : null;
    const limits = {
      seconds: timeLimit.left(),
      gap: Math.max(1e-7, timeLimit.gap * 0.999),
      steps: options.steps ?? null,
    };
    const found = await session.search(limits, start, cuts.splice(0), (news) => hear(pair, news));
    const outcome = judge(solve, found, cuts);
    if (outcome) return outcome;
  }
}

function hear({ solve, session, heuristic }: Pair, news: News): void {
  const { incumbents, tell, compiled, scenario } = solve;
  if (news.kind === 'improved') {
    const before = incumbents.best;
    incumbents.offer(startsFrom(compiled, scenario, news.columns));
    if (incumbents.best !== before) heuristic?.share();
  } else incumbents.claim(news.bound * solve.city().point);
  tell('search');
  if (stopsEarly(solve)) session.stop();
}

/** What an ended search means; null when it has to go on with a cut. */
function judge(solve: Solve, found: Searched, cuts: Cut[]): Outcome | null {
  const { incumbents, timeLimit, options } = solve;
  const city = solve.city();
  if (found.status === 'infeasible') {
    if (incumbents.best) incumbents.claim(incumbents.best.objective);
    return { found: incumbents.best ? 'open' : 'infeasible', stoppedBy: 'proof' };
  }
  const broken = found.columns ? incumbents.offer(startsFrom(solve.compiled, solve.scenario, found.columns)) : null;
  incumbents.claim(found.bound * city.point);
  if (found.status === 'optimal' && broken !== null && !timeLimit.over()) {
    cuts.push(forbid(found.columns!, city.model.decisions));
    return null;
  }
  if (found.status === 'optimal') return { found: 'open', stoppedBy: 'gap' };
  if (timeLimit.cancelled()) return { found: 'open', stoppedBy: 'cancel' };
  if (enough(solve)) return { found: 'open', stoppedBy: 'gap' };
  return { found: 'open', stoppedBy: options.steps === undefined ? 'time' : 'steps' };
}

/** Exactly this choice of starts is forbidden: Σ chosen − Σ others ≤ |chosen| − 1. */
function forbid(columns: number[], decisions: number): Cut {
  const chosen = new Set(columns);
  const all = Array.from({ length: decisions }, (_, column) => column);
  return { columns: all, coefficients: all.map((column) => (chosen.has(column) ? 1 : -1)), most: columns.length - 1 };
}
