import { type Plan, type Scenario, proofOf } from '@vorrang/planning';
import { countsOf, rowsOf } from '../rows.ts';

/**
 * `gap` is the part of its value by which a plan may be beaten at most, null where nothing proves a limit; `claimed` the smaller one that
 * the solver leaves no proof for.
 */
type Limits = { gap: number | null; claimed: number | null };
export type Outcome = Limits &
  /** The plan that was shown, proven. */
  (
    | { kind: 'same' }
    /** Another plan with more points; of `differs` projects something else becomes. */
    | { kind: 'better'; points: number; differs: number }
    /** Nothing better than what was shown, which is so near the limit that was proven. */
    | { kind: 'shownStays' }
  );

/** Of two plans of the same Scenario, the one that was shown and the one a solve has ended with, what is told. */
export function outcomeOf(scenario: Scenario, shown: Plan, proven: Plan): Outcome {
  const counts = countsOf(rowsOf({ scenario, plan: shown }, { scenario, plan: proven }));
  const differs = counts.goes + counts.comes + counts.option + counts.moves;
  const points = (proven.objective ?? -Infinity) - (shown.objective ?? -Infinity);
  const limitsOf = (plan: Plan): Limits => {
    const { bound, boundBy } = proven;
    const proof = proofOf({ ...plan, bound, ...(boundBy !== undefined && { boundBy }) }, tightest(shown, proven));
    return { gap: proof.proven?.gap ?? null, claimed: proof.claimed?.gap ?? null };
  };
  if (differs === 0) return { kind: 'same', ...limitsOf(proven) };
  return points > 0
    ? { kind: 'better', points, differs, ...limitsOf(proven) }
    : { kind: 'shownStays', ...limitsOf(shown) };
}

/** A limit that either plan's certificate proves holds for both. */
function tightest(...plans: readonly Plan[]): number | null {
  const bounds = plans.flatMap(({ certificate }) => certificate?.bound ?? []);
  return bounds.length > 0 ? Math.min(...bounds) : null;
}
