import type { Mode, Scenario } from '@vorrang/planning';
import { type VerifyRule, objection } from '../given.ts';

/** Cents that fall due in the year: what its works cost in the periods of that year, before savings. */
function centsOf({ calendar }: Scenario, { cost }: Mode, start: number, year: number): number {
  const first = year * calendar.periodsPerYear;
  let cents = 0;
  for (let s = first; s < first + calendar.periodsPerYear; s++) cents += cost[s - start] ?? 0;
  return cents;
}

export const spendingCeiling: VerifyRule = {
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
        'spending-ceiling',
        `/constraints/${position}`,
        `Im Jahr ${year} kosten die Bauarbeiten ${sum} Cent; erlaubt sind ${mostCents}.`,
        `In year ${year} the works cost ${sum} cents; ${mostCents} are allowed.`,
        position,
      ),
    ];
  },
};
