import type { Mode, Scenario } from '@vorrang/planning';
import { type VerifyRule, objection } from '../given.ts';

/** Cents of later years that a start in the year commits, before savings. */
function centsOf({ calendar }: Scenario, { cost }: Mode, start: number, year: number): number {
  const [first, next] = [year * calendar.periodsPerYear, (year + 1) * calendar.periodsPerYear];
  if (start < first || start >= next) return 0;
  return cost.slice(next - start).reduce((a, b) => a + b, 0);
}

export const commitmentCeiling: VerifyRule = {
  list: 'one',
  price(prices, { year, mostCents }, [psi = 0]) {
    prices.constant += Number(mostCents) * psi;
    for (const { adds } of prices.projects.values())
      adds.push((mode, start) => -psi * centsOf(prices.scenario, mode, start, Number(year)));
  },
  objections({ byProject, scenario }, { year, mostCents }, position) {
    let sum = 0n;
    for (const { mode, period } of byProject.values()) sum += BigInt(centsOf(scenario, mode, period, Number(year)));
    if (sum <= BigInt(Number(mostCents))) return [];
    return [
      objection(
        'commitment-ceiling',
        `/constraints/${position}`,
        `Was im Jahr ${year} beginnt, bindet ${sum} Cent späterer Jahre; erlaubt sind ${mostCents}.`,
        `What starts in year ${year} commits ${sum} cents of later years; ${mostCents} are allowed.`,
        position,
      ),
    ];
  },
};
