import type { Mode, Scenario } from '@vorrang/planning';
import type { Work } from '../../constraints/constraint.ts';
import { discountedPeriods } from '../../model/discount.ts';
import type { Worth } from '../criterion.ts';

/**
 * What the city wants: the effects of finished projects, weighed by its criteria, from completion to the end of the evaluation.
 *
 * Formula: (Σ_c weight · pointsPerUnit · effect) · Σ over t + d ≤ s < E of β^s.
 *
 * Source: scenario format, "What a Plan is worth".
 */
export const benefit: Worth = {
  name: 'benefit',
  title: { de: 'Nutzen der fertigen Projekte', en: 'Benefit of finished projects' },
  terms(scenario) {
    const periods = discountedPeriods(scenario);
    const points = new Map<Mode, number>();
    for (const mode of scenario.projects.flatMap(({ modes }) => modes))
      points.set(mode, pointsPerPeriod(scenario, mode));
    return (mode, period) => {
      const each = points.get(mode) ?? 0;
      return each === 0 ? 0 : each * periods(period + mode.duration, scenario.calendar.evaluationPeriods);
    };
  },
  measure(scenario, works) {
    const byCriterion = benefitByCriterion(scenario, works);
    return [...byCriterion.values()].reduce((sum, points) => sum + points, 0);
  },
};

/** A criterion may be called `constructor`: only what stands in the file is an effect. */
const amountOf = (effects: Mode['effects'], id: string): number => (Object.hasOwn(effects, id) ? effects[id]! : 0);

/** Points of one mode in every period after completion. */
export function pointsPerPeriod({ criteria }: Scenario, { effects }: Mode): number {
  return criteria.reduce(
    (sum, { id, weight, pointsPerUnit }) => sum + weight * pointsPerUnit * amountOf(effects, id),
    0,
  );
}

/** Discounted points of finished works by criterion, for screens and briefs. */
export function benefitByCriterion(scenario: Scenario, works: readonly Work[]): Map<string, number> {
  const periods = discountedPeriods(scenario);
  return new Map(
    scenario.criteria.map(({ id, weight, pointsPerUnit }) => [
      id,
      works.reduce(
        (sum, { mode, end }) =>
          sum + weight * pointsPerUnit * amountOf(mode.effects, id) * periods(end, scenario.calendar.evaluationPeriods),
        0,
      ),
    ]),
  );
}
