import type { Scenario } from '@vorrang/planning';
import type { PriceList } from './constraints/constraint.ts';
import { pointsOf } from './criteria/index.ts';
import { rulesAtWork } from './given.ts';
import { Book } from './model/book.ts';
import type { LinearModel } from './model/linear-model.ts';
import { type StartColumns, startColumns } from './model/start-columns.ts';

/** A Scenario as a linear programme, and the way back: which start each column is, and what each row's price means. */
export type CityModel = {
  scenario: Scenario;
  starts: StartColumns;
  model: LinearModel;
  /** Points in one unit of the model's objective. */
  point: number;
  priceLists: PriceList[];
};

/** Writes the rows of every rule into one model. Source of the shape: scenario format; measured in the solver study. */
export function buildModel(scenario: Scenario): CityModel {
  const starts = startColumns(scenario, pointsOf(scenario));
  const book = new Book(starts);
  const priceLists = rulesAtWork(scenario).flatMap(({ rule, settings, position }) =>
    rule.rows(book, settings, position ?? -1),
  );
  return { scenario, starts, model: book.finish(), point: book.point, priceLists };
}
