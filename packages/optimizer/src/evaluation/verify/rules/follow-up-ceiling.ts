import type { Mode, Scenario } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** Cents the year pays for what was finished before its first period. */
function centsOf({ calendar }: Scenario, mode: Mode, start: number, year: number): number {
  return start + mode.duration <= year * calendar.periodsPerYear ? Number(mode['followUpCostPerYearCents'] ?? 0) : 0;
}

export const followUpCeiling: VerifyRule = {
  list: 'one',
  price(prices, { year, mostCents }, [psi = 0]) {
    prices.constant += Number(mostCents) * psi;
    for (const { adds } of prices.projects.values())
      adds.push((mode, start) => -psi * centsOf(prices.scenario, mode, start, Number(year)));
  },
  violations({ byProject, scenario }, { year, mostCents }, position) {
    let sum = 0n;
    for (const { mode, period } of byProject.values()) sum += BigInt(centsOf(scenario, mode, period, Number(year)));
    if (sum <= BigInt(Number(mostCents))) return [];
    return [
      violation(
        'follow-up-ceiling',
        `/constraints/${position}`,
        messages.texts.followUpCeiling({ year: String(year), sum: String(sum), mostCents: String(mostCents) }),
        position,
      ),
    ];
  },
};
