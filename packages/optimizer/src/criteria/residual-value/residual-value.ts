import type { Mode, Scenario } from '@vorrang/planning';
import { discountedPeriods } from '../../model/discount.ts';
import type { Worth } from '../criterion.ts';
import { messages } from './messages.ts';

/**
 * What is left of a work when the evaluation ends: its worth when new, less what has worn off since it was finished, discounted.
 *
 * Formula: + points · max(0, 1 − (E − t − d) / lifetimePeriods) · β^E.
 *
 * Source: packages/planning/scenario-format.md, residualValue.
 */
export const residualValue: Worth = {
  name: 'residual-value',
  title: messages.texts.title,
  terms: left,
  measure(scenario, activities) {
    const points = left(scenario);
    return activities.reduce((sum, { mode, period }) => sum + points(mode, period), 0);
  },
};

function left(scenario: Scenario): (mode: Mode, period: number) => number {
  const { evaluationPeriods } = scenario.calendar;
  const atTheEnd = discountedPeriods(scenario)(evaluationPeriods, evaluationPeriods + 1);
  return ({ duration, residualValue: value }, period) => {
    if (value === undefined) return 0;
    const age = evaluationPeriods - period - duration;
    return value.points * Math.max(0, 1 - age / value.lifetimePeriods) * atTheEnd;
  };
}
