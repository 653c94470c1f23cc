import type { Plan, Project, Scenario } from '@vorrang/planning';
import { exactly } from '../exact-plan.ts';
import type { Alternative, Solver } from './explanation.ts';

/** The same Scenario in which a project must start. */
export const forced = (scenario: Scenario, id: string): Scenario => changed(scenario, id, { mandatory: true });
/** The same Scenario in which a project cannot start; what depends on it cannot either. */
export const banned = (scenario: Scenario, id: string): Scenario =>
  changed(scenario, id, { mandatory: false, earliestStart: scenario.calendar.periods });

const changed = (scenario: Scenario, id: string, change: Partial<Project>): Scenario => ({
  ...scenario,
  projects: scenario.projects.map((project) => (project.id === id ? { ...project, ...change } : project)),
});

/**
 * Solves a variant and compares. The cost of the variant is what the best plan loses by it; it lies between `plan.objective − its bound`
 * (never below 0) and `plan.bound − its objective`.
 */
export async function alternativeOf(
  scenario: Scenario,
  plan: Plan,
  variant: Scenario,
  solve: Solver,
): Promise<{ alternative: Alternative; better?: Plan }> {
  const other = await solve(variant, plan);
  if (other.objective === null || plan.objective === null)
    return { alternative: { status: other.status, cost: null, found: null, out: [], in: [], moved: [] } };
  const least = Math.max(0, plan.objective - (other.bound ?? Infinity));
  const most = plan.bound == null ? null : Math.max(least, plan.bound - other.objective);
  const before = new Map(plan.starts.map((start) => [start.project, start]));
  const after = new Map(other.starts.map((start) => [start.project, start]));
  const alternative: Alternative = {
    status: other.status,
    cost: { least, most },
    found: plan.objective - other.objective,
    out: [...before.keys()].filter((id) => !after.has(id)),
    in: [...after.keys()].filter((id) => !before.has(id)),
    moved: [...after.values()]
      .filter(({ project, mode, period }) => {
        const was = before.get(project);
        return was && (was.mode !== mode || was.period !== period);
      })
      .map(({ project }) => project),
  };
  const judged = other.objective > plan.objective + 1e-6 ? exactly(scenario)(other.starts) : null;
  return judged?.ok && judged.objective > plan.objective
    ? { alternative, better: { ...other, ...judged.plan } }
    : { alternative };
}
