import { z } from '@hono/zod-openapi';
import { type Operation, listEvents } from '@vorrang/db';
import type { Role } from '@vorrang/planning';
import { answer } from '../contract.ts';
import { administrators, everyRole, inCity, newRoutes, problems, route } from '../route.ts';
import type { Services } from '../services.ts';
import { type EventAnswer, changes, events } from './answers.ts';

const page = z.object({ before: z.coerce.number().int().optional() });

async function eventsOf(services: Services, cityId: string | null, { before }: z.infer<typeof page>) {
  const rows = await listEvents(services.archive.database, cityId, { before, limit: 100 });
  return { events: rows.map(({ cityId: _city, ...row }): EventAnswer => ({ ...row, at: row.at.toISOString() })) };
}

/** What the council and the public may know of: what was written for them and decided. */
const published: readonly Operation[] = ['brief.write', 'decision.correct', 'decision.record'];
const ofTheProgramme: readonly Operation[] = [
  ...published,
  'city.update',
  'import.confirm',
  'import.confirm-assumptions',
  'import.undo',
  'import.update',
  'plan.create',
  'project.update',
  'scenario.confirm-assumption',
  'scenario.create',
  'scenario.delete',
  'scenario.update',
];
const seenBy: Record<Role, readonly Operation[]> = {
  administrator: ofTheProgramme,
  planner: ofTheProgramme,
  clerk: ofTheProgramme,
  council: published,
  reader: published,
};

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
    route(everyRole, {
      method: 'get',
      path: '/api/cities/{city}/changes',
      summary: 'The latest changes of the programme in short; for council and public those of briefs and decisions',
      request: { params: inCity },
      responses: { ...answer(changes, 'Newest first, 100 at most'), ...problems },
    }),
    async (c) => {
      const wanted = { limit: 100, operations: seenBy[c.var.role] };
      const rows = await listEvents(c.var.services.archive.database, c.var.cityId, wanted);
      return c.json(
        {
          changes: rows.map(({ cityId: _c, before: _b, after: _a, ...row }) => ({ ...row, at: row.at.toISOString() })),
        },
        200,
      );
    },
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
