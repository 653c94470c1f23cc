import { z } from 'zod';
import { type Verdict, verdictSchema, violationSchema } from './verdict.ts';

/** A verdict as it was stored while its violations were called objections: read until the next release, written no more. */
export const formerVerdictSchema = verdictSchema
  .omit({ violations: true })
  .extend({ objections: z.array(violationSchema) });
/** See `formerVerdictSchema`. */
export type FormerVerdict = z.infer<typeof formerVerdictSchema>;

/** A verdict by the names of today, whenever it was stored. Never fails. Source: packages/planning/README.md, "violation". */
export function todaysVerdict(stored: Verdict | FormerVerdict): Verdict {
  if (!('objections' in stored)) return stored;
  const { objections, ...verdict } = stored;
  return { violations: objections, ...verdict };
}

/** A verdict with its former name beside today's, for programs that look for it. Never fails. Source: packages/planning/README.md, "violation". */
export const verdictWithFormerName = (verdict: Verdict): Verdict & FormerVerdict => ({
  ...verdict,
  objections: verdict.violations,
});
