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

/** Settings of a rule that holds something to so many cents in one year. */
export const ceilingOfYear = {
  year: moment('years', { de: 'Jahr', en: 'Year' }),
  mostCents: count({ de: 'Höchstens', en: 'At most' }, 'cents'),
};
export type CeilingOfYear = { year: number; mostCents: number };

/** What a start in a period counts against the ceiling, in cents. */
export type Counted = (scenario: Scenario, year: number) => (project: Project, mode: Mode, period: number) => number;

/** What can be wrong with the settings: a year the calendar does not have. */
export function problemsOfYear({ calendar }: Scenario, { year }: CeilingOfYear, path: PropertyKey[]): Problem[] {
  const years = yearsOf(calendar);
  if (year < years) return [];
  return [
    problemAt(
      [...path, 'year'],
      'out-of-range',
      `das Jahr ${year} liegt hinter dem Zeitraum; erwartet wird eine Zahl von 0 bis ${years - 1}.`,
      `year ${year} is beyond the calendar; expected a number from 0 to ${years - 1}.`,
    ),
  ];
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
  const words = (locale: 'de-AT' | 'en-GB') => ({
    most: formatMoney(mostCents, scenario.currency, locale),
    amount: formatMoney(cents, scenario.currency, locale),
  });
  return { when: yearLabel(scenario.calendar, year), de: words('de-AT'), en: words('en-GB') };
};
