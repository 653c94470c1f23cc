export { cityKnowledgeOf } from './city-knowledge.ts';
export { type ClosureDelay, type DelayParameters, closureDelays, usualDelay } from './closure-delay/closure-delay.ts';
export { type DataMark, dataMarks } from './data-quality/data-quality.ts';
export { proposalsFor } from './analyses.ts';
export type { Proposal } from './proposal.ts';
export { type Condition, conditionsIn, usualCondition } from './deterioration/condition.ts';
export { costsByDistrict, type DistrictCosts, districtsByPlace } from './district-shares/district-shares.ts';
export { type Neighbours, neighboursOf } from './district-shares/people-near.ts';
export { type Needs, needsOfCity } from './need-signals/needs-of-city.ts';
