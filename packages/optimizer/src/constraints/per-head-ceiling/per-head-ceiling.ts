import { defineConstraint, stored } from '../constraint.ts';
import {
  centsFor,
  measuredPerHead,
  perHead,
  problemsPerHead,
  spendingRow,
  spentIn,
  wordsPerHead,
  otherPerHead,
} from '../per-head.ts';
import { messages } from './messages.ts';

/**
 * What the city promises: in a district at most so much per inhabitant is built.
 *
 * Formula: Σ cost · x over the district ≤ floor(centsPerHead · population), full cost before savings.
 *
 * When tight: the rule decides what is built there; the price is what one cent of it is worth.
 *
 * Source: packages/planning/scenario-format.md, per-head-ceiling.
 */
export const perHeadCeiling = defineConstraint({
  kind: 'per-head-ceiling',
  title: messages.texts.title,
  settings: stored('per-head-ceiling', perHead(messages.texts.atMost)),
  sample: ({ districts }) => ({ kind: 'per-head-ceiling' as const, district: districts[0]!.id, centsPerHead: 2 }),
  problems: problemsPerHead,
  rows(builder, settings, position) {
    const row = spendingRow(builder, settings.district, 1, centsFor(builder.scenario, settings, Math.floor));
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / builder.unit] }];
  },
  check(context, settings) {
    const most = centsFor(context.scenario, settings, Math.floor);
    return measuredPerHead(most - spentIn(context, settings.district), settings.district);
  },
  relaxation: { setting: 'centsPerHead', to: otherPerHead(1) },
  sentence(scenario, settings) {
    const words = wordsPerHead(scenario, settings, 0);
    return messages.texts.sentence(words);
  },
  explain(scenario, { state, amount }, settings) {
    const words = wordsPerHead(scenario, settings, amount);
    if (state === 'broken') return messages.texts.tooMuch(words);
    if (state === 'tight') return messages.texts.exactly(words);
    return messages.texts.left(words);
  },
  scope: () => null,
});
