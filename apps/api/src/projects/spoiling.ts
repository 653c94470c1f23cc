import { type Database, assembleScenario, findProject, listScenarios } from '@vorrang/db';
import { placeProblem } from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import type { Project } from '@vorrang/planning';
import { noProject } from '../not-found.ts';
import { badInput } from '../problem.ts';

/** A project stands in every scenario of its list; one that names an unknown fund would leave none that can be solved. */
export async function refuseWhatSpoilsScenarios(
  database: Database,
  cityId: string,
  bodies: readonly Project[],
): Promise<void> {
  const lists = new Set<string | null>();
  for (const body of bodies) {
    const before = await findProject(database, cityId, body.id);
    if (!before) throw noProject();
    refuseNoPlace(before.body.geometry, body.geometry);
    lists.add(before.importId);
  }
  const changed = new Map(bodies.map((body) => [body.id, body]));
  const scenarios = (await listScenarios(database, cityId)).filter(({ importId }) => lists.has(importId));
  for (const row of scenarios) {
    const now = await assembleScenario(database, row);
    const projects = now.projects.map((project) => changed.get(project.id) ?? project);
    const reading = judgeScenario({ ...now, projects });
    if (!reading.ok && judgeScenario(now).ok) throw badInput(reading.problems);
  }
}

/** A place that was changed is one; what an import brought stands until somebody changes it. */
function refuseNoPlace(before: unknown, now: unknown): void {
  const message = now == null || JSON.stringify(before) === JSON.stringify(now) ? null : placeProblem(now);
  if (message) throw badInput([{ type: 'geometry', pointer: '/body/geometry', message }]);
}
