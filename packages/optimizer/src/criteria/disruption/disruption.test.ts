import { expect, test } from 'vitest';
import { givenFor } from '../../given.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';
import { disruption } from './disruption.ts';

const { works } = givenFor(tinyTown(), {
  starts: [{ project: 'road', mode: 'build', period: 1 }],
  payments: [],
  carryOver: [],
});

test('one year of works with a burden of 1 costs the weight in points, discounted to 2027', () => {
  expect(disruption.measure(tinyTown({ disruptionWeight: 3 }), works)).toBe(-3);
  expect(disruption.measure(tinyTown({ disruptionWeight: 3, discountRate: 0.5 }), works)).toBeCloseTo(-2, 12);
});
