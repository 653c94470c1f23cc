import type { PlanContext } from '../constraints/constraint.ts';
import { activeRules } from '../instance/active-rules.ts';
import { contextFor } from '../evaluation/plan-context.ts';
import type { CompiledInstance } from '../instance/compiled-instance.ts';

/** What the rules the search has no arithmetic for say of a choice: how many promises are broken, and what they earn. */
export type Opinion = { broken: number; earned: number };

/** Asks every rule of these kinds through its own `check`; null if there is none. Slow, and right for any kind. */
export function otherRules(
  { scenario, ...instance }: CompiledInstance,
  kinds: readonly string[],
): ((startOf: Int32Array) => Opinion) | null {
  if (scenario === null || kinds.length === 0) return null;
  const others = activeRules(scenario).filter(({ rule }) => kinds.includes(rule.kind));
  const modesBefore = [0];
  for (const { modes } of scenario.projects) modesBefore.push(modesBefore.at(-1)! + modes.length);
  return (startOf) => {
    const starts: PlanContext['plan']['starts'] = [];
    startOf.forEach((start, p) => {
      if (start < 0) return;
      const project = scenario.projects[p]!;
      const mode = project.modes[instance.modeOf[start]! - modesBefore[p]!]!;
      starts.push({ project: project.id, mode: mode.id, period: instance.periodOf[start]! });
    });
    const context = contextFor(scenario, { starts, payments: [], carryOver: [] });
    return others.reduce<Opinion>(
      ({ broken, earned }, { rule, settings }) => ({
        broken: broken + rule.check(context, settings).filter(({ state }) => state === 'broken').length,
        earned: earned + (rule.earns?.(context, settings) ?? 0),
      }),
      { broken: 0, earned: 0 },
    );
  };
}
