import { type Choices, rowsDecided } from './choices.ts';
import { isMoneyOfYear } from '../map/fields.ts';
import { type Mapping, costUnit, currencyInWords } from '../map/mapping.ts';
import { phaseColumns, phasesIn } from '../map/phase-columns.ts';
import { placesByAddress } from './rows/addresses.ts';
import type { Note } from '../parse/cell.ts';
import { type Columns, columnsOf } from './rows/columns.ts';
import type { Flow } from './rows/flow.ts';
import { answeredFlows } from './rows/payments.ts';
import { idsOf } from './rows/ids.ts';
import { listedCents } from './rows/money-of-row.ts';
import { type Parts, partsOf, repeatedMoney } from './rows/parts.ts';
import { paidInFull } from './rows/paid-in-full.ts';
import { personalColumns } from './rows/personal.ts';
import { type SpatialContext, placesOf } from './rows/places.ts';
import { type ReadProject, type RowContext, projectFrom } from './rows/project.ts';
import { type RowKind, type RowKinds, rowKinds } from './rows/row-kinds.ts';
import { type SourceColumns, sourceColumns, sourceColumnsNotice } from './rows/source-columns.ts';
import { type StandingOfRow, countsInShares, standingOfRow, standingProblems, statusIn } from './rows/status.ts';
import { amountNotices, currencyCell, currencyOf, mappingProblems, unusedAmounts } from './rows/table-checks.ts';
import type { Row, Table } from '../parse/table.ts';
import { withAnswers } from '../map/year-columns/questions.ts';

export type List = {
  table: Table;
  mapping: Mapping;
  columns: Columns;
  kinds: RowKinds;
  /** Who pays, by columns without a year. */
  sources: SourceColumns;
  /** Rows that no one has left out. */
  present: Row[];
  excluded: Row[];
  keep: readonly number[];
  note: Note;
};

/** What is seen of a list as a whole: its columns as they are meant, and what each of its rows is. */
type Look = { choices: Choices; note: Note; hasCostSheet: boolean };
export function listOf(table: Table, proposed: Mapping, { choices, note, hasCostSheet }: Look): List {
  const mapping = withAnswers(table, proposed, note);
  mappingProblems(mapping, table, hasCostSheet).forEach(note);
  personalColumns(table, (i) => mapping[i]!.field !== null).forEach(note);
  const { excludedRows, keep } = rowsDecided(choices);
  const present = table.rows.filter((row) => !excludedRows.has(row.row));
  const columns = columnsOf({ ...table, rows: present }, mapping, note);
  const kinds = rowKinds(present, columns, keep, note);
  const excluded = table.rows.filter((row) => excludedRows.has(row.row));
  const projects = present.filter((row) => kinds.kindOf(row) === 'project');
  const sources = sourceColumns(table, projects, mapping, columns);
  if (sources.at.length > 0) note(sourceColumnsNotice(sources.at.map((at) => table.columns[at]!)));
  unusedAmounts(mapping, table, sources.at).forEach(note);
  return { table, mapping, columns, kinds, sources, present, excluded, keep, note };
}

/** Which rows are projects still to be planned, and why the others are none. */
export type RowsOfProjects = {
  /** The first row of each project; `parts` all of them. */
  firsts: Row[];
  parts: Parts;
  open: Row[];
  finished: Row[];
  /** Rows of a project that a person does not count. */
  dropped: Set<Row>;
  excluded: Row[];
  totals: Row[];
  ofWhich: Row[];
  headings: Row[];
  standing: ReadonlyMap<Row, StandingOfRow>;
  flow: (row: Row) => Flow | null;
};

export function rowsOfProjects({ table, columns, kinds, present, excluded, keep, note }: List): RowsOfProjects {
  const of = (kind: RowKind) => present.filter((row) => kinds.kindOf(row) === kind);
  const { open, finished, standing } = openRows(of('project'), columns, keep, note);
  const flow = answeredFlows(open, columns, note);
  const parts = partsOf(open, columns, note);
  const told = { rounds: (row: Row) => roundOf(table, row), flows: (row: Row) => flow(row)?.word ?? '' };
  const dropped = repeatedMoney(parts, columns, told, note);
  return {
    firsts: [...parts.keys()],
    parts,
    open,
    finished,
    dropped,
    excluded,
    totals: of('total'),
    ofWhich: of('of-which'),
    headings: of('heading'),
    standing,
    flow,
  };
}

