import type { Plan, Scenario } from '@vorrang/planning';
import { type CityModel, buildModel } from './build-model.ts';
import { certificateOf } from './certificate.ts';
import type { Pledge } from './conflict/pledge.ts';
import { chainOfPledges } from './conflict/seen-at-once.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { Ledger } from './ledger.ts';
import type { PlanOptions, Progress } from './options.ts';
import { engine } from './plan-with-search.ts';
import { deadEnd, latestStart } from './search/dead-end.ts';
import { flatten } from './search/flat-city.ts';
import { freePrices } from './search/prices.ts';
import { numbersOf, startsFrom } from './search/starts.ts';
import type { Ended, Solve } from './solve.ts';
import { certificateBound } from './verify/certificate.ts';

/** Who works on a solve, and who says why there is no Plan: what a door of the optimizer brings along. */
export type Workers = {
  search: (solve: Solve) => Promise<Ended>;
  conflict: (scenario: Scenario, deadline: Deadline) => Promise<Pledge[]>;
  repairs: (scenario: Scenario, conflict: readonly Pledge[], deadline: Deadline, steps?: number) => Promise<unknown[]>;
};

/** From a Scenario to its verified Plan file, whoever does the work. */
export async function planThrough(scenario: Scenario, options: PlanOptions, workers: Workers): Promise<Plan> {
  const deadline = deadlineOf(options, scenario.projects.length * 5e-5);
  const flat = flatten(scenario);
  const ledger = new Ledger(scenario);
  const publish = publisherFor(ledger, deadline, options);
  const tell = (phase: Progress['phase']) => {
    options.onProgress?.(progressOf(ledger, deadline, phase));
    publish();
  };
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
  const ended = (await provenAtOnce(solve, workers)) ?? (await workers.search(solve));
  const { conflict } = ended;
  const told = conflict
    ? { conflict, repairs: await workers.repairs(scenario, conflict, deadline, options.steps) }
    : {};
  tell('done');
  return ledger.write(ended.found, solverRecord(ended, options, deadline, ledger), told);
}

/**
 * The answer where a duty has nowhere to go. Its proof: a price of 1 for every order of the chain, at the last period in which the later
 * project can start – the duty pays it, what comes before earns it only by ending in time, which it cannot.
 */
async function provenAtOnce({ scenario, flat, ledger, deadline }: Solve, workers: Workers): Promise<Ended | null> {
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
      ? await workers.conflict(scenario, deadline)
      : chainOfPledges(
          scenario,
          dead.project,
          dead.chain.map((k) => flat.orders[k]!),
        );
  return { found: 'infeasible', stoppedBy: 'proof', engine, conflict };
}

/** Seconds of other work for each second that writing a Plan on the way takes. */
const rest = 20;

/** Hands out the best Plan on the way, whole and verified, when it is a new one and the last was not too dear. */
function publisherFor(ledger: Ledger, deadline: Deadline, options: PlanOptions): () => void {
  const { onPlan, steps } = options;
  if (!onPlan || steps !== undefined) return () => undefined;
  const now = () => deadline.seconds() ?? 0;
  let last: Ledger['best'] = null;
  let next = 0;
  return () => {
    const began = now();
    if (!ledger.best || ledger.best.starts.length === 0 || ledger.best === last || began < next) return;
    last = ledger.best;
    onPlan(ledger.write('open', solverRecord({ found: 'open', engine }, options, deadline, ledger)));
    next = now() + rest * (now() - began);
  };
}

function progressOf({ best, bound, gap, proven }: Ledger, deadline: Deadline, phase: Progress['phase']): Progress {
  return {
    seconds: deadline.seconds(),
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
  deadline: Deadline,
  { gap }: Ledger,
): NonNullable<Plan['solver']> {
  const { timeLimitSeconds, steps, seed = 1 } = options;
  const stoppedBy = gap !== null && gap <= 1e-6 ? 'proof' : by;
  const asked = { engine: options.engine ?? 'auto', gap: options.gap, timeLimitSeconds, steps };
  return {
    ...engine,
    seconds: deadline.seconds(),
    seed,
    ...(stoppedBy && { stoppedBy }),
    ...(lost && { lost }),
    options: Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
  };
}
