import { type Problem, type Result, ok, err } from '@vorrang/planning';
import { type Choices, noteInto } from './choices.ts';
import { joinAlike } from './same-columns.ts';
import { withoutTotals } from './sheets/totals.ts';
import { draftImport, emptyDraft } from './draft-import.ts';
import { type Draft } from './draft.ts';
import { withOtherLists } from './other-lists.ts';
import { addressBook } from './rows/addresses.ts';
import { columnsOf } from './rows/columns.ts';
import { type Mapping, proposeMapping } from '../map/mapping.ts';
import { type SpatialContext, placesOf } from './rows/places.ts';
import { type SheetColumns, columnsFor, kindOf } from './sheets/recognise.ts';
import { rowsOf } from './sheets/rows-of.ts';
import { addresses } from './sheets/addresses/addresses.ts';
import { costs } from './sheets/costs/costs.ts';
import { sheetKinds } from './sheets/index.ts';
import type { SheetKind } from './sheets/sheet.ts';
import type { CellProblem, Table } from '../parse/table.ts';
import { messages } from './messages.ts';

/** The list of projects among some tables, and what stands beside it. */
export type Understood = { list: { table: Table; mapping: Mapping } | null; auxiliarySheets: AuxiliarySheet[] };
/**
 * A table beside the list; without a kind it is read for nothing. `mapping` is there where it could be a list of projects too, and nobody
 * has said that it is to be ignored.
 */
export type AuxiliarySheet = { table: Table; kind: SheetKind | null; mapping?: Mapping };

/** What a table is called in sentences: its sheet, else its file. Never fails. Source: packages/exchange/README.md. */
export const labelOf = (table: Table): string => table.sheet ?? table.fileName;

/**
 * Which of the tables is the list of projects (the one a person has named, else the likeliest that can be one), and what the others are.
 * Tables that a person wants ignored are of no kind.
 * Failure: one problem, with the names there are, where the named one is not among them; a null list where no table can be one.
 * Source: packages/planning/README.md, "auxiliary sheet".
 */
export function understand(
  given: readonly Table[],
  named: string | null,
  ignoredSheets: readonly string[] = [],
): Result<Understood> {
  // A sheet that a person has named is the list by itself.
  const tables = given.some((table) => labelOf(table) === named) ? given : joinAlike(given);
  if (named !== null && !tables.some((table) => labelOf(table) === named)) return err(noSheet(named, tables));
  const rated = tables.map((table) => ({ table, mapping: proposeMapping(table), kind: kindOf(table) }));
  const likeliness = ({ table, mapping, kind }: (typeof rated)[number]) =>
    mapping.reduce((sum, { field }) => sum + (field === null ? 0 : field === 'name' || field === 'cost' ? 10 : 1), 0) +
    Math.min(table.rows.length, 1_000) / 1_000 -
    (kind ? 12 : 0);
  const [likeliest] = [...rated].sort((a, b) => likeliness(b) - likeliness(a));
  const found = named === null ? likeliest : rated.find(({ table }) => labelOf(table) === named);
  // A table that is surely something else, and has no cost, is no list of projects.
  const isList =
    found && (named !== null || found.kind === null || found.mapping.some(({ field }) => field === 'cost'));
  const list = isList ? { table: found.table, mapping: found.mapping } : null;
  const auxiliarySheets = rated
    .filter(({ table }) => table !== list?.table)
    .map(({ table, kind, mapping }): AuxiliarySheet => {
      const ignored = ignoredSheets.includes(labelOf(table));
      const isListToo = list !== null && !ignored && kind === null && !table.declared && couldBeList(mapping);
      return { table, kind: ignored ? null : kind, ...(isListToo && { mapping }) };
    });
  return ok({
    list,
    auxiliarySheets: auxiliarySheets.map((one) => (saysLess(one, auxiliarySheets) ? { ...one, kind: null } : one)),
  });
}

const couldBeList = (mapping: Mapping): boolean =>
  mapping.some(({ field }) => field === 'name') &&
  mapping.some(({ field }) => field === 'cost' || field === 'costOfYear' || field === 'costBySource');

const fieldsFound = ({ table, kind }: AuxiliarySheet): number =>
  kind ? columnsFor(table, kind).filter(({ field }) => field !== null).length : 0;
const saysLess = (one: AuxiliarySheet, all: AuxiliarySheet[]): boolean =>
  one.kind?.fullest === true && all.some((other) => other.kind === one.kind && fieldsFound(other) > fieldsFound(one));

const noSheet = (named: string, tables: readonly Table[]): Problem => ({
  type: 'incorrect-label',
  pointer: '/sheet',
  message: messages.texts.incorrectLabel({ named, sheets: tables.map(labelOf).join(', ') }),
});

