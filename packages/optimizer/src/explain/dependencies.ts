import { type Plan, type Scenario, type Text, enumerated, periodLabel } from '@vorrang/planning';
import { activeRules } from '../instance/active-rules.ts';

import type { Dependencies } from './explanation.ts';
import { messages } from './messages.ts';
import { quoted } from './sentences.ts';

/** The direct ones. */
export function dependenciesOf(scenario: Scenario, project: string): Dependencies {
  const pairs = activeRules(scenario).flatMap(({ rule, settings }): { first: string; second: string }[] => {
    if (rule.kind === 'precedence') {
      const { before, after } = settings as { before: string; after: string };
      return [{ first: before, second: after }];
    }
    if (rule.kind !== 'requires') return [];
    const { needs, project: own } = settings as { needs: string; project: string };
    return [{ first: needs, second: own }];
  });
  const others = (own: 'first' | 'second', other: 'first' | 'second') => [
    ...new Set(pairs.filter((pair) => pair[own] === project).map((pair) => pair[other])),
  ];
  return { dependsOn: others('second', 'first'), neededBy: others('first', 'second') };
}

/** Both directions, each project with its start in the plan. */
export function dependencySentences(scenario: Scenario, plan: Plan, { dependsOn, neededBy }: Dependencies): Text[] {
  const starts = new Map(plan.starts.map((start) => [start.project, start]));
  const list = (ids: readonly string[]) =>
    enumerated(
      ids.map((id) => {
        const start = starts.get(id);
        const project = quoted(scenario, id);
        if (!start) return messages.texts.notInPlan({ project });
        return messages.texts.inPlanWithStart({
          project,
          start: (_, language) => periodLabel(scenario.calendar, start.period, language),
        });
      }),
    );
  return [
    ...(dependsOn.length === 0 ? [] : [messages.texts.dependsOn({ projects: list(dependsOn) })]),
    ...(neededBy.length === 0 ? [] : [messages.texts.neededBy({ projects: list(neededBy) })]),
  ];
}
