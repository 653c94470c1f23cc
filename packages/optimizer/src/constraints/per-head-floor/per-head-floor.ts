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
 * What the city promises: in a district at least so much per inhabitant is built.
 *
 * Formula: Σ cost · x over the district ≥ ceil(centsPerHead · population), full cost before savings.
 *
 * When tight: the rule decides what is built there; the price is what one cent of it is worth.
 *
 * Source: packages/planning/scenario-format.md, per-head-floor.
 */
export const perHeadFloor = defineConstraint({
  kind: 'per-head-floor',
  title: messages.texts.title,
  settings: stored('per-head-floor', perHead(messages.texts.atLeast)),
  sample: ({ districts }) => ({ kind: 'per-head-floor' as const, district: districts[0]!.id, centsPerHead: 2 }),
  problems: problemsPerHead,
  rows(builder, settings, position) {
    const row = spendingRow(builder, settings.district, -1, centsFor(builder.scenario, settings, Math.ceil));
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / builder.unit] }];
  },
  check(context, settings) {
    const least = centsFor(context.scenario, settings, Math.ceil);
    return measuredPerHead(spentIn(context, settings.district) - least, settings.district);
  },
  relaxation: { setting: 'centsPerHead', to: otherPerHead(-1) },
  sentence(scenario, settings) {
    const words = wordsPerHead(scenario, settings, 0);
    return messages.texts.sentence(words);
  },
  explain(scenario, { state, amount }, settings) {
    const words = wordsPerHead(scenario, settings, amount);
    if (state === 'broken') return messages.texts.tooLittle(words);
    if (state === 'tight') return messages.texts.exactly(words);
    return messages.texts.more(words);
  },
  scope: () => null,
});
