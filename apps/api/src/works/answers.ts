import { z } from '@hono/zod-openapi';
import { calendarSchema } from '@vorrang/planning';
import { named } from '../contract.ts';

export const worksAnswer = named(
  'Works',
  z.object({
    scenarios: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        importId: z.string().nullable(),
        calendar: calendarSchema,
        planId: z.string(),
        /** Whether the scenario and its projects still stand as they were solved. */
        current: z.boolean(),
        starts: z.array(z.object({ project: z.string(), mode: z.string(), period: z.int() })),
      }),
    ),
  }),
);
