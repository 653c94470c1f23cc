import type { Plan, Scenario } from '@vorrang/planning';
import { buildModel } from './build-model.ts';
import { type Deadline, deadlineOf } from './deadline.ts';
import { Ledger, columnsFor, startsOf } from './ledger.ts';
import type { PlanOptions, Progress } from './options.ts';
import { planWithHighs } from './plan-with-highs.ts';
import { planWithJavascriptLpSolver } from './plan-with-javascript-lp-solver.ts';
import type { Ended, Solve } from './solve.ts';

/**
 * A Plan for a Scenario: which projects start, when, in which mode, paid by whom — exact to the cent, with a bound and its certificate.
 * The Scenario must have been read without problems. Always answers with a Plan file (optimal, feasible, infeasible, unknown);
 * throws `EngineRefusal` when the engine asked for does not take this Scenario. Every Plan returned has passed `verify`.
 */
export async function planFor(scenario: Scenario, options: PlanOptions): Promise<Plan> {
  const deadline = deadlineOf(options, scenario.projects.length * 5e-5);
  const city = buildModel(scenario);
  const ledger = new Ledger(scenario);
  const tell = (phase: Progress['phase']) => options.onProgress?.(progressOf(ledger, deadline, phase));
  const solve: Solve = { city, ledger, deadline, options, tell };
  ledger.offer([]);
  if (options.start) ledger.offer(startsOf(city, columnsFor(city, options.start.starts)));
  const ended = await (options.engine === 'javascript-lp-solver'
    ? planWithJavascriptLpSolver(solve)
    : planWithHighs(solve));
  tell('done');
  return ledger.write(ended.found, solverRecord(ended, options, deadline, ledger), ended.conflict);
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
