import { type Plan, type Scenario, type Start, withMore, yearOf } from '@vorrang/planning';
import { judgeOf } from './chances.ts';
import type { Chance, Change } from './explanation.ts';

/** Units that are missing in one period. */
type Lack = { period: number; units: number };

const othersThan = (plan: Plan, { start }: Chance): Start[] =>
  plan.starts.filter(({ project }) => project !== start.project);

const fits = (scenario: Scenario, plan: Plan, chance: Chance): boolean => {
  const { broken, missingCents } = judgeOf(scenario)([...othersThan(plan, chance), chance.start]);
  return broken.length === 0 && missingCents === 0;
};

/** The cheapest single changes that let a project in while every other start stands: cents of one source and year, units of one resource. */
export function changesFor(scenario: Scenario, plan: Plan, chances: readonly Chance[]): Change[] {
  return [moneyFor(scenario, plan, chances), capacityFor(scenario, plan, chances)].filter((change) => change !== null);
}

/** Fewer cents than are missing can never do. So exactly these are tried, source by source, in the years of the works. */
function moneyFor(scenario: Scenario, plan: Plan, chances: readonly Chance[]): Change | null {
  const short = chances
    .filter(({ broken, missingCents }) => broken.length === 0 && missingCents > 0)
    .sort((a, b) => a.missingCents - b.missingCents);
  for (const chance of short.slice(0, 5)) {
    const { start, missingCents: cents } = chance;
    const project = scenario.projects.find(({ id }) => id === start.project)!;
    const mode = project.modes.find(({ id }) => id === start.mode)!;
    const years = new Set(mode.cost.map((_, k) => yearOf(scenario.calendar, start.period + k)));
    for (const fundingSource of project.fundingSources)
      for (const year of years) {
        const more = withMoney(scenario, fundingSource, year, cents);
        if (fits(more, plan, chance)) return { kind: 'money', start, fundingSource, year, cents };
      }
  }
  return null;
}

/** The same Scenario with so many cents more of one source in one year. */
export const withMoney = (scenario: Scenario, source: string, year: number, cents: number): Scenario => ({
  ...scenario,
  fundingSources: scenario.fundingSources.map((one) => (one.id === source ? withMore(one, year, cents) : one)),
});

/** What one resource lacks in the periods of the works, where nothing else stands against a start. */
function capacityFor(scenario: Scenario, plan: Plan, chances: readonly Chance[]): Change | null {
  const full = chances.filter(({ broken }) => broken.length > 0 && broken.every(({ rule }) => rule === 'capacity'));
  let best: Extract<Change, { kind: 'capacity' }> | null = null;
  for (const chance of full) {
    const lacking = lackOf(scenario, [...othersThan(plan, chance), chance.start]);
    if (lacking.size !== 1) continue;
    const [[resource, periods]] = [...lacking] as [[string, Lack[]]];
    const change = { kind: 'capacity', start: chance.start, resource, periods } as const;
    if (best && total(best) <= total(change)) continue;
    if (fits(withCapacity(scenario, change), plan, chance)) best = change;
  }
  return best;
}

const total = ({ periods }: Extract<Change, { kind: 'capacity' }>): number =>
  periods.reduce((sum, { units }) => sum + units, 0);

/** Units by resource and period that starts would use beyond what is there. */
export function lackOf(scenario: Scenario, starts: readonly Start[]): Map<string, Lack[]> {
  const lacking = new Map<string, Lack[]>();
  const projects = new Map(scenario.projects.map((project) => [project.id, project]));
  for (const { id, capacity } of scenario.resources) {
    const use = capacity.map(() => 0);
    for (const { project, mode, period } of starts) {
      const demand = projects.get(project)!.modes.find((one) => one.id === mode)!.demand;
      if (Object.hasOwn(demand, id)) demand[id]!.forEach((units, k) => (use[period + k]! += units));
    }
    const periods = use.flatMap((units, period) =>
      units > capacity[period]! + 1e-9 * Math.max(1, capacity[period]!)
        ? [{ period, units: units - capacity[period]! }]
        : [],
    );
    if (periods.length > 0) lacking.set(id, periods);
  }
  return lacking;
}

/** The same Scenario with so many units more of one resource in some periods. */
export const withCapacity = (scenario: Scenario, change: { resource: string; periods: Lack[] }): Scenario => ({
  ...scenario,
  resources: scenario.resources.map((one) =>
    one.id === change.resource
      ? {
          ...one,
          capacity: one.capacity.map(
            (own, period) => own + (change.periods.find((lack) => lack.period === period)?.units ?? 0),
          ),
        }
      : one,
  ),
});
