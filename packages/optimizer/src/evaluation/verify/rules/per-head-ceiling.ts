import type { Scenario } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** min(2^53, floor(centsPerHead · population)), in cents. */
const mostCents = ({ districts }: Scenario, district: unknown, centsPerHead: unknown): number =>
  Math.min(2 ** 53, Math.floor(Number(centsPerHead) * districts.find(({ id }) => id === district)!.population!));

/** Full cost of the started projects of the district ≤ floor(centsPerHead · population). */
export const perHeadCeiling: VerifyRule = {
  list: 'one',
  price(prices, { district, centsPerHead }, [psi = 0]) {
    prices.constant += psi * mostCents(prices.scenario, district, centsPerHead);
    for (const priced of prices.projects.values()) if (priced.project.district === district) priced.perCent -= psi;
  },
  violations({ byProject, scenario }, { district, centsPerHead }, position) {
    const most = mostCents(scenario, district, centsPerHead);
    // Exact in doubles: the format keeps the sum of every project's most expensive mode within 2^53 − 1.
    let spent = 0;
    for (const { project, mode } of byProject.values())
      if (project.district === district) for (const cents of mode.cost) spent += cents;
    if (spent <= most) return [];
    return [
      violation(
        'per-head-ceiling',
        `/constraints/${position}`,
        messages.texts.perHeadCeiling({ district: String(district), spent, most }),
        position,
      ),
    ];
  },
};
