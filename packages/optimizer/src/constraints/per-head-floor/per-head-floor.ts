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
  title: { de: 'Mindestbetrag je Kopf in einem Bezirk', en: 'Least spending per head in a district' },
  settings: stored('per-head-floor', perHead({ de: 'Mindestens je Kopf', en: 'At least per head' })),
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
    const { name, de, en } = wordsPerHead(scenario, settings, 0);
    return {
      de: `In „${name}“ werden mindestens ${de.perHead} je Kopf verbaut.`,
      en: `In “${name}” at least ${en.perHead} per head is spent on projects.`,
    };
  },
  explain(scenario, { state, amount }, settings) {
    const { name, de, en } = wordsPerHead(scenario, settings, amount);
    if (state === 'broken')
      return {
        de: `In „${name}“ wird um ${de.amount} zu wenig verbaut; mindestens ${de.perHead} je Kopf sind es nicht.`,
        en: `In “${name}” ${en.amount} too little is spent for at least ${en.perHead} per head.`,
      };
    if (state === 'tight')
      return {
        de: `In „${name}“ sind es genau ${de.perHead} je Kopf.`,
        en: `In “${name}” it is exactly ${en.perHead} per head.`,
      };
    return {
      de: `In „${name}“ sind es ${de.amount} mehr als ${de.perHead} je Kopf.`,
      en: `In “${name}” ${en.amount} more is spent than ${en.perHead} per head.`,
    };
  },
  scope: () => null,
});
