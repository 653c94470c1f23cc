import { z } from '@hono/zod-openapi';
import { operations } from '@vorrang/db';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

const event = named(
  'Event',
  z.object({
    sequence: z.int(),
    at: instant,
    actorId: z.string(),
    actorName: z.string(),
    role: z.string(),
    operation: z.enum(operations),
    target: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    reason: z.string().nullable(),
  }),
);
export type EventAnswer = z.infer<typeof event>;
export const events = named('Events', z.object({ events: z.array(event) }));

/** Who changed what in the city, in short: without what stood there before and after. */
const change = named('Change', event.omit({ before: true, after: true }));
export const changes = named('Changes', z.object({ changes: z.array(change) }));
