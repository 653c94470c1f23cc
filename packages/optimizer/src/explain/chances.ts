import { type Plan, type Scenario, type Start, startWindow } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';
import { objectiveOf } from '../evaluation/exact-plan.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import { paymentAllocator } from '../money/pay.ts';
import type { Chance } from './explanation.ts';

/** Every possible start of a project beside the other starts of a Plan, the most valuable first. Judged by every rule and to the cent. */
export function chancesOf(scenario: Scenario, plan: Plan, id: string): Chance[] {
  const project = scenario.projects.find((one) => one.id === id)!;
  const others = plan.starts.filter((start) => start.project !== id);
  const judge = judgeOf(scenario);
  const without = judge(others).points;
  return project.modes
    .flatMap((mode) => {
      const { first, last } = startWindow(scenario, project, mode);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, k): Chance => {
        const start: Start = { project: id, mode: mode.id, period: first + k };
        const judged = judge([...others, start]);
        return { start, ...judged, points: judged.points - without };
      });
    })
    .sort((a, b) => b.points - a.points);
}

/** Judges starts: what they are worth (bundles they earn included), the rules they break, and the cents that nobody can pay. */
export function judgeOf(scenario: Scenario): (starts: Start[]) => Omit<Chance, 'start'> {
  const pay = paymentAllocator(scenario);
  return (starts) => {
    const context = contextFor(scenario, { starts, payments: [], carryOver: [] });
    const broken = activeRules(scenario)
      .filter(({ rule }) => rule.kind !== 'money')
      .flatMap(({ rule, settings }) =>
        rule
          .check(context, settings)
          .filter(({ state }) => state === 'broken')
          .map((measured) => ({
            rule: rule.kind,
            subject: measured.subject,
            sentence: rule.explain(scenario, measured, settings),
          })),
      );
    const paid = pay(context.activities, context.savings);
    return { points: objectiveOf(context), broken, missingCents: paid.ok ? 0 : paid.missing };
  };
}
