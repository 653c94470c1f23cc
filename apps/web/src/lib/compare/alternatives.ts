import type { Alternative } from '@vorrang/optimizer/explain';
import type { ComparedPlan } from './plans.ts';

/** Plans found in the page as they stand beside the others: of the reference's scenario, called by `name`, and nothing proven of them. */
export const alternativesOf = (
  { scenarioId, scenario, plan }: ComparedPlan,
  found: readonly Alternative[],
  name: (number: number) => string,
): ComparedPlan[] =>
  found.map(({ starts, payments, carryOver, objective }, i) => ({
    id: `${alternativeId}${i + 1}`,
    scenarioId,
    scenario: { ...scenario, name: name(i + 1) },
    plan: { format: plan.format, scenario: plan.scenario, status: 'feasible', objective, starts, payments, carryOver },
    gap: null,
  }));

const alternativeId = 'found-';
/** A plan that nobody has stored: no link names it, and it has no page. */
export const isStored = ({ id }: Pick<ComparedPlan, 'id'>): boolean => !id.startsWith(alternativeId);
/** Which of the found plans it is, from 0. */
export const foundPlace = (id: string): number => Number(id.slice(alternativeId.length)) - 1;
