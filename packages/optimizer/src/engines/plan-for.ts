import type { Plan, Scenario } from '@vorrang/planning';
import { conflictOf } from '../infeasibility/conflict.ts';
import { repairsFor } from '../infeasibility/repairs.ts';
import type { PlanOptions } from './options.ts';
import { planThrough } from './orchestrate.ts';
import { planWithHighs } from './plan-with-highs.ts';
import { planWithSearch } from './plan-with-search.ts';
import { planWithJavascriptLpSolver } from './plan-with-javascript-lp-solver.ts';
import { openHighs } from '../solvers/highs/highs.ts';
import { type Ended, type Solve, maxStartsForHighs } from './solve.ts';

/**
 * A Plan for a Scenario: which projects start, when, in which mode, paid by whom — exact to the cent, with a bound and its certificate:
 * objective = Σ value(p, m, t) + bundles → max. The Scenario must have been read without problems. Every Plan returned has passed
 * `verify`.
 * Failure: a Plan file all the same, `infeasible` with its conflict and repairs, or `unknown` where the limits ended first; a solver
 * that is lost is told in `solver.lost`. Throws `EngineRefusal` when the engine asked for does not take this Scenario.
 * Sources: packages/planning/scenario-format.md, "What a Plan is worth"; Pritsker, Watters and Wolfe 1969 (time-indexed formulation),
 * Fisher 1981 (Lagrangian relaxation); packages/planning/sources.md, "Optimisation".
 */
export const planFor = (scenario: Scenario, options: PlanOptions): Promise<Plan> =>
  planThrough(scenario, options, {
    search: (solve) => engineFor(solve)(solve),
    conflict: (impossible, timeLimit) => conflictOf(impossible, timeLimit, openHighs),
    repairs: (impossible, conflict, timeLimit, steps) => repairsFor(impossible, conflict, timeLimit, openHighs, steps),
  });

/** With one thread the two take turns: worth while where HiGHS can prove something. */
const maxInTurn = 3000;

/** Who works on it: HiGHS where it can prove something in time, our own search everywhere. */
function engineFor({ options, compiled }: Solve): (solve: Solve) => Promise<Ended> {
  if (options.engine === 'javascript-lp-solver') return planWithJavascriptLpSolver;
  if (options.engine === 'highs') return planWithHighs;
  if (options.engine === 'search') return planWithSearch;
  return compiled.value.length <= (options.threads === 1 ? maxInTurn : maxStartsForHighs)
    ? planWithHighs
    : planWithSearchOrProof;
}

/** Seconds in which our own search finds a plan of any city measured so far, if there is one. */
const longestWithoutPlan = 30;

/** Starts whose linear relaxation HiGHS solves in a second, or not even that: where there is less time, asking it is only late. */
const startsInASecond = 5000;

/** Our own search; where it finds no plan at all, HiGHS is asked whether there can be one. */
async function planWithSearchOrProof(solve: Solve): Promise<Ended> {
  const { timeLimit, incumbents, compiled } = solve;
  const left = timeLimit.left() ?? Infinity;
  const hasTimeToAsk = left > compiled.value.length / startsInASecond;
  const ended = await planWithSearch(solve, hasTimeToAsk ? Math.min(longestWithoutPlan, 0.7 * left) : Infinity);
  return incumbents.best || ended.stoppedBy === 'cancel' || timeLimit.over() || !hasTimeToAsk
    ? ended
    : planWithHighs(solve);
}

export { EngineRefusal, engines, type Engine, type PlanOptions, type Progress } from './options.ts';
