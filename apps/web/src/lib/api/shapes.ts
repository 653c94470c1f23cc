import type { components } from './generated/contract.d.ts';

type Shape<Name extends keyof components['schemas']> = components['schemas'][Name];

/** The shapes of the API's answers, by the names the pages know them under. */
export type CityAnswer = Shape<'City'>;
/** What a city says of itself: what is entered when it is founded and may be changed. */
export type CityRecord = Pick<
  CityAnswer,
  'name' | 'currency' | 'language' | 'numberFormat' | 'timeZone' | 'fiscalYearFirstMonth' | 'mapExtent'
>;
export type ChangeAnswer = Shape<'Change'>;
export type ClosuresAnswer = Shape<'Closures'>;
export type ConditionsAnswer = Shape<'Conditions'>;
export type DecisionAnswer = Shape<'Decision'>;
export type DistrictCosts = Shape<'DistrictCosts'>;
export type EffectAnswer = Shape<'ValuationEffect'>;
export type EventAnswer = Shape<'Event'>;
export type FactSourceAnswer = Shape<'FactSource'>;
export type FormatsAnswer = Shape<'Formats'>;
export type ImportAnswer = Shape<'Import'>;
export type ImportPreview = Shape<'ImportPreview'>;
export type MapLayerAnswer = Shape<'MapLayer'>;
export type MapLayersAnswer = Shape<'MapLayers'>;
export type Needs = Shape<'Needs'>;
export type NewImport = Shape<'NewImport'>;
export type PlanAnswer = Shape<'Plan'>;
export type PlanHeadline = Shape<'PlanHeadline'>;
export type ProblemDocument = Shape<'Problem'>;
export type ProjectAnswer = Shape<'Project'>;
export type ProjectListAnswer = Shape<'ProjectList'>;
export type ProjectsAnswer = Shape<'Projects'>;
export type Proposal = Shape<'Proposal'>;
export type ProposalsAnswer = Shape<'Proposals'>;
export type ReadStep = Shape<'ReadStep'>;
export type ScenarioAnswer = Shape<'ScenarioNow'>;
export type ScenarioHeadline = Shape<'ScenarioHeadline'>;
export type SessionAnswer = Shape<'Session'>;
export type SolveAnswer = Shape<'Solve'>;
export type WorksAnswer = Shape<'Works'>;
export type ValuationsAnswer = Shape<'Valuations'>;
