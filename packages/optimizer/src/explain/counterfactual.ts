import type { Plan, Project, Scenario, Start } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import type { Counterfactual, Solver } from './explanation.ts';
import { leastChange } from './least-change.ts';

/** The same Scenario in which a project must start. */
export const forced = (scenario: Scenario, id: string): Scenario => changed(scenario, id, { mandatory: true });
/** The same Scenario in which a project cannot start; what depends on it cannot either. */
export const banned = (scenario: Scenario, id: string): Scenario =>
  changed(scenario, id, { mandatory: false, earliestStart: scenario.calendar.periods });

/** The same Scenario in which one project must start and another cannot. */
export const insteadOf = (scenario: Scenario, built: string, waiting: string): Scenario =>
  forced(banned(scenario, built), waiting);

const changed = (scenario: Scenario, id: string, change: Partial<Project>): Scenario => ({
  ...scenario,
  projects: scenario.projects.map((project) => (project.id === id ? { ...project, ...change } : project)),
});

/**
 * Solves a variant and compares. The cost of the variant is what the best plan loses by it; it lies between `plan.objective − its bound`
 * (never below 0 where the variant only forbids something) and `plan.bound − its objective`. Who makes room is told from the plan that changes least.
 */
export async function counterfactualOf(
  scenario: Scenario,
  plan: Plan,
  variant: Scenario,
  forbids: boolean,
  solve: Solver,
): Promise<{ counterfactual: Counterfactual; better?: Plan }> {
  const other = await solve(variant, plan);
  if (other.objective === null || plan.objective === null)
    return { counterfactual: { status: other.status, cost: null, found: null, out: [], in: [], moved: [] } };
  const least = Math.max(forbids ? 0 : -Infinity, plan.objective - (other.bound ?? Infinity));
  const most = plan.bound == null ? null : Math.max(least, plan.bound - other.objective);
  const near = leastChange(variant, plan);
  const counterfactual: Counterfactual = {
    status: other.status,
    cost: { least, most },
    found: plan.objective - (near?.objective ?? other.objective),
    ...changedStarts(plan.starts, (near ?? other).starts),
  };
  const better = betterOf(scenario, plan, other);
  return better ? { counterfactual, better } : { counterfactual };
}

/** Which projects a list of starts has no more, has beside the other, or starts otherwise. */
export function changedStarts(
  starts: readonly Start[],
  others: readonly Start[],
): Pick<Counterfactual, 'out' | 'in' | 'moved'> {
  const before = new Map(starts.map((start) => [start.project, start]));
  const after = new Map(others.map((start) => [start.project, start]));
  return {
    out: [...before.keys()].filter((id) => !after.has(id)),
    in: [...after.keys()].filter((id) => !before.has(id)),
    moved: [...after.values()].flatMap(({ project, mode, period }) => {
      const was = before.get(project);
      return was && (was.mode !== mode || was.period !== period) ? [project] : [];
    }),
  };
}

/** The variant's plan as a Plan of the Scenario itself, if it is one and worth more: the given plan's bound holds for it too. */
export function betterOf(scenario: Scenario, plan: Plan, other: Plan): Plan | null {
  const judged = exactly(scenario)(other.starts);
  if (!judged.ok || judged.objective <= (plan.objective ?? -Infinity) + 1e-6) return null;
  const { objective } = judged;
  const bound = plan.bound == null ? null : Math.max(plan.bound, objective);
  const gap = bound === null ? null : (bound - objective) / Math.max(1, Math.abs(objective));
  const status = gap !== null && gap <= 1e-6 ? 'optimal' : 'feasible';
  return { ...plan, ...judged.plan, status, objective, bound, gap, ...(other.solver ? { solver: other.solver } : {}) };
}
