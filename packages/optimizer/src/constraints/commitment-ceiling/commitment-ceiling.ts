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
  title: { de: 'Verpflichtungsrahmen eines Jahres', en: 'Commitment ceiling of a year' },
  settings: stored('commitment-ceiling', ceilingOfYear),
  sample: () => ({ kind: 'commitment-ceiling' as const, year: 0, mostCents: 1 }),
  problems: problemsOfYear,
  rows: (builder, settings, position) => ceilingRow(builder, settings, position, counted),
  check: (context, settings) => measuredInYear(context, settings, counted),
  relaxation: { setting: 'mostCents', to: ({ amount }) => amount },
  sentence(scenario, settings) {
    const { when, de, en } = wordsOfYear(scenario, settings, 0);
    return {
      de: `Was im Jahr ${when} beginnt, bindet in späteren Jahren höchstens ${de.most}.`,
      en: `What starts in ${when} commits at most ${en.most} of later years.`,
    };
  },
  explain(scenario, { amount }, settings) {
    const { when, de, en } = wordsOfYear(scenario, settings, amount);
    return {
      de: `Was im Jahr ${when} beginnt, bindet in späteren Jahren ${de.amount}; erlaubt: ${de.most}.`,
      en: `What starts in ${when} commits ${en.amount} of later years; allowed: ${en.most}.`,
    };
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
