import { z } from '@hono/zod-openapi';
import { answer, named } from '../contract.ts';
import { tellDeprecated } from '../deprecated.ts';
import { everyRole, newRoutes, problems, route } from '../route.ts';
import { populationServed } from './answers.ts';
import { aProjectOfScenario, populationServedBy } from './population-served.ts';

const neighbours = named('Neighbours', z.object({ neighbours: populationServed.nullable() }));

/** Addresses that work until the next release, beside the one they have now. */
export const formerScenarioRoutes = newRoutes().openapi(
  route(everyRole, {
    method: 'get',
    path: '/api/cities/{city}/scenarios/{id}/neighbours',
    deprecated: true,
    summary: 'The former address of …/population-served, until the next release',
    request: aProjectOfScenario,
    responses: { ...answer(neighbours), ...problems },
  }),
  async (c) => {
    tellDeprecated(c);
    const served = await populationServedBy(c, c.req.valid('param').id, c.req.valid('query').project);
    return c.json({ neighbours: served }, 200);
  },
);
