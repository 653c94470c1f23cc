import { type City, type Result, type Text, ok } from '@vorrang/planning';
import { assign } from '../../map/assign.ts';
import { type Mapping, checkMapping } from '../../map/mapping.ts';
import type { CellProblem, Table } from '../../parse/table.ts';
import { type Assumptions, assumptionNotices, assumptionsFor, keepEdits } from '../assumptions.ts';
import { type Choices, noChoices } from '../choices.ts';
import type { Draft } from '../draft.ts';
import { todaysAnswer } from '../former-names.ts';
import { reconciled } from '../reconciled.ts';
import type { SpatialContext } from '../rows/places.ts';
import { type Understood, draftFrom, labelOf, understand } from '../understand.ts';
import { type Remembered, lastReading } from './remembered.ts';
import { type NonProjectRow, nonProjectRowsOf } from './non-project-rows.ts';

/**
 * What a person has decided about how a file is read. `sheet`: the list of projects, null for the likeliest; `ignoredSheets`: sheets read for nothing;
 * `mapping`: the columns as they were shown and changed, null for what is proposed; `map`: columns assigned by name, over either;
 * `assumptions`: those that were changed, the rest is proposed anew from the list.
 */
export type Decided = {
  sheet: string | null;
  ignoredSheets: readonly string[];
  mapping: Mapping | null;
  map: readonly (readonly [column: string, field: string])[];
  choices: Choices;
  assumptions: Partial<Assumptions>;
};
/** Nothing decided yet. */
export const nothingDecided: Decided = {
  sheet: null,
  ignoredSheets: [],
  mapping: null,
  map: [],
  choices: noChoices,
  assumptions: {},
};

/** What is known beside the file: the city, the day, where its places may lie, and how lists were read before, the latest first. */
export type ReadingContext = {
  city: Pick<City, 'fiscalYearFirstMonth' | 'currency' | 'language'>;
  today: Date;
  spatial: SpatialContext;
  remembered: readonly Remembered[];
};

/** A table of the file: what it is read as; null for the list of projects and for what is read for nothing. */
export type ReadSheet = { sheet: string; rows: number; list: boolean; kind: string | null; label: Text | null };

/** A file as it is understood, with all that is asked and assumed; nothing is stored by it. */
export type Reading = {
  sheets: ReadSheet[];
  /** Rows of the list of projects. */
  rows: number;
  /** Empty where there is no list of projects. */
  mapping: Mapping;
  draft: Draft;
  /** What was decided, with what is remembered of the last list with the same columns. */
  choices: Choices;
  /** Answers of the last list with the same columns, which hold until somebody says otherwise. */
  lastTime: Record<string, string>;
  /** What the list does not say, as it would be stored; and as it is shown, with what a person typed even where it does not fit. */
  stated: Assumptions;
  assumptions: Assumptions;
  /** What is to be told or asked about the assumptions. */
  notices: CellProblem[];
  nonProjectRowDetails: NonProjectRow[];
};

/**
 * The one way from the tables of a file to what would be taken in, for page, API and command line: which sheet is the list, what its
 * columns mean, the draft with its problems, the assumptions, and where all rows and money went.
 * Failure: every reason why not: no such sheet, a mapping of other columns, a field that does not exist. What a list leaves open is no
 * failure but a question.
 * Source: packages/exchange/decisions/0003-questions.md.
 */
export function readingOf(
  tables: readonly Table[],
  decided: Decided,
  { city, today, spatial, remembered }: ReadingContext,
): Result<Reading> {
  const understood = understand(tables, decided.sheet, decided.ignoredSheets);
  if (!understood.ok) return understood;
  const { list } = understood.value;
  // Who has looked at the mapping once has seen what is remembered, and sends what is to hold of it.
  const last = list && !decided.mapping ? lastReading(remembered, list.table) : null;
  const mapping = mappingOf(list, decided, last?.mapping);
  if (!mapping.ok) return mapping;
  const lastTime = byTodaysNames(last?.answers);
  const choices = { ...decided.choices, answers: { ...lastTime, ...byTodaysNames(decided.choices.answers) } };
  const chosen = list && { table: list.table, mapping: mapping.value };
  const read = draftFrom({ ...understood.value, list: chosen }, choices, spatial);
  const { years, firstYear } = decided.assumptions;
  const proposed = assumptionsFor(read, { city, today, years, firstYear, choices });
  const stated = { ...proposed, ...decided.assumptions };
  const assumptions = keepEdits(proposed, stated);
  const draft = { ...read, reconciliation: reconciled(read, stated) };
  return ok({
    sheets: sheetsOf(understood.value),
    rows: list?.table.rows.length ?? 0,
    mapping: mapping.value,
    draft,
    choices,
    lastTime,
    stated,
    assumptions,
    notices: assumptionNotices(read, assumptions, city, choices),
    nonProjectRowDetails: list ? nonProjectRowsOf(list.table, mapping.value, draft, choices) : [],
  });
}

const byTodaysNames = (answers: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(todaysAnswer));

function mappingOf(list: Understood['list'], { mapping, map }: Decided, last?: Mapping): Result<Mapping> {
  if (!list) return ok([]);
  const given = mapping ? checkMapping(mapping, list.table) : ok(last ?? list.mapping);
  return given.ok && map.length > 0 ? assign(list.table, given.value, map) : given;
}

const sheetsOf = ({ list, auxiliarySheets }: Understood): ReadSheet[] => [
  ...(list ? [{ sheet: labelOf(list.table), rows: list.table.rows.length, list: true, kind: null, label: null }] : []),
  ...auxiliarySheets.map(({ table, kind }) => ({
    sheet: labelOf(table),
    rows: table.rows.length,
    list: false,
    kind: kind?.kind ?? null,
    label: kind?.label ?? null,
  })),
];
