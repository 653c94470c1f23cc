import { z } from '@hono/zod-openapi';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

export const engines = ['auto', 'search', 'highs', 'javascript-lp-solver'] as const;
const progress = z.object({
  seconds: z.number(),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  proven: z.number().nullable().optional(),
});
export const solveAnswer = named(
  'Solve',
  z.object({
    id: z.string(),
    scenarioId: z.string(),
    fingerprint: z.string(),
    options: z.object({
      gap: z.number(),
      timeLimitSeconds: z.number(),
      engine: z.enum(engines),
      /** Instead of seconds: then the same scenario has the same plan on every machine. */
      steps: z.int().optional(),
    }),
    state: z.enum(['queued', 'running', 'done', 'cancelled', 'failed']),
    history: z.array(progress),
    cancelRequested: z.boolean(),
    planId: z.string().nullable(),
    message: z.string().nullable(),
    createdBy: z.string(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  }),
);
export type SolveAnswer = z.infer<typeof solveAnswer>;
export const solvesAnswer = named('Solves', z.object({ solves: z.array(solveAnswer) }));
/** False where it had ended already. */
export const cancelledAnswer = named('Cancelled', z.object({ done: z.boolean() }));
