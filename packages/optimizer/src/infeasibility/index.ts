export { type NoPlanNews, type NoPlanOptions, planAfterAll, whyNoPlan } from './why-no-plan.ts';
export { conflictAtOnce } from './at-once.ts';
export type { ConstraintReference } from './constraint-reference.ts';
export type { Change as RepairedAmount, Repair } from './repair.ts';
export type { BrowserThread, StartHighs } from '../solvers/highs/in-browser.ts';
