import { formatMoney } from '@vorrang/planning';
import { modeAt } from '../../model/start-columns.ts';
import {
  type Given,
  count,
  defineConstraint,
  districtNameOf,
  populationOf,
  refersTo,
  stored,
  unknownDistrict,
  withoutPopulation,
} from '../constraint.ts';

const settings = stored('per-head-floor', {
  district: refersTo('districts', { de: 'Bezirk', en: 'District' }),
  centsPerHead: count({ de: 'Mindestens je Kopf', en: 'At least per head' }, 'cents'),
});

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
  settings,
  sample: ({ districts }) => ({ kind: 'per-head-floor' as const, district: districts[0]!.id, centsPerHead: 2 }),
  problems: (scenario, { district }, path) => [
    ...unknownDistrict(scenario, district, [...path, 'district']),
    ...withoutPopulation(scenario, district, [...path, 'district']),
  ],
  rows(book, { district, centsPerHead }, position) {
    const row = book.row(-Infinity, -(limitOf(centsPerHead, populationOf(book.scenario, district)) / book.unit));
    book.starts.list.forEach(({ project }, column) => {
      if (book.scenario.projects[project]!.district !== district) return;
      const cost = modeAt(book.starts, column).cost.reduce((a, b) => a + b, 0);
      book.put(row, column, -cost / book.unit);
    });
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / book.unit] }];
  },
  check(given, { district, centsPerHead }) {
    const over = spent(given, district) - limitOf(centsPerHead, populationOf(given.scenario, district));
    const state = over < 0 ? 'broken' : over === 0 ? 'tight' : 'slack';
    return [{ state, subject: { district }, amount: Math.abs(over), unit: 'cents' }];
  },
  sentence(scenario, { district, centsPerHead }) {
    const name = districtNameOf(scenario, district);
    const money = (locale: 'de-AT' | 'en-GB') => formatMoney(centsPerHead, scenario.currency, locale);
    return {
      de: `In „${name}“ werden mindestens ${money('de-AT')} je Kopf verbaut.`,
      en: `In “${name}” at least ${money('en-GB')} per head is spent on projects.`,
    };
  },
  explain(scenario, { state, amount }, { district, centsPerHead }) {
    const name = districtNameOf(scenario, district);
    const money = (cents: number, locale: 'de-AT' | 'en-GB') => formatMoney(cents, scenario.currency, locale);
    const [de, en] = [money(centsPerHead, 'de-AT'), money(centsPerHead, 'en-GB')];
    if (state === 'broken')
      return {
        de: `In „${name}“ wird um ${money(amount, 'de-AT')} zu wenig verbaut; mindestens ${de} je Kopf sind es nicht.`,
        en: `In “${name}” ${money(amount, 'en-GB')} too little is spent for at least ${en} per head.`,
      };
    if (state === 'tight')
      return {
        de: `In „${name}“ sind es genau ${de} je Kopf.`,
        en: `In “${name}” it is exactly ${en} per head.`,
      };
    return {
      de: `In „${name}“ sind es ${money(amount, 'de-AT')} mehr als ${de} je Kopf.`,
      en: `In “${name}” ${money(amount, 'en-GB')} more is spent than ${en} per head.`,
    };
  },
  touches: () => null,
});

/** No cost is above 2^53 − 1, so that no limit need be. */
const limitOf = (centsPerHead: number, population: number): number =>
  Math.min(2 ** 53, Math.ceil(centsPerHead * population));
const spent = ({ works }: Given, district: string): number =>
  works
    .filter(({ project }) => project.district === district)
    .reduce((sum, { mode }) => sum + mode.cost.reduce((a, b) => a + b, 0), 0);
