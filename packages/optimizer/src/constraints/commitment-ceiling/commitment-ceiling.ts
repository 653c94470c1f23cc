import { paymentDueOf, yearOf } from '@vorrang/planning';
import {
  type Counted,
  ceilingOfYear,
  ceilingRow,
  measuredInYear,
  problemsOfYear,
  wordsOfYear,
} from '../ceiling-of-year.ts';
import { defineConstraint, stored } from '../constraint.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: what starts in a year binds at most so much money of later years.
 *
 * Formula: Σ over the starts in the year of their cost in later years · x ≤ mostCents, before savings.
 *
 * When tight: no further long project can start in that year; the price is what one cent more of authority would be worth.
 *
 * Source: packages/planning/scenario-format.md, commitment-ceiling.
 */
export const commitmentCeiling = defineConstraint({
  kind: 'commitment-ceiling',
  title: messages.texts.title,
  settings: stored('commitment-ceiling', ceilingOfYear),
  sample: () => ({ kind: 'commitment-ceiling' as const, year: 0, mostCents: 1 }),
  problems: problemsOfYear,
  rows: (builder, settings, position) => ceilingRow(builder, settings, position, counted),
  check: (context, settings) => measuredInYear(context, settings, counted),
  relaxation: { setting: 'mostCents', to: ({ amount }) => amount },
  sentence(scenario, settings) {
    const { when, most } = wordsOfYear(scenario, settings, 0);
    return messages.texts.sentence({ when, most });
  },
  explain(scenario, { amount }, settings) {
    return messages.texts.measured(wordsOfYear(scenario, settings, amount));
  },
  scope: () => null,
});

const counted: Counted = (scenario, year) => (project, mode, period) =>
  yearOf(scenario.calendar, period) === year
    ? mode.cost.reduce(
        (sum, _, k) =>
          sum + (yearOf(scenario.calendar, period + k) > year ? paymentDueOf(scenario, project, mode, period, k) : 0),
        0,
      )
    : 0;
