import type { Mode, Project, Scenario } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { billIn } from '../nominal.ts';
import { messages } from './messages.ts';

/** Cents that fall due in the year: what its works cost in the periods of that year, before savings. */
function centsOf(scenario: Scenario, project: Project, mode: Mode, start: number, year: number): bigint {
  const first = year * scenario.calendar.periodsPerYear - start;
  let cents = 0n;
  for (let k = Math.max(0, first); k < Math.min(mode.duration, first + scenario.calendar.periodsPerYear); k++)
    cents += billIn(scenario, project, mode, start, k);
  return cents;
}

export const spendingCeiling: VerifyRule = {
  list: 'one',
  price(prices, { year, mostCents }, [psi = 0]) {
    prices.constant += Number(mostCents) * psi;
    if (psi === 0) return;
    for (const { adds, project } of prices.projects.values())
      adds.push((mode, start) => -psi * Number(centsOf(prices.scenario, project, mode, start, Number(year))));
  },
  violations({ byProject, scenario }, { year, mostCents }, position) {
    let sum = 0n;
    for (const { project, mode, period } of byProject.values())
      sum += centsOf(scenario, project, mode, period, Number(year));
    if (sum <= BigInt(Number(mostCents))) return [];
    return [
      violation(
        'spending-ceiling',
        `/constraints/${position}`,
        messages.texts.spendingCeiling({ year: String(year), sum: String(sum), mostCents: String(mostCents) }),
        position,
      ),
    ];
  },
};
