import { type Plan, type Scenario, gainsOf } from '@vorrang/planning';

/** What a Plan brings about once all of it is built, per period, by criterion in its own unit. */
export function effectsOf(scenario: Scenario, starts: Plan['starts']): Map<string, number> {
  const sums = new Map(scenario.criteria.map(({ id }) => [id, 0]));
  for (const { project: id, mode: modeId } of starts) {
    const mode = scenario.projects.find((one) => one.id === id)?.modes.find((one) => one.id === modeId);
    for (const { effects } of mode ? gainsOf(mode) : [])
      for (const criterion of sums.keys())
        if (Object.hasOwn(effects, criterion)) sums.set(criterion, sums.get(criterion)! + effects[criterion]!);
  }
  return sums;
}
