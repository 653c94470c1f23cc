import type { Alternative, CoreIndex, CutList, FrontierPoint } from '@vorrang/optimizer/explain';
import type { Plan, Scenario } from '@vorrang/planning';

/** What can be looked for beside a plan, and what is found: one after the other, or one thing that becomes better known. */
export type Searches = { frontier: FrontierPoint; alternatives: Alternative; weightings: CoreIndex; cuts: CutList };
export type Asked = { kind: keyof Searches; scenario: Scenario; plan: Plan };
/** Seconds for all that is looked for together; the others take fixed work, so that the same question has the same answer. */
export const secondsFor = { frontier: 18, alternatives: 45 };
/** All that is known so far, whenever there is more; that there is no more to come, or that it failed. */
export type Told<Found> = { kind: 'found'; found: readonly Found[] } | { kind: 'done' } | { kind: 'failed' };

/** Budgets for which a plan is looked for, from half to one and a half of today's. */
export const frontierCount = 15;
/** Plans nearly as good: so many, and the part of the points that each may be worth less. */
export const alternativeCount = 3;
export const alternativeShare = 0.02;

/** Other weightings for which a plan is looked for, and moves of each search: with more of them the counts stay what they are. */
export const weightingCount = 120;
export const weightingMoves = 2000;
/** Budgets on the list of cuts and raises, and moves for each. */
export const cutCount = 8;
export const cutMoves = 4000;
