import { type Scenario, ruleFields } from '@vorrang/planning';

/** One name for a pair of projects, whichever comes first. */
export const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort());

/** Pairs of projects that rules of some kinds name together: about these a planner has decided already. */
export function pairsNamed(constraints: Scenario['constraints'], kinds: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  for (const { kind, projects, before, after } of constraints.map(ruleFields))
    if (kinds.includes(kind)) {
      const named = projects ?? [before ?? '', after ?? ''];
      named.forEach((a, i) => named.slice(i + 1).forEach((b) => pairs.add(pairKey(a, b))));
    }
  return pairs;
}
