import { type Plan, type Scenario, type Start, startWindow } from '@vorrang/planning';
import { pointsOf } from '../criteria/index.ts';
import { givenFor, rulesAtWork, worksOf } from '../given.ts';
import { cashier } from '../money/pay.ts';
import type { Chance } from './explanation.ts';

/** Every possible start of a project beside the other starts of a Plan, the most valuable first. Judged by every rule and to the cent. */
export function chancesOf(scenario: Scenario, plan: Plan, id: string): Chance[] {
  const project = scenario.projects.find((one) => one.id === id)!;
  const others = plan.starts.filter((start) => start.project !== id);
  const points = pointsOf(scenario);
  const judge = judgeOf(scenario);
  return project.modes
    .flatMap((mode) => {
      const { first, last } = startWindow(scenario, project, mode);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, k): Chance => {
        const start: Start = { project: id, mode: mode.id, period: first + k };
        return { start, points: points(mode, start.period), ...judge([...others, start]) };
      });
    })
    .sort((a, b) => b.points - a.points);
}

/** Judges starts: the rules they break (money apart), and the cents that cannot be paid where that alone stands against them. */
export function judgeOf(scenario: Scenario): (starts: Start[]) => Pick<Chance, 'broken' | 'missingCents'> {
  const pay = cashier(scenario);
  return (starts) => {
    const given = givenFor(scenario, { starts, payments: [], carryOver: [] });
    const broken = rulesAtWork(scenario)
      .filter(({ rule }) => rule.kind !== 'money')
      .flatMap(({ rule, settings }) =>
        rule
          .check(given, settings)
          .filter(({ state }) => state === 'broken')
          .map((measured) => ({ rule: rule.kind, sentence: rule.explain(scenario, measured, settings) })),
      );
    if (broken.length > 0) return { broken, missingCents: 0 };
    const paid = pay(worksOf(scenario, starts), given.savings);
    return { broken, missingCents: paid.ok ? 0 : paid.missing };
  };
}
