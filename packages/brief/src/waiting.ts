import { type Project, leftOut, startWindow } from '@vorrang/planning';
import type { BriefInput } from './brief.ts';

/** Why a project waits, as far as the rules alone tell; `by` is the project that stands in its way. */
export type Waiting = { project: Project; because: 'either-or' | 'before' | 'window' | null; by: Project | null };

/** Every project the plan leaves out. A reason is given only where a rule forbids the project beside this plan. */
export function waitingIn({ scenario, plan }: Pick<BriefInput, 'scenario' | 'plan'>): Waiting[] {
  const started = new Set(plan.starts.map((start) => start.project));
  const projectOf = new Map(scenario.projects.map((project) => [project.id, project]));
  const [chosenInstead, unbuiltBefore] = [new Map<string, string>(), new Map<string, string>()];
  for (const rule of scenario.constraints) {
    if (rule.kind === 'at-most-one') {
      const group = rule['projects'] as string[];
      const chosen = group.find((id) => started.has(id));
      if (chosen !== undefined) for (const id of group) chosenInstead.set(id, chosen);
    }
    if (rule.kind === 'precedence' && !started.has(rule['before'] as string))
      unbuiltBefore.set(rule['after'] as string, rule['before'] as string);
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
