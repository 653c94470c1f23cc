import { discountedPeriods } from '../../model/discount.ts';
import type { Worth } from '../criterion.ts';

/**
 * What the city wants less of: the burden of works on those who live and move around them.
 *
 * Formula: − disruptionWeight · disruption · Σ over t ≤ s < t + d of β^s.
 *
 * Source: scenario format, "What a Plan is worth".
 */
export const disruption: Worth = {
  name: 'disruption',
  title: { de: 'Belastung durch Bauarbeiten', en: 'Disruption by works' },
  terms(scenario) {
    const periods = discountedPeriods(scenario);
    return (mode, period) => {
      const each = scenario.disruptionWeight * mode.disruption;
      return each === 0 ? 0 : -each * periods(period, period + mode.duration);
    };
  },
  measure(scenario, works) {
    const periods = discountedPeriods(scenario);
    let burden = 0;
    for (const { mode, period, end } of works) burden += mode.disruption * periods(period, end);
    return burden === 0 ? 0 : -scenario.disruptionWeight * burden;
  },
};
