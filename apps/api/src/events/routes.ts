import { z } from '@hono/zod-openapi';
import { listEvents } from '@vorrang/db';
import { answer } from '../contract.ts';
import { administrators, inCity, newRoutes, problems, route } from '../route.ts';
import type { Services } from '../services.ts';
import { type EventAnswer, events } from './answers.ts';

const page = z.object({ before: z.coerce.number().int().optional() });

async function eventsOf(services: Services, cityId: string | null, { before }: z.infer<typeof page>) {
  const rows = await listEvents(services.archive.database, cityId, { before, limit: 100 });
  return { events: rows.map(({ cityId: _city, ...row }): EventAnswer => ({ ...row, at: row.at.toISOString() })) };
}

export const eventRoutes = newRoutes()
  .openapi(
    route(administrators, {
      method: 'get',
      path: '/api/cities/{city}/events',
      summary: 'Who changed what in this city, when and why',
      request: { params: inCity, query: page },
      responses: { ...answer(events, 'Newest first, 100 a page'), ...problems },
    }),
    async (c) => c.json(await eventsOf(c.var.services, c.var.cityId, c.req.valid('query')), 200),
  )
  .openapi(
    route('installation', {
      method: 'get',
      path: '/api/events',
      summary: 'What happened to the installation: cities founded, restored and deleted, accounts, passwords',
      request: { query: page },
      responses: { ...answer(events, 'Newest first, 100 a page'), ...problems },
    }),
    async (c) => c.json(await eventsOf(c.var.services, null, c.req.valid('query')), 200),
  );
