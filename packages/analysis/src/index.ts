export { proposalsFor } from './analyses.ts';
export type { Proposal } from './proposal.ts';
export { assumedLifetimes, failedBy, failsWithin, sharesAfter } from './deterioration/failure.ts';
export { actBy, costOfDelay, healthIn, trendOf } from './deterioration/forecast.ts';
export { healthOf } from './deterioration/scales.ts';
export {
  districtAreas,
  districtShares,
  misplacedProjects,
  type DistrictShare,
  type Misplaced,
} from './district-shares/district-shares.ts';
export { type NeedSignal, needSignals } from './need-signals/need-signals.ts';
