import type { Scenario, Text } from '@vorrang/planning';
import type { InstanceModel } from '../instance/build-model.ts';
import type { ConstraintReference } from '../infeasibility/constraint-reference.ts';
import type { TimeLimit } from './time-limit.ts';
import type { IncumbentStore } from './incumbent-store.ts';
import type { PlanOptions, Progress } from './options.ts';
import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** With more starts to choose from, HiGHS's linear relaxation takes longer than people wait, and finds no better plans. */
export const maxStartsForHighs = 12_000;

/** How an engine's work ended. */
export type Ended = {
  found: 'infeasible' | 'open';
  /** None where it ended because a solver was lost. */
  stoppedBy?: 'proof' | 'gap' | 'time' | 'steps' | 'cancel';
  engine: { name: string; version: string };
  conflict?: ConstraintReference[];
  /** A solver that was lost on the way. */
  lost?: Text;
};

/** One solve: what every engine works with. */
export type Solve = {
  scenario: Scenario;
  /** The city as our own search reads it. */
  compiled: CompiledInstance;
  /** The city as a linear programme, for the solvers; built when it is first asked for. */
  city: () => InstanceModel;
  incumbents: IncumbentStore;
  timeLimit: TimeLimit;
  options: PlanOptions;
  tell: (phase: Progress['phase']) => void;
};

/** Whether the best plan is as good as was asked for. */
export function enough({ incumbents: { gap }, timeLimit }: Solve): boolean {
  const { goodEnough } = timeLimit;
  if (gap === null) return false;
  return (
    gap <= Math.max(timeLimit.gap, 1e-9) ||
    (goodEnough !== null && gap <= goodEnough.gap && (timeLimit.seconds() ?? 0) >= goodEnough.seconds)
  );
}
/** With steps nothing is broken off: when a thread hears of it is a matter of chance. */
export const stopsEarly = (solve: Solve): boolean => solve.options.steps === undefined && enough(solve);
