import { certificateByOnePrice, certificateFrom, proofOfImpossibility } from './certificate.ts';
import { type Companion, companionFor } from './companion.ts';
import { conflictOf } from './conflict.ts';
import { construct } from './construct.ts';
import { columnsFor, startsOf } from './ledger.ts';
import type { Ended, Solve } from './solve.ts';
import { type HighsSession, openHighs } from './solvers/highs/highs.ts';
import type { Cut, News, Searched } from './solvers/outcome.ts';

/** A solve with both that work on it. */
type Pair = { solve: Solve; session: HighsSession; companion: Companion | null };

/**
 * The linear relaxation first (its prices are the certificate), then our own search for plans and HiGHS's yes/no search for plans and
 * bounds side by side, until proof, gap, or a limit.
 */
export async function planWithHighs(solve: Solve): Promise<Ended> {
  const session = openHighs(solve.city.model, solve.options.seed ?? 1);
  const companion = companionFor(solve, () => {
    solve.tell('search');
    if (stopsEarly(solve)) stop();
  });
  const stop = () => {
    session.stop();
    companion?.stop();
  };
  const unwatch = solve.deadline.watch(stop, () => void session.end());
  const ended = await relaxAndSearch({ solve, session, companion }).finally(async () => {
    unwatch();
    await Promise.all([session.end(), companion?.end()]);
  });
  if (ended.found !== 'infeasible') return ended;
  solve.tell('conflict');
  return { ...ended, conflict: await conflictOf(solve.city.scenario, solve.deadline.over) };
}

async function relaxAndSearch(pair: Pair): Promise<Ended> {
  const { solve, session, companion } = pair;
  const { city, ledger, deadline, options } = solve;
  solve.tell('lp');
  const relaxing = session.relax(deadline.left());
  ledger.prove(certificateByOnePrice(city.scenario, deadline.over));
  ledger.offer(construct(city, ledger.proven!.certificate, deadline.over));
  solve.tell('lp');
  if (options.steps === undefined) void companion?.begin();
  const relaxed = await relaxing;
  const engine = { name: companion ? 'search+highs' : 'highs', version: session.version() };
  if (relaxed.status === 'infeasible') {
    if (relaxed.ray) ledger.impossible = proofOfImpossibility(city, relaxed.ray);
    return { found: 'infeasible', stoppedBy: 'proof', engine };
  }
  if (relaxed.status === 'optimal') {
    ledger.prove(certificateFrom(city, relaxed.rowPrices));
    companion?.reprice();
    ledger.offer(construct(city, ledger.proven!.certificate, deadline.over));
    companion?.share();
    if (options.steps !== undefined) await companion?.begin();
    if (!enough(solve)) await companion?.headStart();
  }
  solve.tell('search');
  if (deadline.cancelled()) return { found: 'open', stoppedBy: 'cancel', engine };
  if (relaxed.status === 'stopped' || deadline.over())
    return { found: 'open', stoppedBy: enough(solve) ? 'gap' : 'time', engine };
  return { ...(await search(pair)), engine };
}

/** With steps nothing is broken off: when a thread hears of it is a matter of chance. */
const stopsEarly = (solve: Solve): boolean => solve.options.steps === undefined && enough(solve);

/** Whether the best plan is as good as was asked for. */
function enough({ ledger: { gap }, deadline }: Solve): boolean {
  const { goodEnough } = deadline;
  if (gap === null) return false;
  return (
    gap <= Math.max(deadline.gap, 1e-9) ||
    (goodEnough !== null && gap <= goodEnough.gap && (deadline.seconds() ?? 0) >= goodEnough.seconds)
  );
}

type Outcome = Omit<Ended, 'engine'>;

/** Searches until an answer is exact. A choice that is right only within the solver's tolerance is forbidden and the search goes on. */
async function search(pair: Pair): Promise<Outcome> {
  const { solve, session } = pair;
  const { city, ledger, deadline, options } = solve;
  const cuts: Cut[] = [];
  for (;;) {
    if (enough(solve)) return { found: 'open', stoppedBy: 'gap' };
    const start = ledger.best ? columnsFor(city, ledger.best.starts) : null;
    const limits = {
      seconds: deadline.left(),
      gap: Math.max(1e-7, deadline.gap * 0.999),
      steps: options.steps ?? null,
    };
    const found = await session.search(limits, start, cuts.splice(0), (news) => hear(pair, news));
    const outcome = judge(solve, found, cuts);
    if (outcome) return outcome;
  }
}

function hear({ solve, session, companion }: Pair, news: News): void {
  const { city, ledger, tell } = solve;
  if (news.kind === 'improved') {
    const before = ledger.best;
    ledger.offer(startsOf(city, news.columns));
    if (ledger.best !== before) companion?.share();
  } else ledger.claim(news.bound * city.point);
  tell('search');
  if (stopsEarly(solve)) session.stop();
}

/** What an ended search means; null when it has to go on with a cut. */
function judge(solve: Solve, found: Searched, cuts: Cut[]): Outcome | null {
  const { city, ledger, deadline, options } = solve;
  if (found.status === 'infeasible') {
    if (ledger.best) ledger.claim(ledger.best.objective);
    return { found: ledger.best ? 'open' : 'infeasible', stoppedBy: 'proof' };
  }
  const broken = found.columns ? ledger.offer(startsOf(city, found.columns)) : null;
  ledger.claim(found.bound * city.point);
  if (found.status === 'optimal' && broken !== null && !deadline.over()) {
    cuts.push(forbid(found.columns!, city.model.decisions));
    return null;
  }
  if (found.status === 'optimal') return { found: 'open', stoppedBy: 'gap' };
  if (deadline.cancelled()) return { found: 'open', stoppedBy: 'cancel' };
  if (enough(solve)) return { found: 'open', stoppedBy: 'gap' };
  return { found: 'open', stoppedBy: options.steps === undefined ? 'time' : 'steps' };
}

/** Exactly this choice of starts is forbidden: Σ chosen − Σ others ≤ |chosen| − 1. */
function forbid(columns: number[], decisions: number): Cut {
  const chosen = new Set(columns);
  const all = Array.from({ length: decisions }, (_, column) => column);
  return { columns: all, coefficients: all.map((column) => (chosen.has(column) ? 1 : -1)), most: columns.length - 1 };
}
