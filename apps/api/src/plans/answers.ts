import { z } from '@hono/zod-openapi';
import { findingSchema, planSchema, scenarioSchema } from '@vorrang/planning';
import { named } from '../contract.ts';
import { verdictAnswer } from './former-names.ts';
import { instant, text } from '../shapes.ts';

const planHeadline = named(
  'PlanHeadline',
  z.object({
    id: z.string(),
    scenarioId: z.string(),
    fingerprint: z.string(),
    status: z.string(),
    objective: z.number().nullable(),
    /** The bound by certificate, and how much better a plan could be at most by it; a solver's claim is neither. */
    bound: z.number().nullable(),
    gap: z.number().nullable(),
    createdAt: instant,
    /** Whether its scenario still stands as it was solved; null when there is no such scenario any more. */
    current: z.boolean().nullable(),
    /** Why its scenario has no priorities, so that the gap says little and there is no brief; null where it has some, or stands no more as it was solved. */
    unweighed: text.nullable(),
  }),
);
export type PlanHeadline = z.infer<typeof planHeadline>;

named('Finding', findingSchema);

export const planHeadlines = named('Plans', z.object({ plans: z.array(planHeadline) }));
export const planAnswer = named(
  'Plan',
  planHeadline.extend({
    plan: planSchema,
    scenario: scenarioSchema,
    findings: z.array(findingSchema),
    verdict: verdictAnswer,
  }),
);
export type PlanAnswer = z.infer<typeof planAnswer>;
