import { z } from '@hono/zod-openapi';
import { type EventRow, listEvents } from '@vorrang/db';
import { administrators, answer, inCity, newRoutes, problems, route } from '../route.ts';

export type EventAnswer = Omit<EventRow, 'at' | 'cityId'> & { at: string };

export const eventRoutes = newRoutes().openapi(
  route(administrators, {
    method: 'get',
    path: '/api/cities/{city}/events',
    request: { params: inCity, query: z.object({ before: z.coerce.number().int().optional() }) },
    responses: { ...answer<{ events: EventAnswer[] }>('Events', 'Newest first, 100 a page'), ...problems },
  }),
  async (c) => {
    const rows = await listEvents(c.var.services.archive.database, c.var.cityId, {
      before: c.req.valid('query').before,
      limit: 100,
    });
    return c.json({ events: rows.map(({ cityId: _city, ...row }) => ({ ...row, at: row.at.toISOString() })) }, 200);
  },
);
