import type { Mode, Resource } from './scenario.ts';

/**
 * Units of every resource that works need, by its periods: Σ demand(r, t − start). What is needed after the last period of a resource, or
 * of one that is not there, is left out.
 * Never fails. Source: packages/planning/scenario-format.md, "What a Plan must respect", capacity.
 *
 * @example
 * const crews = { id: 'crew', name: 'Crews', unit: 'crews', capacity: [2, 2, 2] };
 * const mode = { id: 'build', duration: 2, cost: [0, 0], demand: { crew: [1, 0.5] }, effects: {}, disruption: 0 };
 * unitsUsed([crews], [{ mode, period: 1 }]).get('crew'); // [0, 1, 0.5]
 */
export function unitsUsed(
  resources: readonly Resource[],
  works: readonly { mode: Mode; period: number }[],
): Map<string, number[]> {
  const used = new Map(resources.map(({ id, capacity }) => [id, capacity.map(() => 0)]));
  for (const { mode, period } of works)
    for (const [resource, units] of Object.entries(mode.demand)) {
      const course = used.get(resource);
      units.forEach((demand, k) => {
        if (course && period + k < course.length) course[period + k]! += demand;
      });
    }
  return used;
}
