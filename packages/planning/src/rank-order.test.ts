import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankOrderWeights } from './rank-order.ts';

test('safety before condition before climate: a council that only knows the order has weights', () => {
  const told = (count: number) => rankOrderWeights(count).map((weight) => Number(weight.toFixed(6)));
  expect(told(3)).toEqual([0.611111, 0.277778, 0.111111]);
  expect(told(4)).toEqual([0.520833, 0.270833, 0.145833, 0.0625]);
  expect(told(5)).toEqual([0.456667, 0.256667, 0.156667, 0.09, 0.04]);
  expect(told(0)).toEqual([]);
});

test('whatever stands before something else weighs more, and all weights are one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
      const weights = rankOrderWeights(count);
      expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(weights.every((weight, k) => weight > (weights[k + 1] ?? 0))).toBe(true);
    }),
  );
});
