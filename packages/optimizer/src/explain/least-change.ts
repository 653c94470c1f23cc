import type { Plan, Scenario } from '@vorrang/planning';
import { exactly } from '../evaluation/exact-plan.ts';
import { Dual } from '../search/dual.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { pricesFrom } from '../search/prices.ts';
import { Search } from '../search/search.ts';
import { numbersOf, startsFrom } from '../instance/start-numbers.ts';

const tries = 8;

/**
 * A Plan of a variant that keeps as much of the given one as it can: what still fits stays, what must start pushes out what stands in its
 * way, nothing is improved beyond that. The best of a few tries, the same at every time; null if none comes off.
 */
export function leastChange(variant: Scenario, plan: Plan): Pick<Plan, 'starts' | 'objective'> | null {
  const city = compileInstance(variant);
  const judge = exactly(variant);
  const dual = new Dual(city, plan.certificate ? pricesFrom(city, variant, plan.certificate) : null);
  dual.settle();
  const guidance = { profit: dual.profit, taken: new Float64Array(dual.profit.length) };
  let best: Pick<Plan, 'starts' | 'objective'> | null = null;
  for (let seed = 1; seed <= tries; seed++) {
    const search = new Search(city, guidance, seed);
    search.load(numbersOf(city, variant, plan.starts));
    search.construct();
    if (!search.best) continue;
    const starts = startsFrom(city, variant, search.best.starts);
    const exact = judge(starts);
    if (exact.ok && exact.objective > (best?.objective ?? -Infinity)) best = { starts, objective: exact.objective };
  }
  return best;
}
