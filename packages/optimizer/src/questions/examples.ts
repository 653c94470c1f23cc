import type { Plan, Scenario } from '@vorrang/planning';

/** A project of this city that a question can be asked of, for menus; null where there is none. */
export const anyProject = ({ projects }: Scenario) => (projects[0] ? { project: projects[0].id } : null);
export const firstBuilt = (_: Scenario, { starts }: Plan) => (starts[0] ? { project: starts[0].project } : null);
export function firstWaiting({ projects }: Scenario, { starts }: Plan) {
  const built = new Set(starts.map(({ project }) => project));
  const waiting = projects.find(({ id }) => !built.has(id));
  return waiting ? { project: waiting.id } : null;
}
