import { yearOf } from '@vorrang/planning';
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
 * What the city promises: what is finished before a year begins costs at most so much to run and maintain in that year.
 *
 * Formula: Σ followUpCostPerYearCents · x over the starts with t + d ≤ first period of the year ≤ mostCents.
 *
 * When tight: the city cannot afford to keep more; the price is what one cent more a year would be worth.
 *
 * Source: packages/planning/scenario-format.md, follow-up-ceiling.
 */
export const followUpCeiling = defineConstraint({
  kind: 'follow-up-ceiling',
  title: messages.texts.title,
  settings: stored('follow-up-ceiling', ceilingOfYear),
  sample: () => ({ kind: 'follow-up-ceiling' as const, year: 1, mostCents: 4 }),
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

const counted: Counted =
  ({ calendar }, year) =>
  (_, { duration, followUpCostPerYearCents = 0 }, period) =>
    yearOf(calendar, period + duration - 1) < year ? followUpCostPerYearCents : 0;
