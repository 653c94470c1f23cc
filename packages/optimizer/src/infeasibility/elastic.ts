import type { InstanceModel } from '../instance/build-model.ts';
import type { PriceList } from '../model/price-list.ts';

import type { LinearModel } from '../model/linear-model.ts';

/** Rows that may be exceeded by one amount, and what a unit of them costs. */
export type Elastic = { rows: number[]; weight: number };

/**
 * The rows of a model become elastic: each group of rows may be exceeded by an amount of its own ≥ 0. The weighted sum of the amounts
 * and of what the starts cost is to be least; the largest weight counts as 1, so that no weight is lost in a solver's tolerance. All
 * rows must be of the form "at most", those of a group in the same unit. `costs` are ≤ 0, one for each column.
 * Source: Chinneck 2008 (elastic programming).
 */
export function elastic({ model }: InstanceModel, groups: readonly Elastic[], costs: Float64Array): LinearModel {
  const { columns, columnStart, rowIndex, coefficient, upper } = model;
  const rows = groups.flatMap((group) => group.rows);
  const starts = new Int32Array(columns + groups.length + 1);
  starts.set(columnStart);
  groups.forEach((group, k) => (starts[columns + k + 1] = starts[columns + k]! + group.rows.length));
  const weights = Float64Array.from([...costs, ...groups.map(({ weight }) => -weight)]);
  const largest = weights.reduce((most, weight) => Math.max(most, -weight), 0) || 1;
  return {
    ...model,
    columns: columns + groups.length,
    objective: weights.map((weight) => weight / largest),
    upper: Float64Array.from([...upper, ...groups.map(() => Infinity)]),
    columnStart: starts,
    rowIndex: Int32Array.from([...rowIndex, ...rows]),
    coefficient: Float64Array.from([...coefficient, ...rows.map(() => -1)]),
  };
}

/** The rows behind a list of a certificate as one group, of which everything costs the same. */
export function rowsOf({ priceLists }: InstanceModel, list: PriceList['list'], key: string): Elastic {
  const rows: number[] = [];
  for (const one of priceLists)
    if (one.list === list && one.key === key)
      one.prices((row) => {
        rows.push(row);
        return 0;
      });
  return { rows, weight: 1 };
}

/** The same rows, each of which may be exceeded by itself. `all`: so many of their own units (cents, crews) cost 1. */
export function eachRowOf(city: InstanceModel, list: PriceList['list'], key: string, all: number): Elastic[] {
  const perUnit = city.priceLists.find((one) => one.list === list && one.key === key)?.prices(() => 1)[0] ?? 1;
  return rowsOf(city, list, key).rows.map((row) => ({ rows: [row], weight: 1 / (perUnit * Math.max(1, all)) }));
}
