import { noFacts } from '@vorrang/planning';
import { type Choices, noteInto, rowsDecided } from './choices.ts';
import type { Draft } from './draft.ts';
import { isMoneyOfYear } from './fields.ts';
import { currencyInWords, costUnit, type Mapping } from './mapping.ts';
import { withRest, withStillToPay } from './money-questions.ts';
import { phaseColumns, phasesIn } from './phase-columns.ts';
import { plausible } from './plausible.ts';
import { moneyOfProjects, noReconciliation } from './reconciliation.ts';
import { placesByAddress } from './rows/addresses.ts';
import { columnsOf } from './rows/columns.ts';
import { readCost } from './rows/cost.ts';
import { filledDown } from './rows/filled-down.ts';
import { flowsOf } from './rows/flow.ts';
import { idsOf } from './rows/ids.ts';
import { partsOf, repeatedMoney } from './rows/parts.ts';
import { personalColumns } from './rows/personal.ts';
import { type Ground, anywhere, placesOf } from './rows/places.ts';
import { type ReadProject, type RowContext, projectFrom } from './rows/project.ts';
import { rowKinds } from './rows/row-kinds.ts';
import { countsInShares, standingOfRow, standingProblems } from './rows/status.ts';
import { amountNotices, currencyCell, currencyOf, mappingProblems, unusedAmounts } from './rows/whole-list.ts';
import type { CellProblem, Row, Table } from './table.ts';
import { withAnswers } from './year-columns/questions.ts';

/** Reads every row by the mapping. Questions carry severity `error` until answered or left out; no row vanishes. */
export function draftImport(given: Table, mapping: Mapping, choices: Choices, ground: Ground = anywhere): Draft {
  const table = filledDown(given, mapping);
  const problems: CellProblem[] = [...table.notices];
  const note = noteInto(problems, choices);
  const read = withAnswers(table, mapping, note);
  mappingProblems(read, table).forEach(note);
  problems.push(...unusedAmounts(read, table));
  problems.push(...personalColumns(table, (i) => read[i]!.field !== null));
  const decided = rowsDecided(choices);
  const present = table.rows.filter((row) => !decided.leaveOut.has(row.row));
  const columns = columnsOf({ ...table, rows: present }, read, note);
  const kinds = rowKinds(present, columns, decided.keep, note);
  const listed = present.filter((row) => kinds.kindOf(row) === 'project');
  const { open, finished, standing } = openRows(listed, columns, decided.keep, note);
  const parts = partsOf(open, columns, note);
  const flow = flowsOf(table);
  const told = { rounds: (row: Row) => roundOf(table, row), flows: (row: Row) => flow(row)?.word ?? '' };
  const dropped = repeatedMoney(parts, columns, told, note);
  const firsts = [...parts.keys()];
  const own = { ...table, rows: firsts };
  const places = placesOf(own, columns, ground, note);
  const unplaced = firsts.filter((row) => places.of(row) === null);
  const byAddress = placesByAddress(unplaced, columns, ground.addresses ?? new Map(), note);
  const ofPhases = phaseColumns(table.columns);
  const context: Omit<RowContext, 'id'> = {
    columns,
    mapping: read,
    note,
    place: (row) => byAddress.get(row) ?? { geometry: places.of(row), address: null },
    phases: (row) => phasesIn(row, ofPhases),
    standing: (row) => standing.get(row)!,
    flow,
    group: kinds.groupOf,
  };
  const idFor = idsOf(own, columns, note);
  const all: ReadProject[] = [];
  for (const [row, rows] of parts) {
    const counted = rows.filter((part) => !dropped.has(part));
    for (const part of counted) problems.push(...currencyCell(part, columns));
    all.push(projectFrom(counted, { ...context, id: idFor(row) }));
  }
  const { currency, problems: deviating } = currencyOf(
    all.map(({ project, currency }) => ({ row: project.row, currency })),
  );
  const unclear = all.filter(({ ambiguous }) => ambiguous).map(({ project }) => project.row);
  const amounts = read.filter(({ field }) => field === 'cost' || isMoneyOfYear(field)).map(({ column }) => column);
  problems.push(...deviating, ...amountNotices(columns, amounts[0] ?? null, present, unclear));
  const named = currency ?? table.currency ?? currencyInWords(table, amounts);
  const stated =
    named !== null ||
    table.means !== undefined ||
    amounts.some((column) => costUnit(table, column).stated) ||
    columns.factor > 1;
  const asked = withStillToPay(
    withRest(
      all.map(({ project, restCents }) => ({ ...project, restCents })),
      note,
    ),
    note,
  );
  const projects = plausible(asked, stated || present.some((row) => (columns.unit(row)?.factor ?? 1) > 1), note);
  const totals = present.filter((row) => kinds.kindOf(row) === 'total');
  const ofWhich = present.filter((row) => kinds.kindOf(row) === 'of-which');
  const leftOut = table.rows.filter((row) => decided.leaveOut.has(row.row));
  const count = (kind: string) => present.filter((row) => kinds.kindOf(row) === kind).length;
  return {
    ...emptyDraft(table.fileName),
    projects,
    problems,
    currency: named ?? null,
    crs: places.crs,
    hasPlaces: places.any || byAddress.size > 0,
    leftOutIds: [...leftOut, ...finished].flatMap((row) => columns.cell(row, 'id')?.text || []),
    finishedRows: finished.map(({ row }) => row),
    leftOut: [...leftOut, ...totals, ...ofWhich, ...finished, ...dropped].map(({ row }) => row).sort((a, b) => a - b),
    reconciliation: {
      rows: {
        read: table.rows.length,
        projects: firsts.length,
        parts: open.length - firsts.length,
        totals: totals.length,
        headings: count('heading'),
        ofWhich: ofWhich.length,
        finished: finished.length,
        leftOut: leftOut.length,
      },
      money: moneyOfProjects(
        projects,
        [...finished, ...dropped].reduce((sum, row) => sum + (readCost(row, columns)?.cents ?? 0), 0),
      ),
      totals: kinds.totals,
    },
  };
}

