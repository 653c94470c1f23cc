import { noFacts } from '@vorrang/planning';
import { type Choices, noteInto } from './choices.ts';
import type { Draft } from './draft.ts';
import { centsOf, listOf, placesOfProjects, readProjects, rowsOfProjects, unitOfList } from './list.ts';
import type { Mapping } from '../map/mapping.ts';
import { withRest, withStillToPay } from './money-questions.ts';
import { plausible } from './plausible.ts';
import { moneyOfProjects, noReconciliation } from './reconciliation.ts';
import { filledDown } from './rows/filled-down.ts';
import { paymentsBelow } from './rows/payments-below.ts';
import { type SpatialContext, anywhere } from './rows/places.ts';
import type { CellProblem, Table } from '../parse/table.ts';

/**
 * Reads every row by the mapping; no row vanishes: rows = projects + parts + totals + headings + parts of rows above + finished +
 * excluded. Money in cents.
 * Failure: what cannot be read for certain is a question, of severity `error` until it is answered or left out.
 * Source: packages/exchange/decisions/0003-questions.md; Frictionless Table Schema (names of errors).
 */
export function draftImport(
  given: Table,
  proposed: Mapping,
  choices: Choices,
  spatial: SpatialContext = anywhere,
): Draft {
  const { table, mapping } = paymentsBelow(filledDown(given, proposed), proposed);
  const problems: CellProblem[] = [...table.notices];
  const note = noteInto(problems, choices);
  const list = listOf(table, mapping, { choices, note, hasCostSheet: spatial.hasCostSheet === true });
  const rows = rowsOfProjects(list);
  const placed = placesOfProjects(list, rows.firsts, spatial);
  const all = readProjects(list, rows, placed.of);
  const { currency, isStated } = unitOfList(list, all);
  // The unit comes first: the sums of every other question are told in it.
  const inUnit = plausible(
    all.map(({ project, restCents }) => ({ ...project, restCents })),
    isStated,
    note,
  );
  const projects = withStillToPay(withRest(inUnit, note), note);
  const { excluded, totals, ofWhich } = rows;
  const nonProjectRows = [...excluded, ...totals, ...ofWhich, ...rows.finished, ...rows.dropped];
  return {
    ...emptyDraft(table.fileName),
    projects,
    problems,
    currency,
    crs: placed.crs,
    hasPlaces: placed.any,
    unplannedIds: [...excluded, ...rows.finished].flatMap((row) => list.columns.cell(row, 'id')?.text || []),
    nonProjectRows: nonProjectRows.map(({ row }) => row).sort((x, y) => x - y),
    finishedRows: rows.finished.map(({ row }) => row),
    reconciliation: {
      rows: {
        read: table.rows.length,
        projects: rows.firsts.length,
        parts: rows.open.length - rows.firsts.length,
        totals: totals.length,
        headings: rows.headings.length,
        ofWhich: ofWhich.length,
        finished: rows.finished.length,
        excluded: excluded.length,
      },
      money: moneyOfProjects(projects, centsOf([...rows.finished, ...rows.dropped], list.columns)),
      totals: list.kinds.totals,
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
  nonProjectRows: [],
  finishedRows: [],
  unplannedIds: [],
  reconciliation: noReconciliation(),
});
