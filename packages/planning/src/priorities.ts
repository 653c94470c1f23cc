import type { Criterion, Mode, Project } from './scenario.ts';
import type { Text } from './text.ts';
import { messages } from './messages.ts';

type Weighed = { criteria: readonly Criterion[]; projects: readonly Project[] };

/**
 * Why a Scenario has no priorities yet: every project brings the same, so that a plan buys what is cheapest. Disruption is a burden and
 * the cost of waiting a matter of when: neither says which of two projects matters more.
 * Failure: null where benefits differ among projects, or where there are fewer than two.
 * Source: packages/planning/README.md, "priorities".
 */
export function withoutPriorities({ criteria, projects }: Weighed): Text | null {
  if (projects.length < 2) return null;
  const benefits = new Set(projects.map((project) => JSON.stringify(mostOf(criteria, project))));
  if (benefits.size > 1) return null;
  return messages.texts.noPriorities({ projects: projects.length });
}

type Weights = { criteria: readonly Criterion[]; disruptionWeight: number };

/**
 * Whether a point is the same in two Scenarios: their criteria weigh alike, and so does disruption. Where not, points of their plans say
 * nothing about each other. Never fails.
 * Source: packages/planning/scenario-format.md, "What a Plan is worth".
 *
 * @example
 * const green = { id: 'green', name: 'Grün', unit: 'm²', weight: 2, pointsPerUnit: 1 };
 * weighAlike({ criteria: [green], disruptionWeight: 0 }, { criteria: [{ ...green, weight: 3 }], disruptionWeight: 0 }); // false
 */
export const weighAlike = (a: Weights, b: Weights): boolean =>
  JSON.stringify(weightsOf(a)) === JSON.stringify(weightsOf(b));
const weightsOf = ({ criteria, disruptionWeight }: Weights) => [
  disruptionWeight,
  criteria.map(({ id, weight, pointsPerUnit }) => [id, weight, pointsPerUnit]),
];

/** The most that any option of a project brings, in everything in which two projects can differ. */
function mostOf(criteria: readonly Criterion[], { modes }: Project): number[] {
  const options = modes.map((mode) => benefitsOf(criteria, mode));
  return (options[0] ?? []).map((_, i) => Math.max(...options.map((benefits) => benefits[i]!)));
}

/** What an option brings: when it is finished, early by its phases, by its best start, and what is left of it in the end. */
const benefitsOf = (
  criteria: readonly Criterion[],
  { effects, phases = [], pointsByStart = [], residualValue }: Mode,
): number[] => [
  pointsPerPeriod(criteria, effects),
  phases.reduce((sum, phase) => sum + pointsPerPeriod(criteria, phase.effects ?? {}), 0),
  pointsByStart.length > 0 ? Math.max(...pointsByStart) : 0,
  residualValue?.points ?? 0,
  residualValue?.points ? residualValue.lifetimePeriods : 0,
];

/** Points of effects in every period, by weights; rounded, because sums of the same amounts in another order are the same worth. */
const pointsPerPeriod = (criteria: readonly Criterion[], effects: Mode['effects']): number =>
  Math.round(
    criteria.reduce(
      (sum, { id, weight, pointsPerUnit }) =>
        sum + weight * pointsPerUnit * (Object.hasOwn(effects, id) ? effects[id]! : 0),
      0,
    ) * 1e9,
  ) / 1e9;
