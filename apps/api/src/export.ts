import { z } from '@hono/zod-openapi';
import {
  assembleScenario,
  findCity,
  findFrozenScenario,
  findPlan,
  findScenario,
  listDecisions,
  listFacts,
  listProjects,
} from '@vorrang/db';
import { cityWorkbook, formatsWritten, planFormats, planTable, projectTable, writtenAs } from '@vorrang/exchange';
import { type Plan, type Scenario, languages } from '@vorrang/planning';
import { noPlan, noScenario } from './not-found.ts';
import type { Services } from './services.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, problems, route } from './route.ts';

const query = z.object({ language: z.enum(languages).default('de') });
const format = z
  .enum(formatsWritten.map(({ ending }) => ending.slice(1)))
  .openapi({ param: { name: 'format', in: 'path' } });
const workbooks = z
  .enum(formatsWritten.filter(({ whole }) => whole).map(({ ending }) => ending.slice(1)))
  .openapi({ param: { name: 'format', in: 'path' } });
const system = z.enum(planFormats.map(({ name }) => name)).openapi({ param: { name: 'system', in: 'path' } });
const file = {
  200: {
    description: 'A file for spreadsheets, maps or other systems',
    content: Object.fromEntries(
      [...formatsWritten, ...planFormats].map(({ mediaType: type }) => [
        type.split(';')[0]!,
        { schema: z.string().openapi({ format: 'binary' }) },
      ]),
    ),
  },
  ...problems,
};

type Tables = Parameters<typeof writtenAs>[1];
async function attachment(name: string, ending: string, tables: Tables, { now }: Services): Promise<Response> {
  const { bytes, mediaType } = await writtenAs(ending, tables, now());
  return asFile(`${name}${ending}`, bytes, mediaType);
}

const asFile = (name: string, bytes: Uint8Array, mediaType: string): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
  });

const cell = z.union([z.string().max(32_767), z.number(), z.null()]);
/** Tables of a page; the numbers are a spreadsheet's own limits, far beyond any page. */
const tables = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/),
  tables: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        columns: z.array(z.string()).max(1000),
        rows: z.array(z.array(cell)),
      }),
    )
    .min(1)
    .max(50),
});

export const exportRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'post',
      path: '/api/cities/{city}/tables/as/{format}',
      summary: 'Tables of numbers and texts as one file for spreadsheets; nothing is stored',
      request: { params: inCity.extend({ format: workbooks }), body: json(tables) },
      responses: file,
    }),
    async (c) => {
      const { name, tables: given } = c.req.valid('json');
      const written = given.map((table) => ({ ...table, rows: table.rows.map((cells) => ({ cells })) }));
      return await attachment(name, `.${c.req.valid('param').format}`, written, c.var.services);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/projects/as/{format}',
      summary: 'The projects of the city as a file for spreadsheets or maps',
      request: { params: inCity.extend({ format }), query },
      responses: file,
    }),
    async (c) => {
      const rows = await listProjects(c.var.services.archive.database, c.var.cityId);
      const table = projectTable(
        rows.map((row) => row.body),
        c.req.valid('query').language,
      );
      return await attachment('projekte', `.${c.req.valid('param').format}`, [table], c.var.services);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/as/{format}',
      summary: 'A scenario and what the city knows as sheets that an import reads again',
      request: { params: inCityWithId.extend({ format: workbooks }), query },
      responses: file,
    }),
    async (c) => {
      const { id, format: as } = c.req.valid('param');
      const { database } = c.var.services.archive;
      const row = await findScenario(database, c.var.cityId, id);
      if (!row) throw noScenario();
      const [scenario, district, asset, inspection, trafficCount] = await Promise.all([
        assembleScenario(database, row),
        listFacts(database, c.var.cityId, 'district'),
        listFacts(database, c.var.cityId, 'asset'),
        listFacts(database, c.var.cityId, 'inspection'),
        listFacts(database, c.var.cityId, 'trafficCount'),
      ]);
      const facts = { district, asset, inspection, trafficCount };
      const tables = cityWorkbook(scenario, facts, c.req.valid('query').language);
      return await attachment(`szenario-${id.slice(0, 8)}`, `.${as}`, tables, c.var.services);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/as/{format}',
      summary: 'A plan as a file for spreadsheets or maps',
      request: { params: inCityWithId.extend({ format }), query },
      responses: file,
    }),
    async (c) => {
      const { id, format: as } = c.req.valid('param');
      const { plan, scenario } = await planOf(c.var.services, c.var.cityId, id);
      const table = planTable(scenario, plan, c.req.valid('query').language);
      return await attachment(`plan-${id.slice(0, 8)}`, `.${as}`, [table], c.var.services);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/plans/{id}/for/{system}',
      summary: 'A plan as a file for other systems',
      request: { params: inCityWithId.extend({ system }) },
      responses: file,
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { id, system: name } = c.req.valid('param');
      const { plan, scenario } = await planOf(services, cityId, id);
      const city = (await findCity(services.archive.database, cityId))!;
      const decisions = await listDecisions(services.archive.database, cityId);
      const { write, mediaType, ending } = planFormats.find((one) => one.name === name)!;
      const bytes = write({
        city,
        scenario,
        plan,
        at: services.now(),
        decisions: decisions
          .filter(({ planId }) => planId === id)
          .map(({ decidedOn, body }) => ({ day: decidedOn, body })),
      });
      return asFile(`plan-${id.slice(0, 8)}${ending}`, bytes, mediaType);
    },
  );

async function planOf(services: Services, cityId: string, id: string): Promise<{ plan: Plan; scenario: Scenario }> {
  const row = await findPlan(services.archive.database, cityId, id);
  const scenario = row && (await findFrozenScenario(services.archive.database, cityId, row.fingerprint));
  if (!row || !scenario) throw noPlan();
  return { plan: row.document, scenario };
}
