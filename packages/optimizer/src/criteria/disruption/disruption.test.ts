import { expect, test } from 'vitest';
import { contextFor } from '../../evaluation/plan-context.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';
import { disruption } from './disruption.ts';

const { activities } = contextFor(tinyTown(), {
  starts: [{ project: 'road', mode: 'build', period: 1 }],
  payments: [],
  carryOver: [],
});

test('one year of works with a burden of 1 costs the weight in points, discounted to 2027', () => {
  expect(disruption.measure(tinyTown({ disruptionWeight: 3 }), activities)).toBe(-3);
  expect(disruption.measure(tinyTown({ disruptionWeight: 3, discountRate: 0.5 }), activities)).toBeCloseTo(-2, 12);
});
