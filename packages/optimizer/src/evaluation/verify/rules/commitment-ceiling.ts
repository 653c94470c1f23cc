import type { Mode, Project, Scenario } from '@vorrang/planning';
import { type VerifyRule, violation } from '../lookup.ts';
import { billIn } from '../nominal.ts';
import { messages } from './messages.ts';

/** Cents of later years that a start in the year commits, before savings. */
function centsOf(scenario: Scenario, project: Project, mode: Mode, start: number, year: number): bigint {
  const { periodsPerYear } = scenario.calendar;
  if (Math.floor(start / periodsPerYear) !== year) return 0n;
  let cents = 0n;
  for (let k = (year + 1) * periodsPerYear - start; k < mode.duration; k++)
    cents += billIn(scenario, project, mode, start, k);
  return cents;
}

export const commitmentCeiling: VerifyRule = {
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
        'commitment-ceiling',
        `/constraints/${position}`,
        messages.texts.commitmentCeiling({ year: String(year), sum: String(sum), mostCents: String(mostCents) }),
        position,
      ),
    ];
  },
};
