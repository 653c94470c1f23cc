import { z } from '@hono/zod-openapi';
import {
  type ScenarioRow,
  type ScenarioSettings,
  assembleScenario,
  confirmationsOf,
  deleteScenario,
  findScenario,
  insertScenario,
  listScenarios,
  updateScenario,
} from '@vorrang/db';
import { judgeScenario } from '@vorrang/optimizer';
import { type Scenario, assumptionsOf, fingerprintOf, totalFunds, yearsOf } from '@vorrang/planning';
import { noScenario } from '../not-found.ts';
import { badInput } from '../problem.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, inCityWithId, json, newRoutes, planners, problems, revised, route } from '../route.ts';
import { changeContext } from '../services.ts';
import { done, newId, revision as revisionAnswer } from '../shapes.ts';
import { type ScenarioHeadline, knownProposals, proposals, scenarioAnswer, scenarioHeadlines } from './answers.ts';
import { knownProposalsOf, proposalsOf } from './proposals.ts';

const headline = (row: ScenarioRow): ScenarioHeadline => {
  const { currency, fundingSources, constraints, calendar } = row.settings as Scenario;
  return {
    id: row.id,
    name: row.name,
    derivedFrom: row.derivedFrom,
    importId: row.importId,
    revision: row.revision,
    updatedAt: row.updatedAt.toISOString(),
    currency,
    budgetCents: totalFunds(fundingSources),
    rules: constraints.length,
    firstYear: calendar.start.slice(0, 4),
    years: yearsOf(calendar),
  };
};

export const scenarioRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios',
      summary: 'Every scenario of the city in short',
      request: { params: inCity },
      responses: { ...answer(scenarioHeadlines), ...problems },
    }),
    async (c) =>
      c.json({ scenarios: (await listScenarios(c.var.services.archive.database, c.var.cityId)).map(headline) }, 200),
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}',
      summary: 'One scenario as it stands now, with its projects and fingerprint',
      request: { params: inCityWithId },
      responses: { ...answer(scenarioAnswer), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findScenario(database, c.var.cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const scenario = await assembleScenario(database, row);
      const assumptions = assumptionsOf(scenario, confirmationsOf(row));
      return c.json({ ...headline(row), scenario, fingerprint: fingerprintOf(scenario), assumptions }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/proposals',
      summary:
        'Rules and values that geodata, condition and reports suggest for a scenario, with their evidence; nothing is changed',
      request: { params: inCityWithId },
      responses: { ...answer(proposals), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findScenario(database, c.var.cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const today = c.var.services.now().toISOString().slice(0, 10);
      return c.json(await proposalsOf(database, row, today), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/proposals/known',
      summary: 'How many proposals are open for a scenario, where somebody has looked for them; nothing is worked out',
      request: { params: inCityWithId },
      responses: { ...answer(knownProposals), ...problems },
    }),
    async (c) => {
      const { database } = c.var.services.archive;
      const row = await findScenario(database, c.var.cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const today = c.var.services.now().toISOString().slice(0, 10);
      const known = await knownProposalsOf(database, row, today);
      return c.json({ open: known?.proposals.length ?? null }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'post',
      path: '/api/cities/{city}/scenarios/{id}/variant',
      summary: 'Makes a variant of a scenario under a new name',
      request: { params: inCityWithId, body: json(z.object({ name: z.string().trim().min(1).max(100) })) },
      responses: { ...answer(newId), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { database } = services.archive;
      const row = await findScenario(database, cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const derivedFrom = fingerprintOf(await assembleScenario(database, row));
      const id = services.newId();
      await database.transaction((tx) =>
        insertScenario(
          tx,
          cityId,
          { id, name: c.req.valid('json').name, derivedFrom, importId: row.importId, settings: row.settings },
          changeContext(c),
        ),
      );
      return c.json({ id }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'put',
      path: '/api/cities/{city}/scenarios/{id}',
      summary: 'Changes the name and settings of a scenario, unless somebody else has changed it since',
      request: {
        params: inCityWithId,
        body: json(
          revised.extend({
            name: z.string().trim().min(1).max(100),
            settings: z.looseObject({ format: z.literal('vorrang/scenario@1') }),
          }),
        ),
      },
      responses: { ...answer(revisionAnswer), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { database } = services.archive;
      const { id } = c.req.valid('param');
      const { revision, reason, name, settings } = c.req.valid('json');
      const row = await findScenario(database, cityId, id);
      if (!row) throw noScenario();
      const { projects: _p, name: _n, derivedFrom: _d, ...kept } = settings as Record<string, unknown>;
      // Who has confirmed what is no setting that anybody may send.
      const confirmations = confirmationsOf(row);
      const changed = { ...row, name, settings: { ...kept, confirmations } as ScenarioSettings };
      const reading = judgeScenario(await assembleScenario(database, changed));
      if (!reading.ok) throw badInput(reading.problems);
      const after = await updateScenario(
        database,
        cityId,
        { id, revision, name, settings: changed.settings },
        changeContext(c, reason),
      );
      return c.json({ revision: after.revision }, 200);
    },
  )
  .openapi(
    route(planners, {
      method: 'delete',
      path: '/api/cities/{city}/scenarios/{id}',
      summary: 'Deletes a scenario; the plans made from it stay',
      request: { params: inCityWithId },
      responses: { ...answer(done), ...problems },
    }),
    async (c) => {
      const gone = await c.var.services.archive.database.transaction((tx) =>
        deleteScenario(tx, c.var.cityId, c.req.valid('param').id, changeContext(c)),
      );
      if (!gone) throw noScenario();
      return c.json({ done: true as const }, 200);
    },
  );
