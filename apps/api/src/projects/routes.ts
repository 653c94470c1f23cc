import { qualityIssues } from '@vorrang/analysis';
import { type ProjectRow, findProject, listProjects, listScenarios, updateProject, updateProjects } from '@vorrang/db';
import { z } from '@hono/zod-openapi';
import { projectSchema } from '@vorrang/planning';
import { noProject } from '../not-found.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, planners, problems, revised, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { type ProjectAnswer, changedProjectsAnswer, projectAnswer, projectsAnswer } from './answers.ts';
import { projectsWithFormerNames } from './former-names.ts';
import { districtsOf, listsOf } from './lists.ts';
import { refuseWhatSpoilsScenarios } from './spoiling.ts';

/** Each with the revision its writer has read, and why they write. */
const manyRevised = z.object({
  reason: revised.shape.reason,
  changes: z.array(revised.pick({ revision: true }).extend({ body: projectSchema })).min(1),
});

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
      const districts = districtsOf(scenarios);
      const told = {
        projects: rows.map(shown),
        districts: districts.map(({ id, name }) => ({ id, name })),
        lists: listsOf(scenarios),
      };
      const issues = qualityIssues(
        rows.map((row) => row.body),
        districts,
      );
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
      await refuseWhatSpoilsScenarios(c.var.services.archive.database, c.var.cityId, [
        { ...body, id: c.req.valid('param').id },
      ]);
      const row = await updateProject(
        c.var.services.archive.database,
        c.var.cityId,
        { ...body, id: c.req.valid('param').id },
        revision,
        changeContext(c, reason),
      );
      return c.json(shown(row), 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'put',
      path: '/api/cities/{city}/projects',
      summary:
        'Changes some projects at once, all of them or none: unless somebody else has changed one or a scenario would break',
      request: { params: inCity, body: json(manyRevised) },
      responses: { ...answer(changedProjectsAnswer), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const { changes, reason } = c.req.valid('json');
      await refuseWhatSpoilsScenarios(
        database,
        c.var.cityId,
        changes.map(({ body }) => body),
      );
      const changed = await updateProjects(database, c.var.cityId, changes, changeContext(c, reason));
      const [rows, scenarios] = await Promise.all([
        listProjects(database, c.var.cityId),
        listScenarios(database, c.var.cityId),
      ]);
      const bodies = rows.map(({ body }) => body);
      const issues = qualityIssues(bodies, districtsOf(scenarios));
      return c.json({ projects: changed.map(shown), qualityIssues: issues }, 200);
    },
  );
