import type { Finding, Plan, Scenario } from '@vorrang/planning';
import { z } from 'zod';
import { activeRules } from '../instance/active-rules.ts';
import { contextFor } from './plan-context.ts';

/** An amount a rule promises, and the tightest one the Plan would keep: `unit` is that of the setting, `cents` or `share` or a word of its form. */
export type PromisedAmount = { setting: string; unit: string; promised: number; kept: number };

/**
 * For every stored rule that promises an amount, by its position: the amount, and the tightest amount with which the Plan would still keep
 * the rule – what the Plan makes of it, in the unit it is promised in, rounded so that it holds.
 * Failure: a rule that promises no amount, or was not measured, is left out; throws as `findingsFor`.
 * Source: packages/planning/scenario-format.md, "What a Plan must respect".
 */
export function promisedAmounts(
  scenario: Scenario,
  plan: Pick<Plan, 'starts' | 'payments' | 'carryOver'>,
  findings: readonly Finding[],
): Map<number, PromisedAmount> {
  const context = contextFor(scenario, plan);
  const measured = new Map(findings.map((finding) => [finding.position, finding]));
  const amounts = new Map<number, PromisedAmount>();
  for (const { rule, settings, position } of activeRules(scenario)) {
    const finding = measured.get(position);
    if (position === undefined || !finding || !rule.relaxation) continue;
    const { setting, to } = rule.relaxation;
    const promised = (settings as Record<string, unknown>)[setting];
    const kept = to(finding, context, settings);
    if (typeof promised === 'number' && kept !== null)
      amounts.set(position, { setting, unit: unitOf(rule.settings, setting) ?? finding.unit, promised, kept });
  }
  return amounts;
}

function unitOf(settings: z.ZodType, setting: string): string | undefined {
  const field = settings instanceof z.ZodObject ? (settings.shape[setting] as z.ZodType | undefined) : undefined;
  return field?.meta()?.['unit'] as string | undefined;
}
