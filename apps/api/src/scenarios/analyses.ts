import { defaultDelay } from '@vorrang/analysis';
import { assembleScenario, findScenario, listFacts } from '@vorrang/db';
import { inWorker } from '../analyses/in-worker.ts';
import { noScenario } from '../not-found.ts';
import { answer } from '../contract.ts';
import { everyRole, inCityWithId, newRoutes, problems, route } from '../route.ts';
import { closures as closuresAnswer, districtCosts, populationServedAnswer } from './answers.ts';
import { aProjectOfScenario, populationServedBy } from './population-served.ts';

/** What analyses say of a scenario. */
export const scenarioAnalysisRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/district-costs',
      summary: 'What the projects of a scenario cost in each district, by where they lie and by who lives near',
      request: { params: inCityWithId },
      responses: { ...answer(districtCosts), ...problems },
    }),
    async (c) => {
      const { cityId, services } = c.var;
      const row = await findScenario(services.archive.database, cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const [{ projects, districts }, addresses] = await Promise.all([
        assembleScenario(services.archive.database, row),
        listFacts(services.archive.database, cityId, 'address'),
      ]);
      return c.json(await inWorker('costsByDistrict', projects, districts, addresses), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/population-served',
      summary: 'How many people live near a project of a scenario, by district; null where nobody knows',
      request: aProjectOfScenario,
      responses: { ...answer(populationServedAnswer), ...problems },
    }),
    async (c) => {
      const served = await populationServedBy(c, c.req.valid('param').id, c.req.valid('query').project);
      return c.json({ populationServed: served }, 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/scenarios/{id}/closures',
      summary: 'What the works of a scenario cost in delay, by traffic counted, and which buses they meet',
      request: { params: inCityWithId },
      responses: { ...answer(closuresAnswer), ...problems },
    }),
    async (c) => {
      const { cityId, services } = c.var;
      const { database } = services.archive;
      const row = await findScenario(database, cityId, c.req.valid('param').id);
      if (!row) throw noScenario();
      const [scenario, asset, trafficCount, transit] = await Promise.all([
        assembleScenario(database, row),
        listFacts(database, cityId, 'asset'),
        listFacts(database, cityId, 'trafficCount'),
        listFacts(database, cityId, 'transit'),
      ]);
      const closures = await inWorker('closureDelays', scenario, { asset, trafficCount, transit });
      return c.json({ closures, parameters: defaultDelay, counts: trafficCount.length }, 200);
    },
  );
