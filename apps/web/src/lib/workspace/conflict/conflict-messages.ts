import type { ConstraintReference, Repair } from '@vorrang/optimizer/infeasibility';
import type { Command, Plan, Scenario } from '@vorrang/planning';

/** A Scenario for which no plan was found; the last plan there was, of `planned`. */
export type Asked = { scenario: Scenario; planned: Scenario; plan: Plan };

/** A repair as a command of the draft, and a verified plan of what the Scenario then is. */
export type Offer = { repair: Repair; command: Command; plan: Plan };

/** What is told of it, as it is learned; `open`: whether there is a plan was not found out in the time. */
export type Told =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'open' }
  | { kind: 'conflict'; conflict: ConstraintReference[]; isProven: boolean }
  | { kind: 'repair'; offer: Offer }
  | { kind: 'done' }
  | { kind: 'failed' };
