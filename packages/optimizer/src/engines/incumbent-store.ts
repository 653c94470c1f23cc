import { type Plan, type Scenario, type Start, fingerprintOf } from '@vorrang/planning';
import type { Proven } from './certificate-from-prices.ts';
import { type Exact, exactly } from '../evaluation/exact-plan.ts';
import { verify } from '../evaluation/verify/verify.ts';

/** A Plan under construction: its objective, and the columns behind its starts. */
export type Incumbent = { objective: number; starts: Start[]; plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'> };

/** Keeps the best exact Plan and the lowest bound of one solve. Whatever enters is judged to the cent; nothing else is ever published. */
export class IncumbentStore {
  readonly scenario: Scenario;
  readonly fingerprint: string;
  best: Incumbent | null = null;
  proven: Proven | null = null;
  /** Prices that prove that no Plan exists. They prove it, not a low bound, and are kept apart from it. */
  impossible: Proven | null = null;
  #claim = Infinity;
  #judge: (starts: Start[]) => Exact;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.fingerprint = fingerprintOf(scenario);
    this.#judge = exactly(scenario);
  }
  /** Offers starts; returns the rule they break, or null when they are a Plan (kept if it is the best so far). */
  offer(starts: Start[]): string | null {
    const exact = this.#judge(starts);
    if (!exact.ok) return exact.broken;
    if (!this.best || exact.objective > this.best.objective)
      this.best = { objective: exact.objective, starts, plan: exact.plan };
    return null;
  }
  /** Takes a certificate if it proves more than the one at hand. */
  prove(proven: Proven): void {
    if (!this.proven || proven.bound < this.proven.bound) this.proven = proven;
  }
  /** The solver's claim that no Plan is worth more. */
  claim(bound: number): void {
    this.#claim = Math.min(this.#claim, bound);
  }
  /** The lowest bound and whose it is. A claim below a Plan that exists is lifted to it: it was within the solver's tolerance. */
  get bound(): { value: number; by: 'certificate' | 'highs' } | null {
    const proven = this.proven?.bound ?? Infinity;
    const claim = Math.max(this.#claim, this.best?.objective ?? -Infinity);
    if (claim < proven && this.#claim < Infinity) return { value: claim, by: 'highs' };
    return Number.isFinite(proven) ? { value: proven, by: 'certificate' } : null;
  }
  get gap(): number | null {
    const { best, bound } = this;
    return best && bound ? Math.max(0, bound.value - best.objective) / Math.max(1, Math.abs(best.objective)) : null;
  }
  /** The Plan file. `ended` says what the search learned; a Plan that does not pass `verify` is a broken promise of ours and throws. */
  write(
    ended: 'infeasible' | 'open',
    solver: NonNullable<Plan['solver']>,
    told: { conflict?: unknown[]; repairs?: unknown[] } = {},
  ): Plan {
    const plan =
      ended === 'infeasible'
        ? this.#nothing('infeasible')
        : this.best
          ? this.#found(this.best)
          : this.#nothing('unknown');
    const whole: Plan = {
      ...plan,
      certificate: ((ended === 'infeasible' && this.impossible) || this.proven)?.certificate ?? null,
      solver,
      ...told,
    };
    const verdict = verify(this.scenario, whole, this.fingerprint);
    if (!verdict.valid)
      throw new Error(
        `the plan does not pass verify: ${verdict.violations.map(({ sentence }) => sentence.en).join(' ')}`,
      );
    return whole;
  }
  #found({ objective, plan }: Incumbent): Plan {
    const { bound, gap } = this;
    const status = gap !== null && gap <= 1e-6 ? 'optimal' : 'feasible';
    return {
      format: 'vorrang/plan@1',
      scenario: this.fingerprint,
      status,
      objective,
      bound: bound?.value ?? null,
      gap,
      boundBy: bound?.by ?? null,
      ...plan,
    };
  }
  #nothing(status: 'infeasible' | 'unknown'): Plan {
    const bound = status === 'unknown' ? this.bound : null;
    const rows = { starts: [], payments: [], carryOver: [] };
    return {
      format: 'vorrang/plan@1',
      scenario: this.fingerprint,
      status,
      objective: null,
      bound: bound?.value ?? null,
      gap: null,
      boundBy: bound?.by ?? null,
      ...rows,
    };
  }
}
