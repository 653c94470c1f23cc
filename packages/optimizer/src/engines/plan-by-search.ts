import type { Plan, Scenario } from '@vorrang/planning';
import { seenAtOnce } from '../infeasibility/without-a-solver.ts';
import type { PlanOptions } from './options.ts';
import { planThrough } from './orchestrate.ts';
import { planWithSearch } from './plan-with-search.ts';

/**
 * A Plan by our own search alone: no thread, no HiGHS, nothing of Node, so it runs in a browser as it does here. With the same Scenario,
 * seed and steps it is the Plan that `planFor` makes with the engine `search`, bit for bit.
 * Failure: a Plan file with status `infeasible` or `unknown`; why there is no Plan is told as far as it is seen at once, what would
 * repair that is not.
 * Sources: Fisher 1981 (Lagrangian relaxation), Glover 1996 (ejection chains), Valls, Ballestín and Quintanilla 2005 (double
 * justification); packages/planning/sources.md, "Optimisation".
 */
export const planBySearch = (scenario: Scenario, options: Omit<PlanOptions, 'engine'>): Promise<Plan> =>
  planThrough(
    scenario,
    { ...options, engine: 'search' },
    {
      search: planWithSearch,
      conflict: async (impossible) => seenAtOnce(impossible) ?? [],
      repairs: async () => [],
    },
  );