/**
 * Everything the tables say, in one draft: the projects first, then what stands beside them, kind by kind.
 * Failure: as `draftImport`; a table that nobody understands is told. Source: packages/exchange/decisions/0003-questions.md.
 */
export function draftFrom({ list, auxiliarySheets }: Understood, choices: Choices, given: SpatialContext): Draft {
  const hasCostSheet = auxiliarySheets.some(({ kind }) => kind === costs);
  const spatial = withAddresses(auxiliarySheets, choices, { ...given, hasCostSheet });
  const start = list
    ? draftImport(list.table, list.mapping, choices, spatial)
    : emptyDraft(auxiliarySheets[0]?.table.fileName ?? '');
  const whole = sheetKinds
    .flatMap((kind) => auxiliarySheets.filter((one) => one.kind === kind).map(({ table }) => ({ table, kind })))
    .reduce(
      (draft, { table, kind }) => merged(draft, table, kind, choices, spatial),
      withOtherLists(withUnread(start, auxiliarySheets), auxiliarySheets, choices, spatial),
    );
  return { ...whole, problems: [...whole.problems, ...withoutAmount(whole)] };
}

/** Projects of which no column and no sheet says an amount are told, where others have one. */
function withoutAmount({ projects }: Draft): CellProblem[] {
  const none = projects.filter(
    ({ costAssumed, costCents, paidCents }) => costAssumed && costCents === 0 && paidCents === 0,
  );
  if (none.length === 0 || none.length === projects.length) return [];
  const rows = `${none
    .slice(0, 8)
    .map(({ row }) => row)
    .join(', ')}${none.length > 8 ? ' …' : ''}`;
  return [
    {
      type: 'without-amount',
      severity: 'warning',
      row: null,
      column: null,
      value: null,
      message: messages.texts.withoutAmount({ none: none.length, rows }),
    },
  ];
}

/** Addresses that come with a list count for it as those that the city has already. */
function withAddresses(auxiliarySheets: AuxiliarySheet[], choices: Choices, spatial: SpatialContext): SpatialContext {
  const told = auxiliarySheets
    .filter(({ kind }) => kind === addresses)
    .reduce((draft, { table }) => merged(draft, table, addresses, choices, spatial), emptyDraft(''));
  if (told.facts.address.length === 0) return spatial;
  return { ...spatial, addresses: new Map([...(spatial.addresses ?? []), ...addressBook(told.facts.address)]) };
}

function merged(draft: Draft, whole: Table, kind: SheetKind, choices: Choices, spatial: SpatialContext): Draft {
  const problems: CellProblem[] = [];
  const inSheet = noteInto(problems, choices);
  const note = (problem: CellProblem) => inSheet({ ...problem, sheet: labelOf(whole) });
  const table = kind.yearly ? withoutTotals(whole, note) : whole;
  table.notices.filter(({ severity }) => severity !== 'notice').forEach(note);
  const columns = columnsFor(table, kind);
  const places = placesOf(table, columnsOf(table, placed(table, kind)), spatial, note);
  leftUnread(table, kind, columns).forEach(note);
  const result = kind.merge(draft, rowsOf(table, kind, columns, places, note), note);
  return {
    ...result,
    problems: [...result.problems, ...problems],
    crs: result.crs ?? places.crs,
    hasPlaces: result.hasPlaces || places.any,
  };
}

/** Which columns say where a row is, for kinds whose rows are somewhere. */
const placed = (table: Table, kind: SheetKind): Mapping =>
  kind.placed
    ? proposeMapping(table).map((entry) =>
        entry.field === 'lat' || entry.field === 'lon' ? entry : { ...entry, field: null },
      )
    : [];

/** What is not read on purpose is told by its headings, never by what stands below them. */
function leftUnread(table: Table, kind: SheetKind, columns: SheetColumns): CellProblem[] {
  const places = new Set(placed(table, kind).flatMap(({ column, field }) => (field === null ? [] : [column])));
  const names = table.columns.filter((column, i) => columns[i]!.field === null && !places.has(column));
  if (!kind.unread || names.length === 0) return [];
  return [
    {
      type: 'not-imported',
      severity: 'notice',
      row: null,
      column: null,
      value: null,
      message: messages.texts.notRead({ unread: kind.unread, names: names.join(', ') }),
    },
  ];
}

/** A table that nobody understands is told, never dropped in silence. */
function withUnread(draft: Draft, auxiliarySheets: AuxiliarySheet[]): Draft {
  const unread = auxiliarySheets.filter(({ kind, mapping }) => kind === null && !mapping);
  const problems = unread.map(({ table }): CellProblem => ({
    type: 'extra-sheet',
    severity: 'notice',
    sheet: labelOf(table),
    row: null,
    column: null,
    value: labelOf(table),
    message: messages.texts.rowsIsReadFor({ labelOf: labelOf(table), rows: table.rows.length }),
  }));
  return { ...draft, problems: [...draft.problems, ...problems] };
}
