import { type Scenario, type Text, formatMoney } from '@vorrang/planning';
import type { ModelBuilder } from '../model/model-builder.ts';
import { modeAt } from '../model/start-columns.ts';
import {
  type PlanContext,
  type Measured,
  count,
  districtNameOf,
  populationOf,
  refersTo,
  unknownDistrict,
  withoutPopulation,
} from './constraint.ts';
import { messages } from './messages.ts';

/** Settings of a rule that holds what is built in a district against its people. */
export const perHead = (titles: Text) => ({
  district: refersTo('districts', messages.texts.district),
  centsPerHead: count(titles, 'cents'),
});
export type PerHead = { district: string; centsPerHead: number };

/** What can be wrong with them. */
export const problemsPerHead = (scenario: Scenario, { district }: PerHead, path: PropertyKey[]) => [
  ...unknownDistrict(scenario, district, [...path, 'district']),
  ...withoutPopulation(scenario, district, [...path, 'district']),
];

/** centsPerHead · population in cents, rounded as asked. No cost is above 2^53 − 1, so that no limit need be. */
export const centsFor = (
  scenario: Scenario,
  { district, centsPerHead }: PerHead,
  round: (cents: number) => number,
): number => Math.min(2 ** 53, round(centsPerHead * populationOf(scenario, district)));

/** One row: `sign` times full cost in the district is at most `sign` times so many cents. */
export function spendingRow(builder: ModelBuilder, district: string, sign: 1 | -1, cents: number): number {
  const row = builder.row(-Infinity, (sign * cents) / builder.unit);
  builder.starts.list.forEach(({ project }, column) => {
    if (builder.scenario.projects[project]!.district !== district) return;
    const cost = modeAt(builder.starts, column).cost.reduce((a, b) => a + b, 0);
    builder.put(row, column, (sign * cost) / builder.unit);
  });
  return row;
}

/** What is left between full cost in the district and the limit, in cents: broken below 0. */
export function measuredPerHead(left: number, district: string): Measured[] {
  const state = left < 0 ? 'broken' : left === 0 ? 'tight' : 'slack';
  return [{ state, subject: { district }, amount: Math.abs(left), unit: 'cents' }];
}

/** Full cost of the started projects of a district, in cents; exact, as the format keeps all cost within 2^53 − 1. */
export const spentIn = ({ activities }: PlanContext, district: string): number =>
  activities
    .filter(({ project }) => project.district === district)
    .reduce((sum, { mode }) => sum + mode.cost.reduce((a, b) => a + b, 0), 0);

/**
 * The tightest amount per head, in cents, that keeps what was measured; `sign` 1 for a ceiling, −1 for a floor. Whole cents, rounded so
 * that it does.
 */
export const otherPerHead =
  (sign: 1 | -1) =>
  ({ state, amount }: Measured, { scenario }: PlanContext, { centsPerHead, district }: PerHead): number | null => {
    const people = populationOf(scenario, district);
    if (people === 0) return null;
    const off = state === 'broken' ? Math.ceil(amount / people) : -Math.floor(amount / people);
    return Math.max(0, centsPerHead + sign * off);
  };

/** The words both sentences need: the district's name, the amount per head, and another amount. */
export function wordsPerHead(scenario: Scenario, { district, centsPerHead }: PerHead, cents: number) {
  const money = (of: number) => (locale: string) => formatMoney(of, scenario.currency, locale);
  return { name: districtNameOf(scenario, district), perHead: money(centsPerHead), amount: money(cents) };
}
