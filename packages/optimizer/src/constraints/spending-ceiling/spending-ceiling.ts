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
 * What the city promises: in a year at most so much falls due for works, whoever pays.
 *
 * Formula: Σ cost in the periods of the year · x ≤ mostCents, before savings.
 *
 * When tight: the year is full; the price is what one cent more in it would be worth.
 *
 * Source: packages/planning/scenario-format.md, spending-ceiling.
 */
export const spendingCeiling = defineConstraint({
  kind: 'spending-ceiling',
  title: messages.texts.title,
  settings: stored('spending-ceiling', ceilingOfYear),
  sample: () => ({ kind: 'spending-ceiling' as const, year: 1, mostCents: 4 }),
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
  mode.cost.reduce(
    (sum, _, k) =>
      sum + (yearOf(scenario.calendar, period + k) === year ? paymentDueOf(scenario, project, mode, period, k) : 0),
    0,
  );
