export {
  type Assumptions,
  assumptionNotices,
  assumptionProblems,
  assumptionsFor,
  keepEdits,
} from './assemble/assumptions.ts';
export { assign } from './map/assign.ts';
export { addressBook } from './assemble/rows/addresses.ts';
export { type SpatialContext } from './assemble/rows/places.ts';
export { type Choices, allows, noChoices, rowsDecided } from './assemble/choices.ts';
export { draftImport } from './assemble/draft-import.ts';
export { type Draft, type DraftProject, isBlocked } from './assemble/draft.ts';
export { type Field, fields } from './map/fields.ts';
export { type Confidence, type Mapping, checkMapping, proposeMapping, rememberedMapping } from './map/mapping.ts';
export { costFactors } from './parse/units.ts';
export { defaultSystems } from './parse/crs/crs.ts';
export { placeProblem } from './parse/crs/place.ts';
export { type WrittenFormat, endingsRead, formatsRead, formatsWritten, readFile, writtenAs } from './formats/index.ts';
export { type ListChange, type NewerList, newerList } from './assemble/reimport-diff.ts';
export { planFormats } from './formats/plan-formats.ts';
export { type Understood, draftFrom, labelOf, understand } from './assemble/understand.ts';
export { planTable, projectTable } from './write/export.ts';
export { type CellProblem, type PossibleReading, type Table, keyOf } from './parse/table.ts';
export type { Reconciliation } from './assemble/draft.ts';
export { todaysAnswer, todaysReconciliation, withFormerNames } from './assemble/former-names.ts';
export { reconciled } from './assemble/reconciled.ts';
export { joinAlike } from './assemble/same-columns.ts';
export { toScenario } from './assemble/to-scenario.ts';
export { cityWorkbook } from './write/workbook/workbook.ts';
export { packed } from './detect/zip.ts';
export { type Remembered, rememberedAnswers } from './assemble/reading/remembered.ts';
export {
  type Decided,
  type ReadSheet,
  type Reading,
  type ReadingContext,
  nothingDecided,
  readingOf,
} from './assemble/reading/reading.ts';
export type { NonProjectRow } from './assemble/reading/non-project-rows.ts';
