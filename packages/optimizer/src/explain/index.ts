export { type Effort, withBudgets } from './effort.ts';
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
export { type Alternative, type Alternatives, alternativesFor, alternativesInSteps } from './alternatives.ts';
export { type Certainty, type CoreIndex, certaintyOf, coreIndexInSteps, coreIndexOf } from './core-index.ts';
export { type CostRisk, type Uplift, costRiskOf, protection, violationBound } from './cost-risk.ts';
export { type Frontier, type FrontierPoint, frontierInSteps, frontierOf } from './frontier.ts';
export { type CutList, cutListInSteps, cutListOf } from './cut-list.ts';
export { type WeightIntervals, weightIntervalsOf } from './weight-intervals.ts';
export { type ShadowPrices, shadowPricesOf } from './shadow-prices.ts';
export { type OpportunityCosts, opportunityCostsOf } from './opportunity-costs.ts';
export { type ConstraintPrices, certifiedPriceOf, constraintPricesOf } from './constraint-prices.ts';
export { type NoPlan, explainNoPlan } from './no-plan.ts';
export { type PinPrice, pinPriceOf } from './pin-price.ts';
export { type Trial, type Tried, withTrials } from './trial.ts';
