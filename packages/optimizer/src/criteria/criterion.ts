import type { Mode, Scenario, Text } from '@vorrang/planning';
import type { Work } from '../constraints/constraint.ts';

/** A part of what a Plan is worth. `terms` gives the points of one start to the solver, `measure` the points of finished works. */
export type Worth = {
  name: string;
  title: Text;
  terms: (scenario: Scenario) => (mode: Mode, period: number, project: string) => number;
  measure: (scenario: Scenario, works: readonly Work[]) => number;
};
