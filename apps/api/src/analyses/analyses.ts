import {
  cityKnowledgeOf,
  closureDelays,
  conditionsIn,
  costsByDistrict,
  districtsByPlace,
  effectOf,
  needsOfCity,
  populationServedBy,
  offersFor,
  proposalsFor,
  valuedBy,
} from '@vorrang/analysis';
import { outcomeFor } from '@vorrang/optimizer';
import { withTrials } from '@vorrang/optimizer/explain';

/** What is worked out beside the thread that answers: a city's streets and reports take a second, and nobody else should wait for it. */
export const analyses = {
  cityKnowledgeOf,
  needsOfCity,
  closureDelays,
  conditionsIn,
  proposalsFor,
  costsByDistrict,
  districtsByPlace,
  populationServedBy,
  withTrials,
  outcomeFor,
  offersFor,
  valuedBy,
  effectOf,
} as const;

type Analyses = typeof analyses;
export type Work = { name: keyof Analyses; given: unknown[] };
export type Given<N extends keyof Analyses> = Parameters<Analyses[N]>;
export type Answer<N extends keyof Analyses> = ReturnType<Analyses[N]>;
