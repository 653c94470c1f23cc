import type { Mode, Scenario } from '@vorrang/planning';
import { benefit } from './benefit/benefit.ts';
import { disruption } from './disruption/disruption.ts';

/** Every part of a Plan's worth that comes from its projects. Bundles add their own points in their folder. */
export const worths = [benefit, disruption] as const;

/** Points of one start: all parts together. */
export function pointsOf(scenario: Scenario): (mode: Mode, period: number) => number {
  const parts = worths.map((worth) => worth.terms(scenario));
  return (mode, period) => parts.reduce((sum, part) => sum + part(mode, period), 0);
}
