export { type Assumptions, assumptionNotices, assumptionProblems, assumptionsFor, keepEdits } from './assumptions.ts';
export { type Choices, type Draft, type DraftProject, draftImport, isBlocked, noChoices } from './draft.ts';
export { type Field, fields } from './fields.ts';
export { type Confidence, type Mapping, checkMapping, costFactors, proposeMapping } from './mapping.ts';
export { readTable } from './formats/index.ts';
export { planToCsv, projectsToCsv } from './hand-out.ts';
export { type CellProblem, type Table, keyOf } from './table.ts';
export { toScenario } from './to-scenario.ts';
