import type { Plan, Scenario, Start } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';
import type { PlanContext } from '../constraints/constraint.ts';
import { objectiveTerms } from '../criteria/index.ts';
import { contextFor } from './plan-context.ts';
import { paymentAllocator } from '../money/pay.ts';

/** Starts with exact payments and their worth; or the first kind of rule that these starts break. */
export type Exact =
  | { ok: true; objective: number; plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'> }
  | { ok: false; broken: string };

/** Judges starts exactly: every rule, and every cent. Prepared once for a Scenario. */
export function exactly(scenario: Scenario): (starts: Start[]) => Exact {
  const pay = paymentAllocator(scenario);
  return (starts) => {
    const context = contextFor(scenario, { starts, payments: [], carryOver: [] });
    const paid = pay(context.activities, context.savings);
    if (!paid.ok) return { ok: false, broken: 'money' };
    const plan = { starts, payments: paid.payments, carryOver: paid.carryOver };
    const broken = firstViolated({ ...context, plan });
    return broken === null ? { ok: true, objective: objectiveOf(context), plan } : { ok: false, broken };
  };
}

function firstViolated(context: PlanContext): string | null {
  for (const { rule, settings } of activeRules(context.scenario))
    if (rule.check(context, settings).some(({ state }) => state === 'broken')) return rule.kind;
  return null;
}

/** Points of a Plan: its works and its earned bundles. */
export function objectiveOf(context: PlanContext): number {
  const activities = objectiveTerms.reduce((sum, term) => sum + term.measure(context.scenario, context.activities), 0);
  return activeRules(context.scenario).reduce(
    (sum, { rule, settings }) => sum + (rule.earns?.(context, settings) ?? 0),
    activities,
  );
}
