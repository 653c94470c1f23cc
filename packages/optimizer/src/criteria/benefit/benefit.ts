import { type Mode, type Scenario, gainsOf } from '@vorrang/planning';
import type { Activity } from '../../model/activity.ts';

import { discountedPeriods } from '../../model/discount.ts';
import type { Worth } from '../criterion.ts';
import { messages } from './messages.ts';

/**
 * What the city wants: the effects of finished projects and phases, weighed by its criteria, from completion to the end of the evaluation.
 *
 * Formula: (Σ_c weight · pointsPerUnit · effect) · Σ over t + d ≤ s < E of β^s.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan is worth".
 */
export const benefit: Worth = {
  name: 'benefit',
  title: messages.texts.title,
  terms(scenario) {
    const periods = discountedPeriods(scenario);
    const { evaluationPeriods } = scenario.calendar;
    const gains = new Map<Mode, { after: number; points: number }[]>();
    for (const mode of scenario.projects.flatMap(({ modes }) => modes))
      gains.set(
        mode,
        gainsOf(mode)
          .map(({ after, effects }) => ({ after, points: pointsPerPeriod(scenario, effects) }))
          .filter(({ points }) => points !== 0),
      );
    return (mode, period) =>
      gains.get(mode)!.reduce((sum, { after, points }) => sum + points * periods(period + after, evaluationPeriods), 0);
  },
  measure(scenario, activities) {
    const byCriterion = benefitByCriterion(scenario, activities);
    return [...byCriterion.values()].reduce((sum, points) => sum + points, 0);
  },
};

/** A criterion may be called `constructor`: only what stands in the file is an effect. */
const amountOf = (effects: Mode['effects'], id: string): number => (Object.hasOwn(effects, id) ? effects[id]! : 0);

/** Points of some effects in every period. */
export function pointsPerPeriod({ criteria }: Scenario, effects: Mode['effects']): number {
  return criteria.reduce(
    (sum, { id, weight, pointsPerUnit }) => sum + weight * pointsPerUnit * amountOf(effects, id),
    0,
  );
}

/** Discounted points of finished works by criterion, for screens and briefs. */
export function benefitByCriterion(scenario: Scenario, activities: readonly Activity[]): Map<string, number> {
  const periods = discountedPeriods(scenario);
  return new Map(
    scenario.criteria.map(({ id, weight, pointsPerUnit }) => [
      id,
      activities.reduce(
        (sum, { mode, period }) =>
          gainsOf(mode).reduce(
            (all, { after, effects }) =>
              all +
              weight *
                pointsPerUnit *
                amountOf(effects, id) *
                periods(period + after, scenario.calendar.evaluationPeriods),
            sum,
          ),
        0,
      ),
    ]),
  );
}
