import { z } from '@hono/zod-openapi';
import { planSchema, scenarioSchema } from '@vorrang/planning';
import { named } from '../contract.ts';
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

const subject = z.object({
  project: z.string().optional(),
  projects: z.array(z.string()).optional(),
  mode: z.string().optional(),
  fundingSource: z.string().optional(),
  resource: z.string().optional(),
  district: z.string().optional(),
  year: z.number().optional(),
  period: z.number().optional(),
});

/** One thing the plan does to a promise. */
const finding = named(
  'Finding',
  z.object({
    constraint: z.string(),
    position: z.int().optional(),
    state: z.enum(['broken', 'tight', 'slack']),
    subject,
    amount: z.number(),
    carried: z.number().optional(),
    unit: z.enum(['cents', 'periods', 'units', 'projects', 'points', 'tonnes']),
    sentence: text,
    citation: z.string().optional(),
  }),
);

/** What the second witness says of the plan. */
const verdict = named(
  'Verdict',
  z.object({
    valid: z.boolean(),
    objections: z.array(
      z.object({ rule: z.string(), position: z.int().optional(), pointer: z.string(), sentence: text }),
    ),
    claims: z.array(text),
    recomputed: z.object({
      objective: z.number().nullable(),
      certificateBound: z.number().nullable(),
      fingerprint: z.string(),
    }),
    provesNone: z.boolean(),
  }),
);

export const planHeadlines = named('Plans', z.object({ plans: z.array(planHeadline) }));
export const planAnswer = named(
  'Plan',
  planHeadline.extend({ plan: planSchema, scenario: scenarioSchema, findings: z.array(finding), verdict }),
);
export type PlanAnswer = z.infer<typeof planAnswer>;
