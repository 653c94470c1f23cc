import { type Finding, type Plan, type Scenario, isWithoutAnswer } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';
import { contextFor } from './plan-context.ts';

/**
 * The promises that are broken where nothing is built at all: mandatory projects, pins, least amounts and numbers.
 * Failure: as `findingsFor`. Source: packages/planning/scenario-format.md, "What a Plan must respect".
 */
export const brokenWithoutWorks = (scenario: Scenario): Finding[] =>
  findingsFor(scenario, { starts: [], payments: [], carryOver: [] }).filter(({ state }) => state === 'broken');

/**
 * What a Plan does to every promise: breaks it, fills it to the brim, or leaves room; each with its sentence in both languages. Room
 * left is told once for each rule a Scenario stores, and not at all for the implicit ones (budgets and crews that are not full would
 * drown the rest); pass `everything` to hear that too.
 * Failure: none for a search that ended without a plan, which keeps and breaks nothing; throws for a kind of constraint that
 * `readScenario` refuses.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect".
 */
export function findingsFor(
  scenario: Scenario,
  plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'> & Partial<Pick<Plan, 'status'>>,
  everything = false,
): Finding[] {
  if (isWithoutAnswer(plan.status)) return [];
  const context = contextFor(scenario, plan);
  return activeRules(scenario).flatMap(({ rule, settings, position, citation }) =>
    rule
      .check(context, settings)
      .filter(({ state }) => everything || state !== 'slack' || !rule.implicit)
      .map((measured): Finding => ({
        constraint: rule.kind,
        ...(position === undefined ? {} : { position }),
        ...measured,
        sentence: rule.explain(scenario, measured, settings),
        ...(citation === undefined ? {} : { citation }),
      })),
  );
}
