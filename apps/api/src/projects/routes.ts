import { qualityIssues } from '@vorrang/analysis';
import {
  type Database,
  type ProjectRow,
  assembleScenario,
  findProject,
  listProjects,
  listScenarios,
  updateProject,
} from '@vorrang/db';
import { placeProblem } from '@vorrang/exchange';
import { judgeScenario } from '@vorrang/optimizer';
import { type District, type Project, projectSchema } from '@vorrang/planning';
import { noProject } from '../not-found.ts';
import { badInput } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, planners, problems, revised, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { type ProjectAnswer, projectAnswer, projectsAnswer } from './answers.ts';
import { projectsWithFormerNames } from './former-names.ts';

const shown = (row: ProjectRow): ProjectAnswer => ({
  body: row.body,
  revision: row.revision,
  importId: row.importId,
  updatedAt: row.updatedAt.toISOString(),
});

export const projectRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects',
      summary: 'Every project of the city, its districts, and what about a project should be looked at',
      request: { params: inCity },
      responses: {
        ...answer(projectsAnswer),
        ...problems,
      },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const [rows, scenarios] = await Promise.all([
        listProjects(database, c.var.cityId),
        listScenarios(database, c.var.cityId),
      ]);
      const districts = new Map<string, District>();
      for (const { settings } of scenarios)
        for (const district of (settings as { districts: District[] }).districts) districts.set(district.id, district);
      const all = [...districts.values()];
      const issues = qualityIssues(
        rows.map((row) => row.body),
        all,
      );
      const told = { projects: rows.map(shown), districts: all.map(({ id, name }) => ({ id, name })) };
      return c.json(projectsWithFormerNames({ ...told, qualityIssues: issues }), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects/{id}',
      summary: 'One project with the revision to change it by',
      request: { params: inCityWithId },
      responses: { ...answer(projectAnswer), ...problems },
    }),
    async (c) => {
      const row = await findProject(c.var.services.archive.database, c.var.cityId, c.req.valid('param').id);
      if (!row) throw noProject();
      return c.json(shown(row), 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'put',
      path: '/api/cities/{city}/projects/{id}',
      summary: 'Changes a project, unless somebody else has changed it since or a scenario would break',
      request: { params: inCityWithId, body: json(revised.extend({ body: projectSchema })) },
      responses: { ...answer(projectAnswer), ...problems },
    }),
    async (c) => {
      const { revision, reason, body } = c.req.valid('json');
      await refuseWhatSpoilsScenarios(c.var.services.archive.database, c.var.cityId, {
        ...body,
        id: c.req.valid('param').id,
      });
      const row = await updateProject(
        c.var.services.archive.database,
        c.var.cityId,
        { ...body, id: c.req.valid('param').id },
        revision,
        changeContext(c, reason),
      );
      return c.json(shown(row), 200);
    },
  );

/** A project stands in every scenario of its list; one that names an unknown fund would leave none that can be solved. */
async function refuseWhatSpoilsScenarios(database: Database, cityId: string, body: Project): Promise<void> {
  const before = await findProject(database, cityId, body.id);
  if (!before) throw noProject();
  refuseNoPlace(before.body.geometry, body.geometry);
  const scenarios = (await listScenarios(database, cityId)).filter((row) => row.importId === before.importId);
  for (const row of scenarios) {
    const now = await assembleScenario(database, row);
    const projects = now.projects.map((project) => (project.id === body.id ? body : project));
    const reading = judgeScenario({ ...now, projects });
    if (!reading.ok && judgeScenario(now).ok) throw badInput(reading.problems);
  }
}

/** A place that was changed is one; what an import brought stands until somebody changes it. */
function refuseNoPlace(before: unknown, now: unknown): void {
  const message = now == null || JSON.stringify(before) === JSON.stringify(now) ? null : placeProblem(now);
  if (message) throw badInput([{ type: 'geometry', pointer: '/body/geometry', message }]);
}
