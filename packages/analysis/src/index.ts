export { proposalsFor } from './analyses.ts';
export type { Proposal } from './proposal.ts';
export { type Condition, conditionsIn, usualCondition } from './deterioration/condition.ts';
export {
  districtAreas,
  districtShares,
  misplacedProjects,
  type DistrictShare,
  type Misplaced,
} from './district-shares/district-shares.ts';
export { type Needs, needsOfCity } from './need-signals/needs-of-city.ts';
