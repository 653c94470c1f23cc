import { z } from 'zod';
import { parseJson } from './json.ts';
import { type Result, ok, errsFor } from './problem.ts';
import { problemsOf } from './zod-problems.ts';

/** Prices from which anybody can re-compute the bound; the numbers are judged by `verify`, not here. */
const pricesSchema = z.record(z.string(), z.array(z.number()));
/** Prices ≥ 0 from which anybody can re-compute a bound (packages/planning/scenario-format.md, "Certificate"). */
export type Certificate = {
  format?: string | undefined;
  bound?: number | undefined;
  money?: Record<string, number[]> | undefined;
  capacity?: Record<string, number[]> | undefined;
  constraints?: Record<string, number[]> | undefined;
  split?: { project: string; startBy: number } | undefined;
  yes?: Certificate | undefined;
  no?: Certificate | undefined;
};
/** The shape of a certificate; a split one holds two. */
export const certificateSchema: z.ZodType<Certificate> = z.looseObject({
  format: z.literal('vorrang/certificate@1').optional(),
  bound: z.number().optional(),
  money: pricesSchema.optional(),
  capacity: pricesSchema.optional(),
  constraints: pricesSchema.optional(),
  split: z.looseObject({ project: z.string(), startBy: z.number() }).optional(),
  get yes() {
    return certificateSchema.optional();
  },
  get no() {
    return certificateSchema.optional();
  },
});

/** `vorrang/plan@1`: which projects start, in which mode and period, paid by whom, and how good that provably is. */
export const planSchema = z.looseObject({
  format: z.literal('vorrang/plan@1'),
  scenario: z.string(),
  status: z.enum(['optimal', 'feasible', 'infeasible', 'unknown']),
  objective: z.number().nullable(),
  bound: z.number().nullish(),
  gap: z.number().nullish(),
  boundBy: z.string().nullish(),
  starts: z.array(z.looseObject({ project: z.string(), mode: z.string(), period: z.number() })),
  payments: z.array(
    z.looseObject({ project: z.string(), fundingSource: z.string(), year: z.number(), cents: z.number() }),
  ),
  carryOver: z.array(z.looseObject({ fundingSource: z.string(), fromYear: z.number(), cents: z.number() })),
  certificate: certificateSchema.nullish(),
  solver: z
    .looseObject({
      name: z.string(),
      version: z.string().optional(),
      seconds: z.number().nullish(),
      seed: z.number().nullish(),
      stoppedBy: z.enum(['proof', 'gap', 'time', 'steps', 'cancel']).optional(),
      options: z.record(z.string(), z.unknown()).optional(),
      lost: z.object({ de: z.string(), en: z.string() }).optional(),
    })
    .optional(),
  conflict: z.array(z.unknown()).optional(),
  repairs: z.array(z.unknown()).optional(),
});

/** `vorrang/plan@1`; see `planSchema`. */
export type Plan = z.infer<typeof planSchema>;
/**
 * Whether a search ended without a plan: there is none (`infeasible`), or none was found in time (`unknown`). Never fails.
 * Source: packages/planning/scenario-format.md, "Plan".
 */
export const isWithoutAnswer = (status: Plan['status'] | undefined): boolean =>
  status === 'infeasible' || status === 'unknown';
/** A project that starts, in a mode and a period. */
export type Start = Plan['starts'][number];
/** Cents that a source pays for a project in a year. */
export type Payment = Plan['payments'][number];

/**
 * A Plan from JSON text, as written; whether it is true is for `verify` to say.
 * Failure: every problem with its place, as `parseJson` and `readPlanValue`. Source: packages/planning/scenario-format.md, "Plan".
 */
export function readPlanText(text: string): Result<Plan> {
  const json = parseJson(text);
  return json.ok ? readPlanValue(json.value) : json;
}

/**
 * A Plan from a parsed JSON value, as written, unknown fields included.
 * Failure: every problem with its place (RFC 6901), what was expected and what stood there.
 * Source: packages/planning/scenario-format.md, "Plan".
 */
export function readPlanValue(value: unknown): Result<Plan> {
  const parsed = planSchema.safeParse(value);
  return parsed.success ? ok(value as Plan) : errsFor(problemsOf(parsed.error, value));
}
