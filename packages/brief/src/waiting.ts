import { type Project, leftOut, ruleFields, startWindow } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';

/** Why a project waits, as far as the rules alone tell; `by` is the project that stands in its way. */
export type Waiting = { project: Project; because: 'either-or' | 'before' | 'window' | null; by: Project | null };

/** Every project the plan leaves out. A reason is given only where a rule forbids the project beside this plan. */
export function waitingIn({ scenario, plan }: Pick<BriefInput, 'scenario' | 'plan'>): Waiting[] {
  const started = new Set(plan.starts.map((start) => start.project));
  const projectOf = new Map(scenario.projects.map((project) => [project.id, project]));
  const [chosenInstead, unbuiltBefore] = [new Map<string, string>(), new Map<string, string>()];
  for (const { kind, projects: group = [], before, after } of scenario.constraints.map(ruleFields)) {
    if (kind === 'at-most-one') {
      const chosen = group.find((id) => started.has(id));
      if (chosen !== undefined) for (const id of group) chosenInstead.set(id, chosen);
    }
    if (kind === 'precedence' && before !== undefined && after !== undefined && !started.has(before))
      unbuiltBefore.set(after, before);
  }
  const standing = (because: Waiting['because'], id: string | undefined) =>
    id === undefined ? null : { because, by: projectOf.get(id) ?? null };
  return leftOut(scenario, plan).map((project) => {
    const nowhere = project.modes.every((mode) => {
      const { first, last } = startWindow(scenario, project, mode);
      return last < first;
    });
    return {
      project,
      ...((nowhere ? { because: 'window' as const, by: null } : null) ??
        standing('either-or', chosenInstead.get(project.id)) ??
        standing('before', unbuiltBefore.get(project.id)) ?? { because: null, by: null }),
    };
  });
}
