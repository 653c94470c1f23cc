import type { Scenario, Text } from '@vorrang/planning';
import type { CityModel } from './build-model.ts';
import type { Pledge } from './conflict/pledge.ts';
import type { Deadline } from './deadline.ts';
import type { Ledger } from './ledger.ts';
import type { PlanOptions, Progress } from './options.ts';
import type { FlatCity } from './search/flat-city.ts';

/** With more starts to choose from, HiGHS's linear relaxation takes longer than people wait, and finds no better plans. */
export const mostForHighs = 12_000;

/** How an engine's work ended. */
export type Ended = {
  found: 'infeasible' | 'open';
  /** None where it ended because a solver was lost. */
  stoppedBy?: 'proof' | 'gap' | 'time' | 'steps' | 'cancel';
  engine: { name: string; version: string };
  conflict?: Pledge[];
  /** A solver that was lost on the way. */
  lost?: Text;
};

/** One solve: what every engine works with. */
export type Solve = {
  scenario: Scenario;
  /** The city as our own search reads it. */
  flat: FlatCity;
  /** The city as a linear programme, for the solvers; built when it is first asked for. */
  city: () => CityModel;
  ledger: Ledger;
  deadline: Deadline;
  options: PlanOptions;
  tell: (phase: Progress['phase']) => void;
};

/** Whether the best plan is as good as was asked for. */
export function enough({ ledger: { gap }, deadline }: Solve): boolean {
  const { goodEnough } = deadline;
  if (gap === null) return false;
  return (
    gap <= Math.max(deadline.gap, 1e-9) ||
    (goodEnough !== null && gap <= goodEnough.gap && (deadline.seconds() ?? 0) >= goodEnough.seconds)
  );
}
/** With steps nothing is broken off: when a thread hears of it is a matter of chance. */
export const stopsEarly = (solve: Solve): boolean => solve.options.steps === undefined && enough(solve);
