import { type Plan, type Scenario, yearOf } from '@vorrang/planning';
import { judgeOf } from './chances.ts';
import type { Chance, Change } from './explanation.ts';

const fits = (scenario: Scenario, plan: Plan, { start }: Chance): boolean => {
  const others = plan.starts.filter(({ project }) => project !== start.project);
  const { broken, missingCents } = judgeOf(scenario)([...others, start]);
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

const withMoney = (scenario: Scenario, source: string, year: number, cents: number): Scenario => ({
  ...scenario,
  fundingSources: scenario.fundingSources.map((one) =>
    one.id === source ? { ...one, budget: one.budget.map((own, y) => (y === year ? own + cents : own)) } : one,
  ),
});

/** What one resource lacks in the periods of the works, where nothing else stands against a start. */
function capacityFor(scenario: Scenario, plan: Plan, chances: readonly Chance[]): Change | null {
  const full = chances.filter(({ broken }) => broken.length > 0 && broken.every(({ rule }) => rule === 'capacity'));
  let best: Extract<Change, { kind: 'capacity' }> | null = null;
  for (const chance of full) {
    const lacking = lackOf(scenario, plan, chance);
    if (lacking.size !== 1) continue;
    const [[resource, periods]] = [...lacking] as [[string, { period: number; units: number }[]]];
    const change = { kind: 'capacity', start: chance.start, resource, periods } as const;
    if (best && total(best) <= total(change)) continue;
    if (fits(withCapacity(scenario, change), plan, chance)) best = change;
  }
  return best;
}

const total = ({ periods }: Extract<Change, { kind: 'capacity' }>): number =>
  periods.reduce((sum, { units }) => sum + units, 0);

/** Units by resource and period that a start would use beyond what is there. */
function lackOf(scenario: Scenario, plan: Plan, { start }: Chance): Map<string, { period: number; units: number }[]> {
  const lacking = new Map<string, { period: number; units: number }[]>();
  const starts = [...plan.starts.filter(({ project }) => project !== start.project), start];
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

const withCapacity = (scenario: Scenario, change: Extract<Change, { kind: 'capacity' }>): Scenario => ({
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
