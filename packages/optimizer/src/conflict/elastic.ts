import { type CityModel, buildModel } from '../build-model.ts';
import type { PriceList } from '../constraints/constraint.ts';
import type { LinearModel } from '../model/linear-model.ts';
import type { Scenario } from '@vorrang/planning';

/** The model of a Scenario in which every Plan is worth nothing: only whether there is one matters. */
export function withoutWorth(scenario: Scenario): LinearModel {
  const { model } = buildModel(scenario);
  return { ...model, objective: new Float64Array(model.columns) };
}

/**
 * The rows of a model become elastic: each group of rows may be exceeded by an amount of its own ≥ 0, and the sum of the amounts is to be
 * least. Nothing else is worth anything. All rows must be of the form "at most", in one and the same unit.
 */
export function elastic({ model }: CityModel, groups: readonly number[][]): LinearModel {
  const { columns, columnStart, rowIndex, coefficient, objective, upper } = model;
  const rows = groups.flat();
  const starts = new Int32Array(columns + groups.length + 1);
  starts.set(columnStart);
  groups.forEach((group, k) => (starts[columns + k + 1] = starts[columns + k]! + group.length));
  return {
    ...model,
    columns: columns + groups.length,
    objective: Float64Array.from([...objective.map(() => 0), ...groups.map(() => -1)]),
    upper: Float64Array.from([...upper, ...groups.map(() => Infinity)]),
    columnStart: starts,
    rowIndex: Int32Array.from([...rowIndex, ...rows]),
    coefficient: Float64Array.from([...coefficient, ...rows.map(() => -1)]),
  };
}

/** The rows behind a list of a certificate. */
export function rowsOf({ priceLists }: CityModel, list: PriceList['list'], key: string): number[] {
  const rows: number[] = [];
  for (const one of priceLists)
    if (one.list === list && one.key === key)
      one.prices((row) => {
        rows.push(row);
        return 0;
      });
  return rows;
}
