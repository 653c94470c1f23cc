import type { Text, Violation } from '@vorrang/planning';

/** What the Plan says about itself, judged: violations, and what is left as the solver's word. */
export type Judgement = {
  violations: Violation[];
  claims: Text[];
  certificateBound: number | null;
  provesNone: boolean;
};

/** Two programs agree when |a − b| ≤ 1e-6 · max(1, |a|). */
export const agree = (a: number, b: number): boolean => a === b || Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));
