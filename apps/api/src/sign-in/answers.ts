import { z } from '@hono/zod-openapi';
import { roles } from '@vorrang/planning';
import { named } from '../contract.ts';

const role = z.enum(roles);
export const session = named(
  'Session',
  z.object({
    person: z
      .object({ id: z.string(), name: z.string(), email: z.string(), installationAdministrator: z.boolean() })
      .nullable(),
    cities: z.array(z.object({ id: z.string(), name: z.string(), role, demo: z.boolean() })),
    demo: z.boolean(),
  }),
);
export type SessionAnswer = z.infer<typeof session>;
export const linkAnswer = named(
  'Link',
  z.object({ purpose: z.enum(['administrator', 'invitation', 'password']), role: role.nullable() }),
);
