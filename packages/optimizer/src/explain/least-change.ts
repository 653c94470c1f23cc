import type { Plan, Scenario } from '@vorrang/planning';
import { exactly } from '../exact-plan.ts';
import { flatten } from '../search/flat-city.ts';
import { hunt } from '../search/hunt.ts';
import { pricesFrom } from '../search/prices.ts';
import { numbersOf, startsFrom } from '../search/starts.ts';

const tries = 8;

/**
 * A Plan of a variant that keeps as much of the given one as it can: what still fits stays, what must start pushes out what stands in its
 * way, nothing is improved beyond that. The best of a few tries, the same at every time; null if none comes off.
 */
export function leastChange(variant: Scenario, plan: Plan): Pick<Plan, 'starts' | 'objective'> | null {
  const city = flatten(variant);
  const judge = exactly(variant);
  const lead = {
    starts: numbersOf(city, variant, plan.starts),
    ...(plan.certificate ? { prices: pricesFrom(city, variant, plan.certificate) } : {}),
  };
  let best: Pick<Plan, 'starts' | 'objective'> | null = null;
  for (let seed = 1; seed <= tries; seed++)
    for (const find of hunt(city, { kind: 'steps', passes: 3, moves: 0 }, seed, { ...lead })) {
      if (find?.kind !== 'choice') continue;
      const starts = startsFrom(city, variant, find.starts);
      const exact = judge(starts);
      if (exact.ok && exact.objective > (best?.objective ?? -Infinity)) best = { starts, objective: exact.objective };
    }
  return best;
}
