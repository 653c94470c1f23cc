import { ppm } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** 10^6 · D ≥ ppm(minimum) · A, exactly; full cost before savings. */
export const districtShare: VerifyRule = {
  list: 'one',
  price(prices, { district, minimum }, [psi = 0]) {
    const least = ppm(Number(minimum)) / 1e6;
    if (psi === 0) return;
    for (const priced of prices.projects.values())
      priced.perCent += psi * ((priced.project.district === district ? 1 : 0) - least);
  },
  violations({ byProject }, { district, minimum }, position) {
    // Exact in doubles: the format keeps the sum of every project's most expensive mode within 2^53 − 1. A millionfold is not.
    let [inside, all] = [0, 0];
    for (const { project, mode } of byProject.values()) {
      let cost = 0;
      for (const cents of mode.cost) cost += cents;
      all += cost;
      if (project.district === district) inside += cost;
    }
    if (1_000_000n * BigInt(inside) >= BigInt(ppm(Number(minimum))) * BigInt(all)) return [];
    return [
      violation(
        'district-share',
        `/constraints/${position}`,
        messages.texts.districtShare({ district: String(district), inside, all, minimum: String(minimum) }),
        position,
      ),
    ];
  },
};
