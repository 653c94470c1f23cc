import type { Mode, Scenario } from '@vorrang/planning';

/** Points of an option in every period once it is built, by the city's weights. */
export const pointsPerPeriod = ({ criteria }: Pick<Scenario, 'criteria'>, { effects }: Pick<Mode, 'effects'>): number =>
  criteria.reduce(
    (sum, { id, weight, pointsPerUnit }) =>
      sum + weight * pointsPerUnit * (Object.hasOwn(effects, id) ? effects[id]! : 0),
    0,
  );
