import { type Plan, type Scenario, type Start, yearsOf } from '@vorrang/planning';
import { benefitByCriterion } from '../criteria/benefit/benefit.ts';
import { furtherTerms } from '../criteria/index.ts';
import { disruption } from '../criteria/disruption/disruption.ts';
import { objectiveOf } from './exact-plan.ts';
import type { Activity } from '../model/activity.ts';
import { contextFor } from './plan-context.ts';

/** What one Plan costs and brings. Money in cents; `byDistrict` is full cost before savings, `null` is city-wide. */
export type PlanSummary = {
  status: Plan['status'];
  objective: number | null;
  gap: number | null;
  started: number;
  cost: number;
  paidByYear: number[];
  paidBySource: { fundingSource: string; byYear: number[] }[];
  byDistrict: { district: string | null; cents: number; centsPerHead: number | null; projects: number }[];
  points: { criterion: string; points: number }[];
  disruptionPoints: number;
  /** Points that neither a criterion nor disruption gives, by the part of the worth they come from; without parts worth nothing. */
  furtherPoints: { part: string; points: number }[];
  bundlesEarned: number;
};

/** What a Plan does differently from the first one. */
export type PlanChange = {
  plan: number;
  in: Start[];
  out: Start[];
  moved: { project: string; from: { mode: string; period: number }; to: { mode: string; period: number } }[];
  unchanged: number;
  objective: number | null;
  cost: number;
};

/** Plans of one Scenario side by side; every change is against the first. */
export type Comparison = { plans: PlanSummary[]; changes: PlanChange[] };

/**
 * Compares Plans of the same Scenario, every one with the first: who comes, goes and moves, the difference in points and cents.
 * Failure: starts that name nothing known are left out, let `verify` judge first; throws for a kind of constraint that `readScenario`
 * refuses.
 * Source: packages/planning/scenario-format.md, "What a Plan is worth".
 */
export function comparePlans(scenario: Scenario, plans: readonly Plan[]): Comparison {
  const summaries = plans.map((plan) => summaryOf(scenario, plan));
  return {
    plans: summaries,
    changes: plans.slice(1).map((plan, i) => changeOf(plans[0]!, plan, summaries[0]!, summaries[i + 1]!, i + 1)),
  };
}

/**
 * Cost, payments, districts and points of one Plan; cents per head = full cost of the district / population.
 * Failure: a null objective for a Plan without an answer, null per head without a population; payments of sources and years that are not
 * known are left out; throws as `comparePlans`.
 * Source: packages/planning/scenario-format.md, "What a Plan is worth", `district-share` (full cost).
 */
export function summaryOf(scenario: Scenario, plan: Plan): PlanSummary {
  const context = contextFor(scenario, plan);
  const zeros = () => Array.from({ length: yearsOf(scenario.calendar) }, () => 0);
  const paidBySource = scenario.fundingSources.map(({ id }) => ({ fundingSource: id, byYear: zeros() }));
  const bySource = new Map(paidBySource.map((row) => [row.fundingSource, row.byYear]));
  const paidByYear = zeros();
  for (const { fundingSource, year, cents } of plan.payments) {
    const row = bySource.get(fundingSource);
    if (row?.[year] === undefined) continue;
    row[year] += cents;
    paidByYear[year]! += cents;
  }
  const answers = plan.status === 'optimal' || plan.status === 'feasible';
  return {
    status: plan.status,
    objective: answers ? objectiveOf(context) : null,
    gap: plan.gap ?? null,
    started: context.activities.length,
    cost: context.activities.reduce((sum, { mode }) => sum + mode.cost.reduce((a, b) => a + b, 0), 0),
    paidByYear,
    paidBySource,
    byDistrict: districtsOf(scenario, context.activities),
    points: [...benefitByCriterion(scenario, context.activities)].map(([criterion, points]) => ({ criterion, points })),
    disruptionPoints: disruption.measure(scenario, context.activities),
    furtherPoints: furtherTerms
      .map(({ name, measure }) => ({ part: name, points: measure(scenario, context.activities) }))
      .filter(({ points }) => points !== 0),
    bundlesEarned: context.savings.length,
  };
}

function districtsOf(scenario: Scenario, activities: readonly Activity[]): PlanSummary['byDistrict'] {
  const rows = [...scenario.districts, { id: null, population: undefined }].map(({ id, population }) => {
    const own = activities.filter(({ project }) => project.district === id);
    const cents = own.reduce((sum, { mode }) => sum + mode.cost.reduce((a, b) => a + b, 0), 0);
    return { district: id, cents, centsPerHead: population ? cents / population : null, projects: own.length };
  });
  return rows.filter(({ district, projects }) => district !== null || projects > 0);
}

function changeOf(first: Plan, plan: Plan, a: PlanSummary, b: PlanSummary, position: number): PlanChange {
  const before = new Map(first.starts.map((start) => [start.project, start]));
  const after = new Map(plan.starts.map((start) => [start.project, start]));
  const kept = plan.starts.filter(({ project }) => before.has(project));
  const moved = kept.flatMap(({ project, mode, period }) => {
    const from = before.get(project)!;
    return from.mode === mode && from.period === period
      ? []
      : [{ project, from: { mode: from.mode, period: from.period }, to: { mode, period } }];
  });
  return {
    plan: position,
    in: plan.starts.filter(({ project }) => !before.has(project)),
    out: first.starts.filter(({ project }) => !after.has(project)),
    moved,
    unchanged: kept.length - moved.length,
    objective: a.objective === null || b.objective === null ? null : b.objective - a.objective,
    cost: b.cost - a.cost,
  };
}
