import { z } from '@hono/zod-openapi';
import { roles } from '@vorrang/planning';
import { named } from '../contract.ts';

export const people = named(
  'People',
  z.object({
    people: z.array(z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) })),
  }),
);
/** A link that works once; hand it over yourself. */
export const oneTimeLink = named('OneTimeLink', z.object({ link: z.string() }));
