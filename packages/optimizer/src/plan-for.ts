import type { Plan, Scenario } from '@vorrang/planning';
import { type CityModel, buildModel } from './build-model.ts';
import { certificateOf } from './certificate.ts';
import { conflictOf } from './conflict/conflict.ts';
import { repairsFor } from './conflict/repairs.ts';
import { chainOfPledges } from './conflict/seen-at-once.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { Ledger } from './ledger.ts';
import type { PlanOptions, Progress } from './options.ts';
import { planWithHighs } from './plan-with-highs.ts';
import { engine, planWithSearch } from './plan-with-search.ts';
import { planWithJavascriptLpSolver } from './plan-with-javascript-lp-solver.ts';
import { deadEnd, latestStart } from './search/dead-end.ts';
import { flatten } from './search/flat-city.ts';
import { freePrices } from './search/prices.ts';
import { numbersOf, startsFrom } from './search/starts.ts';
import { type Ended, type Solve, mostForHighs } from './solve.ts';
import { certificateBound } from './verify/certificate.ts';

/**
 * A Plan for a Scenario: which projects start, when, in which mode, paid by whom — exact to the cent, with a bound and its certificate.
 * The Scenario must have been read without problems. Always answers with a Plan file (optimal, feasible, infeasible, unknown);
 * throws `EngineRefusal` when the engine asked for does not take this Scenario. Every Plan returned has passed `verify`.
 */
export async function planFor(scenario: Scenario, options: PlanOptions): Promise<Plan> {
  const deadline = deadlineOf(options, scenario.projects.length * 5e-5);
  const flat = flatten(scenario);
  const ledger = new Ledger(scenario);
  const tell = (phase: Progress['phase']) => options.onProgress?.(progressOf(ledger, deadline, phase));
  let model: CityModel | undefined;
  const solve: Solve = {
    scenario,
    flat,
    city: () => (model ??= buildModel(scenario)),
    ledger,
    deadline,
    options,
    tell,
  };
  ledger.offer([]);
  if (options.start) ledger.offer(startsFrom(flat, scenario, numbersOf(flat, scenario, options.start.starts)));
  const ended = (await provenAtOnce(solve)) ?? (await engineFor(solve)(solve));
  const { conflict } = ended;
  const told = conflict ? { conflict, repairs: await repairsFor(scenario, conflict, deadline, options.steps) } : {};
  tell('done');
  return ledger.write(ended.found, solverRecord(ended, options, deadline, ledger), told);
}

/**
 * The answer where a duty has nowhere to go. Its proof: a price of 1 for every order of the chain, at the last period in which the later
 * project can start – the duty pays it, what comes before earns it only by ending in time, which it cannot.
 */
async function provenAtOnce({ scenario, flat, ledger, deadline }: Solve): Promise<Ended | null> {
  const dead = deadEnd(flat);
  if (!dead) return null;
  const prices = freePrices(flat);
  for (const k of dead.chain) {
    const s = latestStart(flat, flat.orders[k]!.after);
    if (s < 0) return null;
    prices.orders[k]![s] = 1;
  }
  const proof = certificateOf(scenario, flat, prices);
  const worth = certificateBound(scenario, proof.certificate, 'all zero');
  if (typeof worth === 'string' || worth >= 0) return null;
  ledger.impossible = proof;
  const conflict =
    dead.chain.length === 0
      ? await conflictOf(scenario, deadline)
      : chainOfPledges(
          scenario,
          dead.project,
          dead.chain.map((k) => flat.orders[k]!),
        );
  return { found: 'infeasible', stoppedBy: 'proof', engine, conflict };
}

/** With one thread the two take turns: worth while where HiGHS can prove something. */
const mostInTurn = 3000;

/** Who works on it: HiGHS where it can prove something in time, our own search everywhere. */
function engineFor({ options, flat }: Solve): (solve: Solve) => Promise<Ended> {
  if (options.engine === 'javascript-lp-solver') return planWithJavascriptLpSolver;
  if (options.engine === 'highs') return planWithHighs;
  if (options.engine === 'search') return planWithSearch;
  return flat.value.length <= (options.threads === 1 ? mostInTurn : mostForHighs)
    ? planWithHighs
    : planWithSearchOrProof;
}

/** Seconds in which our own search finds a plan of any city measured so far, if there is one. */
const longestWithoutPlan = 30;

/** Starts whose linear relaxation HiGHS solves in a second, or not even that: where there is less time, asking it is only late. */
const startsInASecond = 5000;

/** Our own search; where it finds no plan at all, HiGHS is asked whether there can be one. */
async function planWithSearchOrProof(solve: Solve): Promise<Ended> {
  const { deadline, ledger, flat } = solve;
  const left = deadline.left() ?? Infinity;
  const hasTimeToAsk = left > flat.value.length / startsInASecond;
  const ended = await planWithSearch(solve, hasTimeToAsk ? Math.min(longestWithoutPlan, 0.7 * left) : Infinity);
  return ledger.best || ended.stoppedBy === 'cancel' || deadline.over() || !hasTimeToAsk ? ended : planWithHighs(solve);
}

function progressOf({ best, bound, gap }: Ledger, deadline: Deadline, phase: Progress['phase']): Progress {
  return {
    seconds: deadline.seconds(),
    phase,
    objective: best?.objective ?? null,
    bound: bound?.value ?? null,
    gap,
    started: best?.starts.length ?? null,
  };
}

function solverRecord(
  { engine, stoppedBy }: Ended,
  options: PlanOptions,
  deadline: Deadline,
  { gap }: Ledger,
): NonNullable<Plan['solver']> {
  const { timeLimitSeconds, steps, seed = 1 } = options;
  const asked = { engine: options.engine ?? 'auto', gap: options.gap, timeLimitSeconds, steps };
  return {
    ...engine,
    seconds: deadline.seconds(),
    seed,
    stoppedBy: gap !== null && gap <= 1e-6 ? 'proof' : stoppedBy,
    options: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}

export { EngineRefusal, engines, type Engine, type PlanOptions, type Progress } from './options.ts';
