import { z } from '@hono/zod-openapi';
import { valuingSchema } from '@vorrang/planning';
import { named } from '../contract.ts';
import { text } from '../shapes.ts';

const chosen = valuingSchema.pick({ base: true, bySize: true, rules: true });
/** A number of a rule that a planner may change; a flag is 0 or 1. */
const setting = z.object({
  key: z.string(),
  label: text,
  value: z.number(),
  least: z.number(),
  most: z.number(),
  flag: z.literal(true).optional(),
  listed: z.literal(true).optional(),
});
const rule = z.object({
  name: z.string(),
  label: text,
  rule: text,
  bySize: z.boolean(),
  evidence: z.int(),
  settings: z.array(setting),
  missing: text.nullable(),
});
/** The rules by which a scenario's projects can be valued, and those that are; null where none is. `weights`: what each criterion counts, by its id. */
export const valuations = named(
  'Valuations',
  z.object({
    projects: z.int(),
    rules: z.array(rule),
    proposed: chosen,
    chosen: chosen.nullable(),
    weights: z.record(z.string(), z.number()),
    revision: z.int(),
  }),
);
export type ValuationsAnswer = z.infer<typeof valuations>;

const standing = z.object({ points: z.number(), rank: z.number() });
const change = z.object({
  project: z.string(),
  name: z.string(),
  evidence: z.array(text),
  before: standing,
  after: standing,
});
export const effect = named('ValuationEffect', z.object({ changed: z.array(change) }));
export type EffectAnswer = z.infer<typeof effect>;
