import type { Alternative, FrontierPoint } from '@vorrang/optimizer/explain';
import type { Plan, Scenario } from '@vorrang/planning';

/** What can be looked for beside a plan, and what is found one after the other. */
export type Searches = { frontier: FrontierPoint; alternatives: Alternative };
export type Asked = { kind: keyof Searches; scenario: Scenario; plan: Plan };
/** Seconds for all that is looked for together. */
export const secondsFor = { frontier: 18, alternatives: 45 } satisfies Record<Asked['kind'], number>;
/** All that is known so far, whenever there is more; that there is no more to come, or that it failed. */
export type Told<Found> = { kind: 'found'; found: readonly Found[] } | { kind: 'done' } | { kind: 'failed' };

/** Budgets for which a plan is looked for, from half to one and a half of today's. */
export const frontierCount = 15;
/** Plans nearly as good: so many, and the part of the points that each may be worth less. */
export const alternativeCount = 3;
export const alternativeShare = 0.02;
