import { z } from '@hono/zod-openapi';
import { type Chosen, type Facted, withoutValuing } from '@vorrang/analysis';
import {
  type Database,
  type ScenarioRow,
  type ScenarioSettings,
  assembleScenario,
  findCity,
  findScenario,
  listFacts,
  updateScenario,
} from '@vorrang/db';
import { judgeScenario } from '@vorrang/optimizer';
import type { Scenario } from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';
import { noScenario } from '../not-found.ts';
import { badInput } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCityWithId, json, newRoutes, planners, problems, revised, route } from '../route.ts';
import { type Services, changeContext } from '../services.ts';
import { revision as revisionAnswer } from '../shapes.ts';
import { effect, valuations } from './answers.ts';

const number = z.number().min(0).max(1000);
const chosen = z.object({
  base: number,
  bySize: z.number().min(0).max(1),
  rules: z.array(z.object({ name: z.string().min(1), settings: z.record(z.string(), number) })).max(20),
});
const path = '/api/cities/{city}/scenarios/{id}/valuations';

export const valuationRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path,
      summary: 'The rules by which the projects of a scenario can be valued, with their evidence, and those that are',
      request: { params: inCityWithId },
      responses: { ...answer(valuations), ...problems },
    }),
    async (c) => {
      const { row, bare, known } = await valuedIn(c.var.services, c.var.cityId, c.req.valid('param').id);
      const offers = await inWorker('offersFor', bare, known);
      const { valuing, criteria } = row.settings as Pick<Scenario, 'valuing' | 'criteria'>;
      const weights = Object.fromEntries(criteria.map(({ id, weight }) => [id, weight]));
      return c.json({ ...offers, chosen: valuing ?? null, weights, revision: row.revision }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: `${path}/effect`,
      summary: 'What rules would do to the ten projects that they change most; nothing is changed',
      request: { params: inCityWithId, body: json(chosen) },
      responses: { ...answer(effect), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const { cityId } = c.var;
      const given = await valuedIn(c.var.services, cityId, c.req.valid('param').id);
      const [before, after] = await Promise.all([
        assembleScenario(database, given.row),
        settled(database, given, c.req.valid('json')).then((settings) =>
          assembleScenario(database, { ...given.row, settings }),
        ),
      ]);
      return c.json({ changed: await inWorker('effectOf', before, after) }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'put',
      path,
      summary: 'Values the projects of a scenario by rules, with a reason; without any, as they were before',
      request: { params: inCityWithId, body: json(revised.extend(chosen.shape)) },
      responses: { ...answer(revisionAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { database } = services.archive;
      const { revision, reason, ...rules } = c.req.valid('json');
      const given = await valuedIn(services, cityId, c.req.valid('param').id);
      const settings = await settled(database, given, rules);
      const { id, name } = given.row;
      const reading = judgeScenario(await assembleScenario(database, { ...given.row, settings }));
      if (!reading.ok) throw badInput(reading.problems);
      const after = await updateScenario(database, cityId, { id, revision, name, settings }, changeContext(c, reason));
      return c.json({ revision: after.revision }, 200);
    },
  );

type Given = { row: ScenarioRow; bare: Scenario; known: Facted };

/** A scenario as it stands without any rule, and what the city knows about its projects. */
async function valuedIn(services: Services, cityId: string, id: string): Promise<Given> {
  const { database } = services.archive;
  const row = await findScenario(database, cityId, id);
  if (!row) throw noScenario();
  const [bare, asset, inspection, report, address] = await Promise.all([
    assembleScenario(database, { ...row, settings: withoutValuing(row.settings as Scenario) }),
    listFacts(database, cityId, 'asset'),
    listFacts(database, cityId, 'inspection'),
    listFacts(database, cityId, 'report'),
    listFacts(database, cityId, 'address'),
  ]);
  const today = services.now().toISOString().slice(0, 10);
  return { row, bare, known: { asset, inspection, report, address, today } };
}

/** The settings of a scenario with its projects valued by these rules; new criteria are named in the city's language. */
async function settled(database: Database, { row, bare, known }: Given, rules: Chosen): Promise<ScenarioSettings> {
  const city = await findCity(database, row.cityId);
  return {
    ...row.settings,
    ...(await inWorker('valuedBy', bare, known, rules, city?.language ?? 'de', row.settings as Scenario)),
  };
}
