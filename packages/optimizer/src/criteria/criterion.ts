import type { Mode, Scenario, Text } from '@vorrang/planning';
import type { Activity } from '../model/activity.ts';

/** A part of what a Plan is worth. `terms` gives the points of one start to the solver, `measure` the points of finished works. */
export type Worth = {
  name: string;
  title: Text;
  terms: (scenario: Scenario) => (mode: Mode, period: number, project: string) => number;
  measure: (scenario: Scenario, activities: readonly Activity[]) => number;
};
