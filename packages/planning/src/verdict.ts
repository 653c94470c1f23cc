import { z } from 'zod';
import type { Finding } from './finding.ts';
import { textSchema } from './text.ts';

/** What the second witness objects to: the rule that is broken, where in the Plan (RFC 6901), and a sentence. */
export const violationSchema = z.object({
  rule: z.string(),
  position: z.int().optional(),
  pointer: z.string(),
  sentence: textSchema,
});
/** What the second witness objects to; see `violationSchema`. */
export type Violation = z.infer<typeof violationSchema>;

/** What the second witness says of a Plan, re-computed from the sentences of the format alone. */
export const verdictSchema = z.object({
  valid: z.boolean(),
  violations: z.array(violationSchema),
  /** Statements that rest on the solver's word alone. */
  claims: z.array(textSchema),
  recomputed: z.object({
    objective: z.number().nullable(),
    certificateBound: z.number().nullable(),
    fingerprint: z.string(),
  }),
  /** Whether the certificate proves that no Plan exists. */
  provesNone: z.boolean(),
});
/** What the second witness says of a Plan; see `verdictSchema`. */
export type Verdict = z.infer<typeof verdictSchema>;

/** What is worked out about a Plan once and kept with it: what it does to every promise, and what the second witness says. */
export type Outcome = { findings: Finding[]; verdict: Verdict };
