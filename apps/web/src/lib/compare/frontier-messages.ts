import type { FrontierPoint } from '@vorrang/optimizer/explain';
import type { Plan, Scenario } from '@vorrang/planning';

/** What the page asks of the worker: the frontier of one plan. */
export type Asked = { scenario: Scenario; plan: Plan };
/** What it tells: all points that are known so far, whenever there is one more; that there are no more to come, or that it failed. */
export type Told = { kind: 'points'; points: readonly FrontierPoint[] } | { kind: 'done' } | { kind: 'failed' };
