import type { Mode, Scenario } from '@vorrang/planning';
import { benefit } from './benefit/benefit.ts';
import { changePrice } from './change-price/change-price.ts';
import { disruption } from './disruption/disruption.ts';
import { residualValue } from './residual-value/residual-value.ts';
import { startValue } from './start-value/start-value.ts';

/** Every part of a Plan's value that comes from its projects, one by one. Bundles add their own points in their folder. */
export const objectiveTerms = [benefit, disruption, startValue, residualValue, changePrice] as const;
/** The parts beside the criteria and the disruption, which have their own columns wherever a Plan is told. */
export const furtherTerms = objectiveTerms.filter((term) => term !== benefit && term !== disruption);

/** Points of one start: all parts together. */
export function pointsOf(scenario: Scenario): (mode: Mode, period: number, project: string) => number {
  const parts = objectiveTerms.map((term) => term.terms(scenario));
  return (mode, period, project) => parts.reduce((sum, part) => sum + part(mode, period, project), 0);
}
