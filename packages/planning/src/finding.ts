import { z } from 'zod';
import { textSchema } from './text.ts';

/** What a Finding speaks of; a screen lights up whatever is named here. */
export const subjectSchema = z.object({
  project: z.string().optional(),
  projects: z.array(z.string()).optional(),
  mode: z.string().optional(),
  fundingSource: z.string().optional(),
  resource: z.string().optional(),
  district: z.string().optional(),
  year: z.number().optional(),
  period: z.number().optional(),
});
/** What a Finding speaks of; see `subjectSchema`. */
export type Subject = z.infer<typeof subjectSchema>;

/** One thing a Plan does to a promise: breaks it, fills it to the brim, or leaves room. Its sentence comes from the promise's own folder. */
export const findingSchema = z.object({
  /** Kind of the rule: once, window, money, capacity, or a kind of constraint. */
  constraint: z.string(),
  /** Position in Scenario.constraints, where the rule stands there. */
  position: z.int().optional(),
  state: z.enum(['broken', 'tight', 'slack']),
  subject: subjectSchema,
  amount: z.number(),
  /** Cents of the amount that are carried into the next year, where money is left. */
  carried: z.number().optional(),
  unit: z.enum(['cents', 'periods', 'units', 'projects', 'points', 'tonnes']),
  sentence: textSchema,
  citation: z.string().optional(),
});
/** One thing a Plan does to a promise; see `findingSchema`. */
export type Finding = z.infer<typeof findingSchema>;
