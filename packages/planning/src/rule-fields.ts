import { z } from 'zod';
import { planSchema } from './plan.ts';
import type { Constraint } from './scenario.ts';

const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const fields = z.object({
  kind: z.string(),
  project: text,
  projects: z.array(z.string()).optional().catch(undefined),
  needs: text,
  before: text,
  after: text,
  mode: text,
  district: text,
  from: number,
  to: number,
  lag: number,
  within: number,
  count: number,
  saving: number,
  value: number,
  starts: planSchema.shape.starts.optional().catch(undefined),
  pointsPerChange: number,
  reason: text,
  citation: text,
});

/** Fields that kinds of constraints share, by their names in the format; absent where a rule has none, or something else under that name. */
export type RuleFields = z.infer<typeof fields>;

/**
 * What a stored rule says under the names that kinds share, for whoever looks at rules of several kinds without knowing them: whether
 * they are well formed is for the optimizer to say. Never fails: a field of another shape is absent.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect", "Additions to `vorrang/scenario@1`".
 *
 * @example
 * ruleFields({ kind: 'pin', project: 'bridge', from: 'soon' }); // { kind: 'pin', project: 'bridge' }
 */
export const ruleFields = (rule: Constraint): RuleFields => fields.parse(rule);
