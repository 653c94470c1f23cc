import type { Given } from '../constraints/constraint.ts';
import { givenFor, rulesAtWork } from '../given.ts';
import type { FlatCity } from './flat-city.ts';

/** What the rules the search has no arithmetic for say of a choice: how many promises are broken, and what they earn. */
export type Opinion = { broken: number; earned: number };

/** Asks every rule of these kinds through its own `check`; null if there is none. Slow, and right for any kind. */
export function otherRules(
  { scenario, ...city }: FlatCity,
  kinds: readonly string[],
): ((startOf: Int32Array) => Opinion) | null {
  if (scenario === null || kinds.length === 0) return null;
  const others = rulesAtWork(scenario).filter(({ rule }) => kinds.includes(rule.kind));
  const modesBefore = [0];
  for (const { modes } of scenario.projects) modesBefore.push(modesBefore.at(-1)! + modes.length);
  return (startOf) => {
    const starts: Given['plan']['starts'] = [];
    startOf.forEach((start, p) => {
      if (start < 0) return;
      const project = scenario.projects[p]!;
      const mode = project.modes[city.modeOf[start]! - modesBefore[p]!]!;
      starts.push({ project: project.id, mode: mode.id, period: city.periodOf[start]! });
    });
    const given = givenFor(scenario, { starts, payments: [], carryOver: [] });
    return others.reduce<Opinion>(
      ({ broken, earned }, { rule, settings }) => ({
        broken: broken + rule.check(given, settings).filter(({ state }) => state === 'broken').length,
        earned: earned + (rule.earns?.(given, settings) ?? 0),
      }),
      { broken: 0, earned: 0 },
    );
  };
}
