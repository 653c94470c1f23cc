export { type Assumptions, assumptionsFor, evenly } from './assumptions.ts';
export { type Choices, type Draft, type DraftProject, draftImport, isBlocked, noChoices } from './draft.ts';
export { type Field, type Mapping, fields, proposeMapping } from './fields.ts';
export { readTable } from './formats/index.ts';
export { planToCsv, projectsToCsv } from './hand-out.ts';
export { type CellProblem, type Table, keyOf } from './table.ts';
export { toScenario } from './to-scenario.ts';
