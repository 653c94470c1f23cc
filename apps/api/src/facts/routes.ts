import { z } from '@hono/zod-openapi';
import {
  type ClosureDelay,
  type Condition,
  type DelayParameters,
  type DistrictCosts,
  type Needs,
  type PopulationServed,
  defaultCondition,
  defaultDelay,
} from '@vorrang/analysis';
import { type FactSource, assembleScenario, findScenario, listFactSources, listFacts, listProjects } from '@vorrang/db';
import { notFound } from '../problem.ts';
import { aside } from './in-worker.ts';
import { answer, everyRole, inCity, inCityWithId, newRoutes, planners, problems, route } from '../route.ts';

export type FactSourceAnswer = Omit<FactSource, 'createdAt'> & { createdAt: string };
export type ConditionsAnswer = { year: number; leastHealth: number; conditions: Condition[]; inspections: number };
/** Delays, what was assumed to reckon them, and how many traffic counts there were to look at. */
export type ClosuresAnswer = { closures: ClosureDelay[]; parameters: DelayParameters; counts: number };

export const factRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/facts',
      summary: 'What the city knows beside its projects: rows by kind, file and day',
      request: { params: inCity },
      responses: { ...answer<{ sources: FactSourceAnswer[] }>('FactSources'), ...problems },
    }),
    async (c) => {
      const sources = await listFactSources(c.var.services.archive.database, c.var.cityId);
      return c.json(
        { sources: sources.map((source) => ({ ...source, createdAt: source.createdAt.toISOString() })) },
        200,
      );
    },
  )
  .openapi(
    route(planners, {
      method: 'get',
      path: '/api/cities/{city}/needs',
      summary: "What citizens' reports say about assets or projects, with bands; campaigns are flagged",
      request: { params: inCity },
      responses: { ...answer<Needs>('Needs'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { database } = services.archive;
      const [asset, report, projects] = await Promise.all([
        listFacts(database, cityId, 'asset'),
        listFacts(database, cityId, 'report'),
        listProjects(database, cityId),
      ]);
      const today = services.now().toISOString().slice(0, 10);
      const bodies = projects.map(({ body }) => body);
      return c.json(await aside('needsOfCity', { asset, report }, bodies, today), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/conditions',
      summary: 'How the assets stand this year without works, and by when somebody has to act',
      request: { params: inCity },
      responses: { ...answer<ConditionsAnswer>('Conditions'), ...problems },
    }),
    async (c) => {
      const { services, cityId } = c.var;
      const { database } = services.archive;
      const [asset, inspection] = await Promise.all([
        listFacts(database, cityId, 'asset'),
        listFacts(database, cityId, 'inspection'),
      ]);
      const year = services.now().getUTCFullYear();
      return c.json(
        {
          year,
          leastHealth: defaultCondition.leastHealth,
          conditions: await aside('conditionsIn', { asset, inspection }, year),
          inspections: inspection.length,
        },
        200,
      );
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/district-costs',
      summary: 'What the projects of a scenario cost in each district, by where they lie and by who lives near',
      request: { params: inCityWithId },
      responses: { ...answer<DistrictCosts>('DistrictCosts'), ...problems },
    }),
    async (c) => {
      const { cityId, services } = c.var;
      const row = await findScenario(services.archive.database, cityId, c.req.valid('param').id);
      if (!row) throw notFound('Dieses Szenario gibt es nicht.', 'There is no such scenario.');
      const [{ projects, districts }, addresses] = await Promise.all([
        assembleScenario(services.archive.database, row),
        listFacts(services.archive.database, cityId, 'address'),
      ]);
      return c.json(await aside('costsByDistrict', projects, districts, addresses), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/neighbours',
      summary: 'How many people live near a project of a scenario, by district; null where nobody knows',
      request: { params: inCityWithId, query: z.object({ project: z.string().min(1).max(100) }) },
      responses: { ...answer<{ neighbours: PopulationServed | null }>('Neighbours'), ...problems },
    }),
    async (c) => {
      const { cityId, services } = c.var;
      const { database } = services.archive;
      const row = await findScenario(database, cityId, c.req.valid('param').id);
      if (!row) throw notFound('Dieses Szenario gibt es nicht.', 'There is no such scenario.');
      const { projects, districts } = await assembleScenario(database, row);
      const own = projects.filter(({ id }) => id === c.req.valid('query').project);
      if (own.length === 0) throw notFound('Dieses Projekt gibt es nicht.', 'There is no such project.');
      const addresses = await listFacts(database, cityId, 'address');
      const [neighbours] = (await aside('populationServedBy', own, districts, addresses)) ?? [];
      return c.json({ neighbours: neighbours ?? null }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/closures',
      summary: 'What the works of a scenario cost in delay, by traffic counted, and which buses they meet',
      request: { params: inCityWithId },
      responses: { ...answer<ClosuresAnswer>('Closures'), ...problems },
    }),
    async (c) => {
      const { cityId, services } = c.var;
      const { database } = services.archive;
      const row = await findScenario(database, cityId, c.req.valid('param').id);
      if (!row) throw notFound('Dieses Szenario gibt es nicht.', 'There is no such scenario.');
      const [scenario, asset, trafficCount, transit] = await Promise.all([
        assembleScenario(database, row),
        listFacts(database, cityId, 'asset'),
        listFacts(database, cityId, 'trafficCount'),
        listFacts(database, cityId, 'transit'),
      ]);
      const closures = await aside('closureDelays', scenario, { asset, trafficCount, transit });
      return c.json({ closures, parameters: defaultDelay, counts: trafficCount.length }, 200);
    },
  );
