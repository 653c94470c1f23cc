import type { Scenario } from '@vorrang/planning';
import type { PriceList } from '../model/price-list.ts';
import { activeRules } from './active-rules.ts';

import { pointsOf } from '../criteria/index.ts';

import { ModelBuilder } from '../model/model-builder.ts';
import { startColumns } from '../model/start-columns.ts';

/**
 * Rules as rows Σ coefficient · start ≤ most, for kinds the search has no arithmetic of its own for. Entries of start j are
 * first[j] ≤ e < first[j + 1].
 */
export type SparseRows = {
  most: Float64Array;
  first: Int32Array;
  rowOf: Int32Array;
  coefficient: Float64Array;
  /** 1 for a row without a negative coefficient: a start can overfill it, and none can relieve it. */
  packs: Uint8Array;
  /** Mean size of a coefficient. */
  typical: Float64Array;
  /** For every row the starts that count less than nothing in it. */
  relief: Int32Array[];
};

/** Where a certificate names the prices of rows: entry `at` of the list is `factor` · the price of the row. */
export type RowList = { key: string; length: number; entries: { at: number; row: number; factor: number }[] };

/** The rows of a Scenario, where a certificate names their prices, the kinds kept so, and those that cannot be written so. */
type Written = { rows: SparseRows; rowLists: RowList[]; kindsInRows: string[]; kindsAsked: string[] };

/** Writes every rule of a kind that is not at hand as rows, if its rows speak of starts alone and it neither saves nor earns. */
export function sparseRowsOf(scenario: Scenario, kindsAtHand: ReadonlySet<string>, starts: number): Written {
  const others = activeRules(scenario).filter(({ rule }) => !kindsAtHand.has(rule.kind) && !rule.fixes);
  if (others.length === 0) return { rows: noRows(starts), rowLists: [], kindsInRows: [], kindsAsked: [] };
  const builder = new ModelBuilder(startColumns(scenario, pointsOf(scenario)));
  const [inRows, asked] = [new Set<string>(), new Set<string>()];
  const rowLists: RowList[] = [];
  /** Rows of rules that write more than the search can keep. */
  const dropped = new Set<number>();
  for (const { rule, settings, position = -1 } of others) {
    const before = builder.size;
    const lists = rule.rows(builder, settings, position);
    const rows = Array.from({ length: builder.size.rows - before.rows }, (_, k) => before.rows + k);
    if (builder.size.columns === before.columns && !rule.earns && !rule.saves) {
      inRows.add(rule.kind);
      rowLists.push(...lists.map((list) => rowListOf(list, rows)));
    } else {
      asked.add(rule.kind);
      for (const row of rows) dropped.add(row);
    }
  }
  return { rows: rowsOf(builder, dropped), rowLists, kindsInRows: [...inRows], kindsAsked: [...asked] };
}

/** Reads off which row each entry of a list stands for, by asking for the list with one price at a time. */
function rowListOf({ key, prices }: PriceList, rows: readonly number[]): RowList {
  const entries = rows.flatMap((row) =>
    prices((asked) => Number(asked === row)).flatMap((factor, at) => (factor === 0 ? [] : [{ at, row, factor }])),
  );
  return { key, length: prices(() => 0).length, entries };
}

/** The entries of the starts by start; a dropped row asks nothing. */
function rowsOf(builder: ModelBuilder, dropped: ReadonlySet<number>): SparseRows {
  const { decisions, rows, rowUpper, columnStart, rowIndex, coefficient } = builder.finish();
  const first = new Int32Array(decisions + 1);
  const [rowOf, size]: [number[], number[]] = [[], []];
  const relief = Array.from({ length: rows }, (): number[] => []);
  const [sum, count] = [new Float64Array(rows), new Float64Array(rows)];
  for (let j = 0; j < decisions; j++) {
    for (let e = columnStart[j]!; e < columnStart[j + 1]!; e++) {
      const row = rowIndex[e]!;
      if (dropped.has(row)) continue;
      rowOf.push(row);
      size.push(coefficient[e]!);
      if (coefficient[e]! < 0) relief[row]!.push(j);
      sum[row]! += Math.abs(coefficient[e]!);
      count[row]! += 1;
    }
    first[j + 1] = rowOf.length;
  }
  return {
    most: rowUpper.map((most, row) => (dropped.has(row) ? 0 : most)),
    first,
    rowOf: Int32Array.from(rowOf),
    coefficient: Float64Array.from(size),
    packs: Uint8Array.from(relief, ({ length }) => Number(length === 0)),
    relief: relief.map((starts) => Int32Array.from(starts)),
    typical: sum.map((all, row) => all / Math.max(1, count[row]!) || 1),
  };
}

const noRows = (starts: number): SparseRows => ({
  most: new Float64Array(),
  first: new Int32Array(starts + 1),
  rowOf: new Int32Array(),
  coefficient: new Float64Array(),
  packs: new Uint8Array(),
  typical: new Float64Array(),
  relief: [],
});
