import { z } from '@hono/zod-openapi';
import { findFrozenScenario, findPlan, listProjects } from '@vorrang/db';
import { planToCsv, projectsToCsv } from '@vorrang/exchange';
import { languages } from '@vorrang/planning';
import { notFound } from './problem.ts';
import { everyRole, inCity, inCityWithId, newRoutes, problems, route } from './route.ts';

const query = z.object({ language: z.enum(languages).default('de') });
const csv = {
  200: { description: 'CSV for a German spreadsheet', content: { 'text/csv': { schema: z.string() } } },
  ...problems,
};
const headers = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}"`,
});

export const handOutRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects.csv',
      summary: 'The projects of the city as a CSV file',
      request: { params: inCity, query },
      responses: csv,
    }),
    async (c) => {
      const projects = await listProjects(c.var.services.archive.database, c.var.cityId);
      return c.body(
        projectsToCsv(
          projects.map((row) => row.body),
          c.req.valid('query').language,
        ),
        200,
        headers('projekte.csv'),
      ) as never;
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/plan.csv',
      summary: 'A plan as a CSV file',
      request: { params: inCityWithId, query },
      responses: csv,
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findPlan(database, c.var.cityId, c.req.valid('param').id);
      const scenario = row && (await findFrozenScenario(database, c.var.cityId, row.fingerprint));
      if (!row || !scenario) throw notFound('Diesen Plan gibt es nicht.', 'There is no such plan.');
      return c.body(
        planToCsv(scenario, row.document, c.req.valid('query').language),
        200,
        headers(`plan-${row.id.slice(0, 8)}.csv`),
      ) as never;
    },
  );
