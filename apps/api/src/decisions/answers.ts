import { z } from '@hono/zod-openapi';
import { named } from '../contract.ts';
import { instant } from '../shapes.ts';

export const outcomes = ['adopted', 'adopted-with-changes', 'rejected', 'deferred'] as const;
export const decisionAnswer = named(
  'Decision',
  z.object({
    id: z.string(),
    planId: z.string(),
    body: z.string(),
    decidedOn: z.iso.date(),
    outcome: z.enum(outcomes),
    responsible: z.string(),
    reason: z.string(),
    revision: z.int(),
    recordedBy: z.string(),
    recordedAt: instant,
  }),
);
export type DecisionAnswer = z.infer<typeof decisionAnswer>;
export const decisionsAnswer = named('Decisions', z.object({ decisions: z.array(decisionAnswer) }));
