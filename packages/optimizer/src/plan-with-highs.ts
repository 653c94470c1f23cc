import { certificateByOnePrice, certificateFrom, proofOfImpossibility } from './certificate.ts';
import { conflictOf } from './conflict.ts';
import { construct } from './construct.ts';
import { columnsFor, startsOf } from './ledger.ts';
import type { Ended, Solve } from './solve.ts';
import { type HighsSession, openHighs } from './solvers/highs/highs.ts';
import type { Cut, News, Searched } from './solvers/outcome.ts';

/** The linear relaxation first (its prices are the certificate), then the yes/no search, until proof, gap, or a limit. */
export async function planWithHighs(solve: Solve): Promise<Ended> {
  const session = openHighs(solve.city.model, solve.options.seed ?? 1);
  const unwatch = solve.deadline.watch(session.stop, () => void session.end());
  const ended = await relaxAndSearch(solve, session).finally(async () => {
    unwatch();
    await session.end();
  });
  if (ended.found !== 'infeasible') return ended;
  solve.tell('conflict');
  return { ...ended, conflict: await conflictOf(solve.city.scenario, solve.deadline.over) };
}

async function relaxAndSearch(solve: Solve, session: HighsSession): Promise<Ended> {
  const { city, ledger, deadline } = solve;
  solve.tell('lp');
  const relaxing = session.relax(deadline.left());
  ledger.prove(certificateByOnePrice(city.scenario, deadline.over));
  ledger.offer(construct(city, ledger.proven!.certificate, deadline.over));
  solve.tell('lp');
  const relaxed = await relaxing;
  const engine = { name: 'highs', version: session.version() };
  if (relaxed.status === 'infeasible') {
    if (relaxed.ray) ledger.proven = proofOfImpossibility(city, relaxed.ray) ?? ledger.proven;
    return { found: 'infeasible', stoppedBy: 'proof', engine };
  }
  if (relaxed.status === 'optimal') {
    ledger.prove(certificateFrom(city, relaxed.rowPrices));
    ledger.offer(construct(city, ledger.proven!.certificate, deadline.over));
  }
  solve.tell('search');
  if (relaxed.status === 'stopped' || deadline.over())
    return { found: 'open', stoppedBy: deadline.cancelled() ? 'cancel' : 'time', engine };
  return { ...(await search(solve, session)), engine };
}

type Outcome = Omit<Ended, 'engine'>;

/** Searches until an answer is exact. A choice that is right only within the solver's tolerance is forbidden and the search goes on. */
async function search(solve: Solve, session: HighsSession): Promise<Outcome> {
  const { city, ledger, deadline, options } = solve;
  const cuts: Cut[] = [];
  for (;;) {
    if (ledger.gap !== null && ledger.gap <= Math.max(deadline.gap, 1e-9)) return { found: 'open', stoppedBy: 'gap' };
    const start = ledger.best ? columnsFor(city, ledger.best.starts) : null;
    const limits = {
      seconds: deadline.left(),
      gap: Math.max(1e-7, deadline.gap * 0.999),
      steps: options.steps ?? null,
    };
    const found = await session.search(limits, start, cuts.splice(0), (news) => hear(solve, session, news));
    const outcome = judge(solve, found, cuts);
    if (outcome) return outcome;
  }
}

function hear({ city, ledger, deadline, tell }: Solve, session: HighsSession, news: News): void {
  if (news.kind === 'improved') ledger.offer(startsOf(city, news.columns));
  else ledger.claim(news.bound * city.point);
  tell('search');
  const { goodEnough } = deadline;
  if (
    goodEnough &&
    ledger.gap !== null &&
    ledger.gap <= goodEnough.gap &&
    (deadline.seconds() ?? 0) >= goodEnough.seconds
  )
    session.stop();
}

/** What an ended search means; null when it has to go on with a cut. */
function judge({ city, ledger, deadline, options }: Solve, found: Searched, cuts: Cut[]): Outcome | null {
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
  const { goodEnough } = deadline;
  if (deadline.cancelled()) return { found: 'open', stoppedBy: 'cancel' };
  if (goodEnough && ledger.gap !== null && ledger.gap <= goodEnough.gap) return { found: 'open', stoppedBy: 'gap' };
  return { found: 'open', stoppedBy: options.steps === undefined ? 'time' : 'steps' };
}

/** Exactly this choice of starts is forbidden: Σ chosen − Σ others ≤ |chosen| − 1. */
function forbid(columns: number[], decisions: number): Cut {
  const chosen = new Set(columns);
  const all = Array.from({ length: decisions }, (_, column) => column);
  return { columns: all, coefficients: all.map((column) => (chosen.has(column) ? 1 : -1)), most: columns.length - 1 };
}
