import { siteOf } from '@vorrang/planning';
import { discountedPeriods } from '../../model/discount.ts';
import type { Worth } from '../criterion.ts';
import { messages } from './messages.ts';

/**
 * What the city wants less of: the burden of works on those who live and move around them.
 *
 * Formula: − disruptionWeight · disruption · Σ over the periods s with an open site of β^s.
 *
 * Source: packages/planning/scenario-format.md, "What a Plan is worth".
 */
export const disruption: Worth = {
  name: 'disruption',
  title: messages.texts.title,
  terms(scenario) {
    const periods = discountedPeriods(scenario);
    return (mode, period) => {
      const each = scenario.disruptionWeight * mode.disruption;
      if (each === 0) return 0;
      const { from, until } = siteOf(mode, period);
      return -each * periods(from, until);
    };
  },
  measure(scenario, activities) {
    const periods = discountedPeriods(scenario);
    let burden = 0;
    for (const { mode, site } of activities) burden += mode.disruption * periods(site.from, site.until);
    return burden === 0 ? 0 : -scenario.disruptionWeight * burden;
  },
};
