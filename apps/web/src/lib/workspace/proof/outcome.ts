import { type Plan, type Scenario, proofOf } from '@vorrang/planning';
import { countsOf, rowsOf } from '../rows.ts';

/** `gap` is the part of its value by which a plan may be beaten at most; null where nothing proves a limit. */
export type Outcome =
  /** The plan that was shown, proven. */
  | { kind: 'same'; gap: number | null }
  /** Another plan with more points; of `differs` projects something else becomes. */
  | { kind: 'better'; points: number; differs: number; gap: number | null }
  /** Nothing better than what was shown, which is so near the limit that was proven. */
  | { kind: 'shownStays'; gap: number | null };

/** Of two plans of the same Scenario, the one that was shown and the one a solve has ended with, what is told. */
export function outcomeOf(scenario: Scenario, shown: Plan, proven: Plan): Outcome {
  const counts = countsOf(rowsOf({ scenario, plan: shown }, { scenario, plan: proven }));
  const differs = counts.goes + counts.comes + counts.option + counts.moves;
  const points = (proven.objective ?? -Infinity) - (shown.objective ?? -Infinity);
  const gapOf = (plan: Plan) => proofOf(plan, tightest(shown, proven)).proven?.gap ?? null;
  if (differs === 0) return { kind: 'same', gap: gapOf(proven) };
  return points > 0
    ? { kind: 'better', points, differs, gap: gapOf(proven) }
    : { kind: 'shownStays', gap: gapOf(shown) };
}

/** A limit that either plan's certificate proves holds for both. */
function tightest(...plans: readonly Plan[]): number | null {
  const bounds = plans.flatMap(({ certificate }) => certificate?.bound ?? []);
  return bounds.length > 0 ? Math.min(...bounds) : null;
}
