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

const settings = stored('per-head-ceiling', {
  district: refersTo('districts', { de: 'Bezirk', en: 'District' }),
  centsPerHead: count({ de: 'Höchstens je Kopf', en: 'At most per head' }, 'cents'),
});

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
  settings,
  sample: ({ districts }) => ({ kind: 'per-head-ceiling' as const, district: districts[0]!.id, centsPerHead: 2 }),
  problems: (scenario, { district }, path) => [
    ...unknownDistrict(scenario, district, [...path, 'district']),
    ...withoutPopulation(scenario, district, [...path, 'district']),
  ],
  rows(book, { district, centsPerHead }, position) {
    const row = book.row(-Infinity, limitOf(centsPerHead, populationOf(book.scenario, district)) / book.unit);
    book.starts.list.forEach(({ project }, column) => {
      if (book.scenario.projects[project]!.district !== district) return;
      const cost = modeAt(book.starts, column).cost.reduce((a, b) => a + b, 0);
      book.put(row, column, cost / book.unit);
    });
    return [{ list: 'constraints', key: String(position), prices: (price) => [price(row) / book.unit] }];
  },
  check(given, { district, centsPerHead }) {
    const over = limitOf(centsPerHead, populationOf(given.scenario, district)) - spent(given, district);
    const state = over < 0 ? 'broken' : over === 0 ? 'tight' : 'slack';
    return [{ state, subject: { district }, amount: Math.abs(over), unit: 'cents' }];
  },
  sentence(scenario, { district, centsPerHead }) {
    const name = districtNameOf(scenario, district);
    const money = (locale: 'de-AT' | 'en-GB') => formatMoney(centsPerHead, scenario.currency, locale);
    return {
      de: `In „${name}“ werden höchstens ${money('de-AT')} je Kopf verbaut.`,
      en: `In “${name}” at most ${money('en-GB')} per head is spent on projects.`,
    };
  },
  explain(scenario, { state, amount }, { district, centsPerHead }) {
    const name = districtNameOf(scenario, district);
    const money = (cents: number, locale: 'de-AT' | 'en-GB') => formatMoney(cents, scenario.currency, locale);
    const [de, en] = [money(centsPerHead, 'de-AT'), money(centsPerHead, 'en-GB')];
    if (state === 'broken')
      return {
        de: `In „${name}“ wird um ${money(amount, 'de-AT')} zu viel verbaut; höchstens ${de} je Kopf sind es nicht.`,
        en: `In “${name}” ${money(amount, 'en-GB')} too much is spent for at most ${en} per head.`,
      };
    if (state === 'tight')
      return {
        de: `In „${name}“ sind es genau ${de} je Kopf.`,
        en: `In “${name}” it is exactly ${en} per head.`,
      };
    return {
      de: `In „${name}“ bleiben ${money(amount, 'de-AT')} bis zu ${de} je Kopf.`,
      en: `In “${name}” ${money(amount, 'en-GB')} is left below ${en} per head.`,
    };
  },
  touches: () => null,
});

/** No cost is above 2^53 − 1, so that no limit need be. */
const limitOf = (centsPerHead: number, population: number): number =>
  Math.min(2 ** 53, Math.floor(centsPerHead * population));
const spent = ({ works }: Given, district: string): number =>
  works
    .filter(({ project }) => project.district === district)
    .reduce((sum, { mode }) => sum + mode.cost.reduce((a, b) => a + b, 0), 0);
