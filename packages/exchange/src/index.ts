export { type Assumptions, assumptionNotices, assumptionProblems, assumptionsFor, keepEdits } from './assumptions.ts';
export { addressBook } from './rows/addresses.ts';
export { type Ground } from './rows/places.ts';
export { type Choices, type Draft, type DraftProject, draftImport, isBlocked, noChoices } from './draft.ts';
export { type Field, fields } from './fields.ts';
export {
  type Confidence,
  type Mapping,
  checkMapping,
  costFactors,
  proposeMapping,
  rememberedMapping,
} from './mapping.ts';
export { usualSystems } from './crs/crs.ts';
export { placeProblem } from './crs/place.ts';
export { endingsRead, endingsWritten, readFile, writtenAs } from './formats/index.ts';
export { type ListChange, type NewerList, newerList } from './newer-list.ts';
export { planFormats } from './formats/plan-formats.ts';
export { type Understood, draftFrom, labelOf, understand } from './understand.ts';
export { planTable, projectTable } from './hand-out.ts';
export { type CellProblem, type Table, keyOf } from './table.ts';
export { toScenario } from './to-scenario.ts';
export { cityWorkbook } from './workbook/workbook.ts';
export { packed } from './packed.ts';
