import type { Text } from '@vorrang/planning';
import type { Objection } from '../given.ts';

/** What the Plan says about itself, judged: objections, and what is left as the solver's word. */
export type Judgement = {
  objections: Objection[];
  claims: Text[];
  certificateBound: number | null;
  provesNone: boolean;
};

/** Two programs agree when |a − b| ≤ 1e-6 · max(1, |a|). */
export const agree = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
