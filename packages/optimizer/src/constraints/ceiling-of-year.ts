import {
  type Mode,
  type Problem,
  type Project,
  type Scenario,
  formatMoney,
  yearLabel,
  yearsOf,
} from '@vorrang/planning';
import type { PriceList } from '../model/price-list.ts';
import type { ModelBuilder } from '../model/model-builder.ts';
import { modeAt } from '../model/start-columns.ts';
import { type PlanContext, type Measured, count, moment, problemAt } from './constraint.ts';
import { messages } from './messages.ts';

/** Settings of a rule that holds something to so many cents in one year. */
export const ceilingOfYear = {
  year: moment('years', messages.texts.year),
  mostCents: count(messages.texts.atMost, 'cents'),
};
export type CeilingOfYear = { year: number; mostCents: number };

/** What a start in a period counts against the ceiling, in cents. */
export type Counted = (scenario: Scenario, year: number) => (project: Project, mode: Mode, period: number) => number;

/** What can be wrong with the settings: a year the calendar does not have. */
export function problemsOfYear({ calendar }: Scenario, { year }: CeilingOfYear, path: PropertyKey[]): Problem[] {
  const years = yearsOf(calendar);
  if (year < years) return [];
  return [problemAt([...path, 'year'], 'out-of-range', messages.texts.outOfRange({ year, last: years - 1 }))];
}

/** One row: what all starts count is at most the ceiling. */
export function ceilingRow(
  builder: ModelBuilder,
  { year, mostCents }: CeilingOfYear,
  position: number,
  counted: Counted,
): PriceList[] {
  const centsOf = counted(builder.scenario, year);
  const row = builder.row(-Infinity, mostCents / builder.unit);
  builder.starts.list.forEach(({ project, period }, column) =>
    builder.put(
      row,
      column,
      centsOf(builder.scenario.projects[project]!, modeAt(builder.starts, column), period) / builder.unit,
    ),
  );
  return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / builder.unit] }];
}

/** What all works count, in cents. */
export function measuredInYear(
  { scenario, activities }: PlanContext,
  { year, mostCents }: CeilingOfYear,
  counted: Counted,
): Measured[] {
  const centsOf = counted(scenario, year);
  const amount = activities.reduce((sum, { project, mode, period }) => sum + centsOf(project, mode, period), 0);
  const state = amount > mostCents ? 'broken' : amount === mostCents ? 'tight' : 'slack';
  return [{ state, subject: { year }, amount, unit: 'cents' }];
}

/** The words the sentences need: the year's name and amounts of money. */
export const wordsOfYear = (scenario: Scenario, { year, mostCents }: CeilingOfYear, cents: number) => {
  const money = (of: number) => (locale: string) => formatMoney(of, scenario.currency, locale);
  return { when: yearLabel(scenario.calendar, year), most: money(mostCents), amount: money(cents) };
};
