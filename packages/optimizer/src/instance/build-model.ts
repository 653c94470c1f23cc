import type { Scenario } from '@vorrang/planning';
import type { PriceList } from '../model/price-list.ts';
import { activeRules } from './active-rules.ts';

import { pointsOf } from '../criteria/index.ts';

import { ModelBuilder } from '../model/model-builder.ts';
import type { LinearModel } from '../model/linear-model.ts';
import { type StartColumns, startColumns } from '../model/start-columns.ts';

/** A Scenario as a linear programme, and the way back: which start each column is, and what each row's price means. */
export type InstanceModel = {
  scenario: Scenario;
  starts: StartColumns;
  model: LinearModel;
  /** Points in one unit of the model's objective. */
  point: number;
  priceLists: PriceList[];
};

/**
 * Writes the rows of every rule into one model, a 0/1 column for each start: Σ value(p, m, t) · x → max.
 * Sources: packages/planning/scenario-format.md, "What a Plan must respect"; Pritsker, Watters and Wolfe 1969 (time-indexed
 * formulation).
 */
export function buildModel(scenario: Scenario): InstanceModel {
  const starts = startColumns(scenario, pointsOf(scenario));
  const builder = new ModelBuilder(starts);
  const priceLists = activeRules(scenario).flatMap(({ rule, settings, position }) =>
    rule.rows(builder, settings, position ?? -1),
  );
  return { scenario, starts, model: builder.finish(), point: builder.point, priceLists };
}
