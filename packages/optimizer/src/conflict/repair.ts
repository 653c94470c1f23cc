import type { Scenario, Start, Text } from '@vorrang/planning';
import type { LinearModel } from '../model/linear-model.ts';
import type { Pledge } from './pledge.ts';

/**
 * One change after which there is a Plan. `change` is the share of what stood there: 0.02 for two percent more money of these sources, or
 * more of this resource, over all years; for a deadline the share of the horizon; 1 for a promise that is taken back altogether.
 */
export type Repair = { change: number; sentence: Text } & (
  | { kind: 'money'; more: { fundingSource: string; year: number; cents: number }[] }
  | { kind: 'capacity'; resource: string; more: { period: number; units: number }[] }
  /** So many periods later; `finishBy` is the new date, as in the Scenario. */
  | { kind: 'deadline'; project: string; periods: number; finishBy: number }
  /** A setting of a stored rule, before and after. */
  | { kind: 'amount'; rule: string; position: number; setting: string; from: number; to: number }
  | ({ kind: 'promise' } & Pick<Pledge, 'rule' | 'position' | 'subject'>)
);

/** A way to repair a Scenario, to be tried. */
export type Attempt = {
  /** The Scenario without the limit that is to give way. */
  relaxed: Scenario;
  /** A model whose best choice of starts needs the least change; its yes/no columns are the starts of `relaxed`. */
  model: () => LinearModel;
  /** What exactly the starts need, and the Scenario in which they are a Plan; null if the limit is not what stands in their way. */
  settle: (starts: Start[]) => { repaired: Scenario; repair: Repair } | null;
};
