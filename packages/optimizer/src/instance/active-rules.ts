import type { Scenario } from '@vorrang/planning';
import { type ActiveRule, rulesOf } from '../constraints/index.ts';

const activeRulesOf = new WeakMap<Scenario, ActiveRule[]>();

/** The rules of a Scenario, read once. A Scenario is never changed in place. */
export function activeRules(scenario: Scenario): ActiveRule[] {
  const before = activeRulesOf.get(scenario);
  if (before) return before;
  const rules = rulesOf(scenario);
  activeRulesOf.set(scenario, rules);
  return rules;
}
