export type { Effort } from './effort.ts';
export { explain } from './one-project.ts';
export type {
  Counterfactual,
  Chance,
  Change,
  Dependencies,
  Explanation,
  Limit,
  Interval,
  Question,
  Solver,
} from './explanation.ts';
export { type Alternatives, alternativesFor } from './alternatives.ts';
export { type CoreIndex, coreIndexOf } from './core-index.ts';
export { type CostRisk, type Uplift, costRiskOf, protection, violationBound } from './cost-risk.ts';
export { type Frontier, frontierOf } from './frontier.ts';
export { type CutList, cutListOf } from './cut-list.ts';
export { type WeightIntervals, weightIntervalsOf } from './weight-intervals.ts';
export { type WorthOfMore, worthOfMore } from './worth-of-more.ts';
export { type Regrets, regretsOf } from './regrets.ts';
export { type PricesOfPromises, pricesOfPromises } from './price-of-promises.ts';
export { type NoPlan, explainNoPlan } from './no-plan.ts';
export { type Trial, type Tried, withTrials } from './trial.ts';