/** Where each project is: by its own place, else by its address. */
export function placesOfProjects({ table, columns, note }: List, firsts: Row[], spatial: SpatialContext) {
  const places = placesOf({ ...table, rows: firsts }, columns, spatial, note);
  const unplaced = firsts.filter((row) => places.of(row) === null);
  const byAddress = placesByAddress(unplaced, columns, spatial.addresses ?? new Map(), note);
  return {
    crs: places.crs,
    any: places.any || byAddress.size > 0,
    of: (row: Row) => byAddress.get(row) ?? { geometry: places.of(row), address: null },
  };
}

/** Every project from its rows. */
export function readProjects(
  { table, mapping, columns, kinds, sources, note }: List,
  { firsts, parts, dropped, standing, flow }: RowsOfProjects,
  place: RowContext['place'],
): ReadProject[] {
  const ofPhases = phaseColumns(table.columns);
  const context = {
    columns,
    mapping,
    note,
    place,
    phases: (row: Row) => phasesIn(row, ofPhases, columns.slashes),
    standing: (row: Row) => standing.get(row)!,
    flow,
    group: kinds.groupOf,
    payers: sources.of,
  };
  const idFor = idsOf({ ...table, rows: firsts }, columns, note);
  return [...parts].map(([row, rows]) => {
    const counted = rows.filter((part) => !dropped.has(part));
    for (const part of counted) currencyCell(part, columns).forEach(note);
    return projectFrom(counted, { ...context, id: idFor(row) });
  });
}

/** The currency of a list, and whether anything in it says in what its amounts are counted. */
export function unitOfList({ table, mapping, columns, present, note }: List, all: readonly ReadProject[]) {
  const { currency, problems } = currencyOf(all.map(({ project, currency }) => ({ row: project.row, currency })));
  const unclear = all.filter(({ ambiguous }) => ambiguous).map(({ project }) => project.row);
  const amounts = mapping.filter(({ field }) => field === 'cost' || isMoneyOfYear(field)).map(({ column }) => column);
  [...problems, ...amountNotices(columns, amounts[0] ?? null, present, unclear)].forEach(note);
  const named = currency ?? table.currency ?? currencyInWords(table, amounts);
  const isStated =
    named !== null ||
    table.declared !== undefined ||
    columns.factor > 1 ||
    amounts.some((column) => costUnit(table, column).stated) ||
    present.some((row) => (columns.unit(row)?.factor ?? 1) > 1);
  return { currency: named, isStated };
}

/** What rows say they cost, whatever becomes of them. */
export const centsOf = (rows: readonly Row[], columns: Columns): number =>
  rows.reduce((sum, row) => sum + listedCents(row, columns), 0);

/** Rows that are still to be planned, by where they stand; those that a person keeps are, whatever the list says. */
function openRows(rows: readonly Row[], columns: Columns, keep: readonly number[], note: Note) {
  const shares = countsInShares(rows, columns);
  const standing = new Map(rows.map((row) => [row, standingOfRow(row, columns, shares)]));
  const found = rows
    .filter(({ row }) => !keep.includes(row))
    .map((row) => ({
      row,
      text: statusIn(row, columns) || `${columns.cell(row, 'completion')?.text ?? ''}`,
      standing: standing.get(row)!.standing,
      cents: listedCents(row, columns),
    }));
  const { unplanned } = standingProblems(found, note);
  for (const row of paidInFull(found, columns, note)) unplanned.add(row);
  return { open: rows.filter((row) => !unplanned.has(row)), finished: [...unplanned], standing };
}

const round = /^(budget )?(round|version|runde|fassung|stufe|scenario|szenario|nachtrag|stage of budget)$/i;
/** Which round of a budget a row belongs to, where a column says so. */
const roundOf = (table: Table, row: Row): string =>
  row.cells[table.columns.findIndex((column) => round.test(column))] ?? '';
