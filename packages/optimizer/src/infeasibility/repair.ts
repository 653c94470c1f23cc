import type { Scenario, Start, Text } from '@vorrang/planning';
import type { InstanceModel } from '../instance/build-model.ts';
import type { Elastic } from './elastic.ts';
import type { ConstraintReference } from './constraint-reference.ts';

/** An amount of the Scenario that gives way: cents, units, or periods. */
export type Change =
  | { kind: 'money'; more: { fundingSource: string; year: number; cents: number }[] }
  | { kind: 'capacity'; resource: string; more: { period: number; units: number }[] }
  /** So many periods later; `finishBy` is the new date, as in the Scenario. */
  | { kind: 'deadline'; project: string; periods: number; finishBy: number };

/**
 * What makes a Plan possible. `change` is the share of what stood there: 0.02 for two percent more money of these sources, or more of this
 * resource, over all years; for a deadline the share of the horizon; 1 for a promise that is taken back altogether.
 */
export type Repair = { change: number; sentence: Text } & (
  | Change
  /** A setting of a stored rule, before and after. */
  | { kind: 'amount'; rule: string; position: number; setting: string; from: number; to: number }
  | ({ kind: 'promise' } & Pick<ConstraintReference, 'rule' | 'position' | 'subject'>)
  /** Several amounts, where no single change was found to be enough. */
  | { kind: 'together'; changes: Change[] }
);

/** A way to repair a Scenario, to be tried. */
export type Attempt<Kind extends Repair = Repair> = {
  /** The Scenario without the limit that is to give way. */
  relaxed: Scenario;
  /** The Scenario whose rows, in a model, become elastic; it has the starts of `relaxed`. */
  bent: Scenario;
  /** Which rows give way; what a start itself costs is entered in the model's objective. */
  price: (city: InstanceModel, objective: Float64Array) => Elastic[];
  /** What exactly the starts need, and the Scenario in which they are a Plan; null if the limit is not what stands in their way. */
  settle: (starts: Start[]) => { repaired: Scenario; repair: Kind } | null;
};
/** An amount gives way. */
export type Amounts = Attempt<{ change: number; sentence: Text } & Change>;
