import type { Mode, Plan, Project, Scenario, Start } from '@vorrang/planning';
import type { Planned } from '#lib/plan/difference.ts';

/** For tests: a town small enough to count on one's fingers. */
const mode = (id: string, cost: number, safety: number, followUp?: number): Mode => ({
  id,
  duration: 2,
  cost: [cost, 0],
  demand: {},
  effects: { safety, climate: 1 },
  disruption: 0,
  ...(followUp !== undefined && { followUpCostPerYearCents: followUp }),
});
const project = (id: string, category: string, district: string | null, ...modes: Mode[]): Project => ({
  id,
  name: id,
  category,
  district,
  fundingSources: ['own'],
  mandatory: false,
  modes,
});
export const town: Scenario = {
  format: 'vorrang/scenario@1',
  name: 'Town',
  currency: 'EUR',
  calendar: { start: '2027', periodsPerYear: 1, periods: 8, evaluationPeriods: 12 },
  discountRate: 0,
  criteria: [
    { id: 'safety', name: 'Safety', unit: 'accidents less', weight: 1, pointsPerUnit: 1 },
    { id: 'climate', name: 'Climate', unit: 't less', weight: 0, pointsPerUnit: 1 },
  ],
  disruptionWeight: 0,
  districts: [
    { id: 'north', name: 'North', population: 10 },
    { id: 'south', name: 'South', population: 20 },
    { id: 'port', name: 'Port' },
  ],
  fundingSources: [
    { id: 'own', name: 'Own', kind: 'own', budget: Array.from({ length: 8 }, () => 500), carryOverShare: 0 },
  ],
  resources: [],
  projects: [
    project('street', 'street', 'north', mode('new', 100, 5, 10), mode('patch', 40, 2)),
    project('bridge', 'bridge', 'south', mode('new', 300, 4, 20)),
    project('school', 'school', 'south', mode('new', 200, 3)),
    project('lane', 'street', 'north', mode('new', 50, 1)),
  ],
  constraints: [],
};

export type Choice = Record<string, [mode: string, period: number]>;
/** A plan that starts these, each paid where it begins. */
export function planned(choice: Choice, scenario: Scenario = town): Planned {
  const starts = Object.entries(choice).map(([id, [own, period]]): Start => ({ project: id, mode: own, period }));
  const payments = starts.map((start) => ({
    project: start.project,
    fundingSource: 'own',
    year: start.period,
    cents: scenario.projects.find(({ id }) => id === start.project)!.modes.find(({ id }) => id === start.mode)!
      .cost[0]!,
  }));
  const plan: Plan = {
    format: 'vorrang/plan@1',
    scenario: '',
    status: 'feasible',
    objective: null,
    starts,
    payments,
    carryOver: [],
  };
  return { scenario, plan };
}