/** What is understood where there is no list of projects. */
export const emptyDraft = (fileName: string): Draft => ({
  fileName,
  projects: [],
  funding: [],
  resources: [],
  rules: [],
  facts: noFacts(),
  problems: [],
  currency: null,
  crs: null,
  hasPlaces: false,
  leftOut: [],
  finishedRows: [],
  leftOutIds: [],
  reconciliation: noReconciliation(),
});

type Columns = ReturnType<typeof columnsOf>;

/** Rows that are still to be planned, by where they stand; those that a person keeps are, whatever the list says. */
function openRows(
  rows: readonly Row[],
  columns: Columns,
  keep: readonly number[],
  note: Parameters<typeof standingProblems>[1],
) {
  const shares = countsInShares(rows, columns);
  const standing = new Map(rows.map((row) => [row, standingOfRow(row, columns, shares)]));
  const found = rows
    .filter(({ row }) => !keep.includes(row))
    .map((row) => ({
      row,
      text: columns.cell(row, 'status')?.text || `${columns.cell(row, 'completion')?.text ?? ''}`,
      standing: standing.get(row)!.standing,
      cents: readCost(row, columns)?.cents ?? 0,
    }));
  const { leftOut } = standingProblems(found, note);
  return { open: rows.filter((row) => !leftOut.has(row)), finished: [...leftOut], standing };
}

const round = /^(budget )?(round|version|runde|fassung|stufe|scenario|szenario|nachtrag|stage of budget)$/i;
/** Which round of a budget a row belongs to, where a column says so. */
const roundOf = (table: Table, row: Row): string =>
  row.cells[table.columns.findIndex((column) => round.test(column))] ?? '';
