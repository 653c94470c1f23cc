import type { Scenario } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** min(2^53, ceil(centsPerHead · population)), in cents. */
const leastCents = ({ districts }: Scenario, district: unknown, centsPerHead: unknown): number =>
  Math.min(2 ** 53, Math.ceil(Number(centsPerHead) * districts.find(({ id }) => id === district)!.population!));

/** Full cost of the started projects of the district ≥ ceil(centsPerHead · population). */
export const perHeadFloor: VerifyRule = {
  list: 'one',
  price(prices, { district, centsPerHead }, [psi = 0]) {
    prices.constant -= psi * leastCents(prices.scenario, district, centsPerHead);
    for (const priced of prices.projects.values()) if (priced.project.district === district) priced.perCent += psi;
  },
  violations({ byProject, scenario }, { district, centsPerHead }, position) {
    const least = leastCents(scenario, district, centsPerHead);
    // Exact in doubles: the format keeps the sum of every project's most expensive mode within 2^53 − 1.
    let spent = 0;
    for (const { project, mode } of byProject.values())
      if (project.district === district) for (const cents of mode.cost) spent += cents;
    if (spent >= least) return [];
    return [
      violation(
        'per-head-floor',
        `/constraints/${position}`,
        messages.texts.perHeadFloor({ district: String(district), spent, least }),
        position,
      ),
    ];
  },
};
