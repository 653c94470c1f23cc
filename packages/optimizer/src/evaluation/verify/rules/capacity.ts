import { type VerifyRule, violation } from '../lookup.ts';
import { messages } from './messages.ts';

/** Sum of demand ≤ capacity + 1e-9 · max(1, capacity), for every resource and period. */
export const capacity: VerifyRule = {
  violations: ({ scenario, started }) =>
    scenario.resources.flatMap(({ id, name, capacity: most }) => {
      const need = new Float64Array(most.length);
      for (const { mode, period } of started)
        if (Object.hasOwn(mode.demand, id))
          mode.demand[id]!.forEach((units, k) => period + k < need.length && (need[period + k]! += units));
      return most.flatMap((units, t) =>
        need[t]! <= units + 1e-9 * Math.max(1, units)
          ? []
          : [
              violation(
                'capacity',
                '/starts',
                messages.texts.capacity({ name, period: t, needed: String(need[t]), units }),
              ),
            ],
      );
    }),
};
