import type { Plan } from './plan.ts';

/** A limit on the value of every Plan of a Scenario, and how much better than this Plan it leaves room for; (bound − value) / max(1, |value|). */
type Limit = { bound: number; gap: number };

/** What about a Plan's value anybody can re-compute, and what has to be taken on a solver's word. */
export type Proof = {
  /** By the certificate; null where there is none. */
  proven: Limit | null;
  /** Whether the certificate proves that no Plan of the Scenario is better. */
  best: boolean;
  /** A tighter limit that a solver found without leaving a proof; null where it claims no more than is proven. */
  claimed: (Limit & { best: boolean }) | null;
};

/** A gap up to this is none. Source: packages/planning/scenario-format.md, "Plan". */
const none = 1e-6;

/**
 * Tells proof and claim apart, each with its gap = max(0, bound − value) / max(1, |value|). `certificateBound` is the bound that was
 * re-computed from the certificate, null where it proves none; where nobody has re-computed it, what the Plan says of its own
 * certificate.
 * Failure: null for what there is no finite bound of, and where the Plan has no value.
 * Source: packages/planning/scenario-format.md, "Plan".
 *
 * @example
 * proofOf({ objective: 100, bound: 101 }, 102).proven; // { bound: 102, gap: 0.02 }
 * proofOf({ objective: 100, bound: 101 }, 102).claimed; // { bound: 101, gap: 0.01, best: false }
 */
export function proofOf(
  {
    objective,
    bound,
    boundBy,
    certificate,
  }: Pick<Plan, 'objective' | 'bound'> & Partial<Pick<Plan, 'boundBy' | 'certificate'>>,
  certificateBound: number | null = certificate?.bound ?? null,
): Proof {
  const limit = (value: number | null | undefined): Limit | null =>
    objective === null || typeof value !== 'number' || !Number.isFinite(value)
      ? null
      : { bound: value, gap: Math.max(0, value - objective) / Math.max(1, Math.abs(objective)) };
  const [proven, said] = [limit(certificateBound), boundBy === 'certificate' ? null : limit(bound)];
  const claimed = said && (proven === null || said.gap < proven.gap - none) ? said : null;
  return {
    proven,
    best: proven !== null && proven.gap <= none,
    claimed: claimed && { ...claimed, best: claimed.gap <= none },
  };
}
