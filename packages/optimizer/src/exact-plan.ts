import type { Plan, Scenario, Start } from '@vorrang/planning';
import type { Given } from './constraints/constraint.ts';
import { worths } from './criteria/index.ts';
import { givenFor, rulesAtWork } from './given.ts';
import { cashier } from './money/pay.ts';

/** Starts with exact payments and their worth; or the first kind of rule that these starts break. */
export type Exact =
  | { ok: true; objective: number; plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'> }
  | { ok: false; broken: string };

/** Judges starts exactly: every rule, and every cent. Prepared once for a Scenario. */
export function exactly(scenario: Scenario): (starts: Start[]) => Exact {
  const pay = cashier(scenario);
  return (starts) => {
    const given = givenFor(scenario, { starts, payments: [], carryOver: [] });
    const paid = pay(given.works, given.savings);
    if (!paid.ok) return { ok: false, broken: 'money' };
    const plan = { starts, payments: paid.payments, carryOver: paid.carryOver };
    const broken = firstBroken({ ...given, plan });
    return broken === null ? { ok: true, objective: worthOf(given), plan } : { ok: false, broken };
  };
}

function firstBroken(given: Given): string | null {
  for (const { rule, settings } of rulesAtWork(given.scenario))
    if (rule.check(given, settings).some(({ state }) => state === 'broken')) return rule.kind;
  return null;
}

/** Points of a Plan: its works and its earned bundles. */
export function worthOf(given: Given): number {
  const works = worths.reduce((sum, worth) => sum + worth.measure(given.scenario, given.works), 0);
  return rulesAtWork(given.scenario).reduce(
    (sum, { rule, settings }) => sum + (rule.earns?.(given, settings) ?? 0),
    works,
  );
}
