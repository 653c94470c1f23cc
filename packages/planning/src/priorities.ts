import { formatNumber } from './format.ts';
import type { Criterion, Mode, Project } from './scenario.ts';
import type { Text } from './text.ts';

type Weighed = { criteria: readonly Criterion[]; projects: readonly Project[] };

/**
 * Why a Scenario has no priorities yet: every option of every project is worth the same, so that a plan buys what is cheapest. Null where
 * worths differ, or where there is nothing to choose between. Disruption is a burden and no worth.
 */
export function withoutPriorities({ criteria, projects }: Weighed): Text | null {
  if (projects.length < 2) return null;
  const worths = new Set(projects.flatMap(({ modes }) => modes.map((mode) => worthOf(criteria, mode))));
  if (worths.size > 1) return null;
  const [de, en] = ['de-AT', 'en-GB'].map((locale) => formatNumber(projects.length, locale));
  return {
    de: `Noch keine Prioritäten: Alle ${de} Projekte zählen gleich viel. Ein Plan nimmt dann, was am wenigsten kostet, nicht, was am wichtigsten ist.`,
    en: `No priorities yet: all ${en} projects count the same. A plan then takes what costs least, not what matters most.`,
  };
}

/** What an option is worth, as far as two options can differ in it. */
function worthOf(criteria: readonly Criterion[], { effects, phases, pointsByStart, residualValue }: Mode): string {
  const early = (phases ?? []).map((phase) => pointsPerPeriod(criteria, phase.effects ?? {}));
  return JSON.stringify([
    pointsPerPeriod(criteria, effects),
    early.some(Boolean) ? early : [],
    pointsByStart?.some(Boolean) ? pointsByStart : [],
    residualValue?.points ? residualValue : null,
  ]);
}

/** Points of effects in every period, by weights; rounded, because sums of the same amounts in another order are the same worth. */
const pointsPerPeriod = (criteria: readonly Criterion[], effects: Mode['effects']): number =>
  Math.round(
    criteria.reduce(
      (sum, { id, weight, pointsPerUnit }) =>
        sum + weight * pointsPerUnit * (Object.hasOwn(effects, id) ? effects[id]! : 0),
      0,
    ) * 1e9,
  ) / 1e9;
