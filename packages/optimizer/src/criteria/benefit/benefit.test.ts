import { expect, test } from 'vitest';
import { contextFor } from '../../evaluation/plan-context.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';
import { benefit, benefitByCriterion } from './benefit.ts';

const activities = (period: number) =>
  contextFor(tinyTown(), { starts: [{ project: 'road', mode: 'build', period }], payments: [], carryOver: [] })
    .activities;

test('a road worth 4 points a year, finished after 2027, earns from 2028 to 2032: 20 points', () => {
  expect(benefit.measure(tinyTown(), activities(0))).toBe(20);
  expect(benefit.measure(tinyTown(), activities(2))).toBe(12);
});
test('at 100 % a year each later year counts half', () => {
  expect(benefit.measure(tinyTown({ discountRate: 1 }), activities(0))).toBeCloseTo(
    4 * (1 / 2 + 1 / 4 + 1 / 8 + 1 / 16 + 1 / 32),
    12,
  );
  expect(benefitByCriterion(tinyTown(), activities(0))).toEqual(new Map([['safety', 20]]));
});
