import type { Scenario } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { everyChoice } from './tiny-scenario.ts';

/** Points of the best of all plans of a tiny Scenario, or of those that start such projects; −∞ if there is none. */
export function bestOf(scenario: Scenario, that: (projects: string[]) => boolean = () => true): number {
  const judge = exactly(scenario);
  const objectiveTerms = everyChoice(scenario, true)
    .filter((starts) => that(starts.map((start) => start.project)))
    .map((starts) => {
      const exact = judge(starts);
      return exact.ok ? exact.objective : -Infinity;
    });
  return Math.max(...objectiveTerms);
}
