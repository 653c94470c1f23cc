import type { Plan, Scenario, Start } from '@vorrang/planning';
import { type InstanceModel, buildModel } from '../instance/build-model.ts';
import { certificateOf } from './certificate-from-prices.ts';
import type { ConstraintReference } from '../infeasibility/constraint-reference.ts';
import { chainOfReferences } from '../infeasibility/without-a-solver.ts';
import { type TimeLimit, timeLimitOf } from './time-limit.ts';
import { IncumbentStore } from './incumbent-store.ts';
import type { PlanOptions, Progress } from './options.ts';
import { engine } from './plan-with-search.ts';
import { presolveInfeasibility, latestStart } from '../instance/infeasibility-presolve.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { freePrices } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';
import type { Ended, Solve } from './solve.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';

/** Who works on a solve, and who says why there is no Plan: what a door of the optimizer brings along. */
export type Workers = {
  search: (solve: Solve) => Promise<Ended>;
  conflict: (scenario: Scenario, timeLimit: TimeLimit) => Promise<ConstraintReference[]>;
  repairs: (
    scenario: Scenario,
    conflict: readonly ConstraintReference[],
    timeLimit: TimeLimit,
    steps?: number,
  ) => Promise<unknown[]>;
};

/** What is known already may take this part of the time. */
const partForKnown = 0.1;

/** From a Scenario to its verified Plan file, whoever does the work. */
export async function planThrough(scenario: Scenario, options: PlanOptions, workers: Workers): Promise<Plan> {
  const timeLimit = timeLimitOf(options, scenario.projects.length * 5e-5);
  const compiled = compileInstance(scenario);
  const incumbents = new IncumbentStore(scenario);
  const publish = publisherFor(incumbents, timeLimit, options);
  const tell = (phase: Progress['phase']) => {
    options.onProgress?.(progressOf(incumbents, timeLimit, phase));
    publish();
  };
  let model: InstanceModel | undefined;
  const solve: Solve = {
    scenario,
    compiled,
    city: () => (model ??= buildModel(scenario)),
    incumbents,
    timeLimit,
    options,
    tell,
  };
  incumbents.offer([]);
  const offer = (starts: readonly Start[]) =>
    incumbents.offer(startsFrom(compiled, scenario, numbersOf(compiled, scenario, starts)));
  if (options.start) offer(options.start.starts);
  const { known = [], timeLimitSeconds = Infinity } = options;
  for (const starts of known) if ((timeLimit.seconds() ?? 0) <= partForKnown * timeLimitSeconds) offer(starts);
  const ended = (await provenAtOnce(solve, workers)) ?? (await workers.search(solve));
  const { conflict } = ended;
  const told = conflict
    ? { conflict, repairs: await workers.repairs(scenario, conflict, timeLimit, options.steps) }
    : {};
  tell('done');
  return incumbents.write(ended.found, solverRecord(ended, options, timeLimit, incumbents), told);
}

/**
 * The answer where a mandatory project has nowhere to go. Its proof: a price of 1 for every order of the chain, at the last period in which the later
 * project can start – the project that must start pays it, what comes before earns it only by ending in time, which it cannot.
 */
async function provenAtOnce(
  { scenario, compiled, incumbents, timeLimit }: Solve,
  workers: Workers,
): Promise<Ended | null> {
  const dead = presolveInfeasibility(compiled);
  if (!dead) return null;
  const prices = freePrices(compiled);
  for (const k of dead.chain) {
    const s = latestStart(compiled, compiled.orders[k]!.after);
    if (s < 0) return null;
    prices.orders[k]![s] = 1;
  }
  const proof = certificateOf(scenario, compiled, prices);
  const value = certificateBound(scenario, proof.certificate, 'all zero');
  if (typeof value === 'string' || value >= 0) return null;
  incumbents.impossible = proof;
  const conflict =
    dead.chain.length === 0
      ? await workers.conflict(scenario, timeLimit)
      : chainOfReferences(
          scenario,
          dead.project,
          dead.chain.map((k) => compiled.orders[k]!),
        );
  return { found: 'infeasible', stoppedBy: 'proof', engine, conflict };
}

/** Seconds of other work for each second that writing a Plan on the way takes. */
const rest = 20;

/** Hands out the best Plan on the way, whole and verified, when it is a new one and the last was not too dear. */
function publisherFor(incumbents: IncumbentStore, timeLimit: TimeLimit, options: PlanOptions): () => void {
  const { onPlan, steps } = options;
  if (!onPlan || steps !== undefined) return () => undefined;
  const now = () => timeLimit.seconds() ?? 0;
  let last: IncumbentStore['best'] = null;
  let next = 0;
  return () => {
    const began = now();
    if (!incumbents.best || incumbents.best.starts.length === 0 || incumbents.best === last || began < next) return;
    last = incumbents.best;
    onPlan(incumbents.write('open', solverRecord({ found: 'open', engine }, options, timeLimit, incumbents)));
    next = now() + rest * (now() - began);
  };
}

function progressOf(
  { best, bound, gap, proven }: IncumbentStore,
  timeLimit: TimeLimit,
  phase: Progress['phase'],
): Progress {
  return {
    seconds: timeLimit.seconds(),
    phase,
    objective: best?.objective ?? null,
    bound: bound?.value ?? null,
    gap,
    proven: proven && Number.isFinite(proven.bound) ? proven.bound : null,
    started: best?.starts.length ?? null,
  };
}

function solverRecord(
  { engine, stoppedBy: by, lost }: Ended,
  options: PlanOptions,
  timeLimit: TimeLimit,
  { gap }: IncumbentStore,
): NonNullable<Plan['solver']> {
  const { timeLimitSeconds, steps, seed = 1 } = options;
  const stoppedBy = gap !== null && gap <= 1e-6 ? 'proof' : by;
  const asked = { engine: options.engine ?? 'auto', gap: options.gap, timeLimitSeconds, steps };
  return {
    ...engine,
    seconds: timeLimit.seconds(),
    seed,
    ...(stoppedBy && { stoppedBy }),
    ...(lost && { lost }),
    options: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}
