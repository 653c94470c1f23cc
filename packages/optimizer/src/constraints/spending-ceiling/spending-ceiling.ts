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
  title: { de: 'Ausgabenobergrenze eines Jahres', en: 'Spending ceiling of a year' },
  settings: stored('spending-ceiling', ceilingOfYear),
  sample: () => ({ kind: 'spending-ceiling' as const, year: 1, mostCents: 4 }),
  problems: problemsOfYear,
  rows: (builder, settings, position) => ceilingRow(builder, settings, position, counted),
  check: (context, settings) => measuredInYear(context, settings, counted),
  relaxation: { setting: 'mostCents', to: ({ amount }) => amount },
  sentence(scenario, settings) {
    const { when, de, en } = wordsOfYear(scenario, settings, 0);
    return {
      de: `Im Jahr ${when} kosten die Bauarbeiten höchstens ${de.most}.`,
      en: `In ${when} the works cost at most ${en.most}.`,
    };
  },
  explain(scenario, { amount }, settings) {
    const { when, de, en } = wordsOfYear(scenario, settings, amount);
    return {
      de: `Im Jahr ${when} kosten die Bauarbeiten ${de.amount}; erlaubt: ${de.most}.`,
      en: `In ${when} the works cost ${en.amount}; allowed: ${en.most}.`,
    };
  },
  scope: () => null,
});

const counted: Counted = (scenario, year) => (project, mode, period) =>
  mode.cost.reduce(
    (sum, _, k) =>
      sum + (yearOf(scenario.calendar, period + k) === year ? paymentDueOf(scenario, project, mode, period, k) : 0),
    0,
  );
