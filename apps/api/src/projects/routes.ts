import { type ProjectRow, findProject, listProjects, updateProject } from '@vorrang/db';
import { type Project, projectSchema } from '@vorrang/planning';
import { notFound } from '../problem.ts';
import {
  answer,
  everyRole,
  inCity,
  inCityWithId,
  json,
  newRoutes,
  planners,
  problems,
  revised,
  route,
} from '../route.ts';
import { changeContext } from '../services.ts';

export type ProjectAnswer = { body: Project; revision: number; intakeId: string | null; updatedAt: string };

const shown = (row: ProjectRow): ProjectAnswer => ({
  body: row.body,
  revision: row.revision,
  intakeId: row.intakeId,
  updatedAt: row.updatedAt.toISOString(),
});

export const projectRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects',
      request: { params: inCity },
      responses: { ...answer<{ projects: ProjectAnswer[] }>('Projects'), ...problems },
    }),
    async (c) =>
      c.json({ projects: (await listProjects(c.var.services.archive.database, c.var.cityId)).map(shown) }, 200),
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects/{id}',
      request: { params: inCityWithId },
      responses: { ...answer<ProjectAnswer>('Project'), ...problems },
    }),
    async (c) => {
      const row = await findProject(c.var.services.archive.database, c.var.cityId, c.req.valid('param').id);
      if (!row) throw notFound('Dieses Projekt gibt es nicht.', 'There is no such project.');
      return c.json(shown(row), 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'put',
      path: '/api/cities/{city}/projects/{id}',
      request: { params: inCityWithId, body: json(revised.extend({ body: projectSchema })) },
      responses: { ...answer<ProjectAnswer>('Project'), ...problems },
    }),
    async (c) => {
      const { revision, reason, body } = c.req.valid('json');
      const row = await updateProject(
        c.var.services.archive.database,
        c.var.cityId,
        { ...body, id: c.req.valid('param').id } as Project,
        revision,
        changeContext(c, reason),
      );
      return c.json(shown(row), 200);
    },
  );
