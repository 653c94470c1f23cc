import { z } from '@hono/zod-openapi';
import { backupSchema, citySchema } from '@vorrang/planning';
import { named } from '../contract.ts';

export const cityAnswer = named(
  'City',
  citySchema.extend({
    id: z.string(),
    demo: z.boolean(),
    revision: z.int(),
    /** Imports whose assumptions nobody has confirmed: every page says so while there is one. */
    unconfirmed: z.array(z.object({ id: z.string(), fileName: z.string(), scenarioId: z.string() })),
    uploadLimitBytes: z.int(),
    restoreLimitBytes: z.int(),
  }),
);
export type CityAnswer = z.infer<typeof cityAnswer>;

export const cityExport = named('CityBackup', backupSchema);
