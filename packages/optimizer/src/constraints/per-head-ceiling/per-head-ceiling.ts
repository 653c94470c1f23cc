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
  title: { de: 'Höchstbetrag je Kopf in einem Bezirk', en: 'Most spending per head in a district' },
  settings: stored('per-head-ceiling', perHead({ de: 'Höchstens je Kopf', en: 'At most per head' })),
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
    const { name, de, en } = wordsPerHead(scenario, settings, 0);
    return {
      de: `In „${name}“ werden höchstens ${de.perHead} je Kopf verbaut.`,
      en: `In “${name}” at most ${en.perHead} per head is spent on projects.`,
    };
  },
  explain(scenario, { state, amount }, settings) {
    const { name, de, en } = wordsPerHead(scenario, settings, amount);
    if (state === 'broken')
      return {
        de: `In „${name}“ wird um ${de.amount} zu viel verbaut; höchstens ${de.perHead} je Kopf sind es nicht.`,
        en: `In “${name}” ${en.amount} too much is spent for at most ${en.perHead} per head.`,
      };
    if (state === 'tight')
      return {
        de: `In „${name}“ sind es genau ${de.perHead} je Kopf.`,
        en: `In “${name}” it is exactly ${en.perHead} per head.`,
      };
    return {
      de: `In „${name}“ bleiben ${de.amount} bis zu ${de.perHead} je Kopf.`,
      en: `In “${name}” ${en.amount} is left below ${en.perHead} per head.`,
    };
  },
  scope: () => null,
});
