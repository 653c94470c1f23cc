/** The shapes of the API's answers, for the pages: types only. */
export type { CityAnswer } from './cities/routes.ts';
export type { DecisionAnswer } from './decisions/routes.ts';
export type { EventAnswer } from './events/routes.ts';
export type { ConditionsAnswer, FactSourceAnswer } from './facts/routes.ts';
export type { ClosuresAnswer } from './scenarios/analyses.ts';
export type { ReadStep as ImportStep } from './imports/progress-stream.ts';
export type { NewImport } from './imports/new-import.ts';
export type { ImportAnswer, ImportPreview } from './imports/routes.ts';
export type { QualityIssue, DistrictCosts, Needs, PopulationServed } from '@vorrang/analysis';
export type { PlanAnswer, PlanHeadline } from './plans/routes.ts';
export type { ProblemDocument } from './problem.ts';
export type { ProjectAnswer } from './projects/routes.ts';
export type { TriedProposal as Proposal } from './scenarios/proposals.ts';
export type { ScenarioAnswer, ScenarioHeadline } from './scenarios/routes.ts';
export type { SessionAnswer } from './sign-in/routes.ts';
export type { SolveAnswer } from './solves/routes.ts';
export type { EffectAnswer, ValuationsAnswer } from './valuations/routes.ts';
export type { MapLayerAnswer, MapLayersAnswer } from './tiles/routes.ts';
