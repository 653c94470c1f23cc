import { z } from '@hono/zod-openapi';
import { findFrozenScenario, findPlan, listProjects } from '@vorrang/db';
import { endingsWritten, planTable, projectTable, writtenAs } from '@vorrang/exchange';
import { languages } from '@vorrang/planning';
import { notFound } from './problem.ts';
import { everyRole, inCity, inCityWithId, newRoutes, problems, route } from './route.ts';

const query = z.object({ language: z.enum(languages).default('de') });
const format = z
  .enum(endingsWritten.map((ending) => ending.slice(1)))
  .openapi({ param: { name: 'format', in: 'path' } });
const file = {
  200: {
    description: 'A file for spreadsheets or maps',
    content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
  },
  ...problems,
};

async function attachment(name: string, ending: string, tables: Parameters<typeof writtenAs>[1]): Promise<Response> {
  const { bytes, mediaType } = await writtenAs(ending, tables);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}${ending}"` },
  });
}

export const handOutRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects/as/{format}',
      summary: 'The projects of the city as a file: CSV, Excel, GeoJSON or GeoPackage',
      request: { params: inCity.extend({ format }), query },
      responses: file,
    }),
    async (c) => {
      const rows = await listProjects(c.var.services.archive.database, c.var.cityId);
      const table = projectTable(
        rows.map((row) => row.body),
        c.req.valid('query').language,
      );
      return (await attachment('projekte', `.${c.req.valid('param').format}`, [table])) as never;
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/as/{format}',
      summary: 'A plan as a file: CSV, Excel, GeoJSON or GeoPackage',
      request: { params: inCityWithId.extend({ format }), query },
      responses: file,
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const { id, format: as } = c.req.valid('param');
      const row = await findPlan(database, c.var.cityId, id);
      const scenario = row && (await findFrozenScenario(database, c.var.cityId, row.fingerprint));
      if (!row || !scenario) throw notFound('Diesen Plan gibt es nicht.', 'There is no such plan.');
      const table = planTable(scenario, row.document, c.req.valid('query').language);
      return (await attachment(`plan-${row.id.slice(0, 8)}`, `.${as}`, [table])) as never;
    },
  );
