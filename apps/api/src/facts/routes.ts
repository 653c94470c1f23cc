import { defaultCondition } from '@vorrang/analysis';
import { listFactSources, listFacts, listProjects } from '@vorrang/db';
import { inWorker } from '../analyses/in-worker.ts';
import { answer } from '../contract.ts';
import { everyRole, inCity, newRoutes, planners, problems, route } from '../route.ts';
import { conditions, factSources, needs } from './answers.ts';

export const factRoutes = newRoutes()
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/facts',
      summary: 'What the city knows beside its projects: rows by kind, file and day',
      request: { params: inCity },
      responses: { ...answer(factSources), ...problems },
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
      responses: { ...answer(needs), ...problems },
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
      return c.json(await inWorker('needsOfCity', { asset, report }, bodies, today), 200);
    },
  )
  .openapi(
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/conditions',
      summary: 'How the assets stand this year without works, and by when somebody has to act',
      request: { params: inCity },
      responses: { ...answer(conditions), ...problems },
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
          conditions: await inWorker('conditionsIn', { asset, inspection }, year),
          inspections: inspection.length,
        },
        200,
      );
    },
  );
