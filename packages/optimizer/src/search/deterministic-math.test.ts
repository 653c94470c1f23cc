import { expect, test } from 'vitest';
import { between, logarithm } from './deterministic-math.ts';

test('a course shrinks evenly from its beginning to its end, and begins hotter before 0', () => {
  for (const progress of [-0.37, -1, 0, 1e-9, 0.25, 1 / 3, 0.999, 1, 1.75])
    expect(between(3, 0.15, progress) / (3 * 0.05 ** progress)).toBeCloseTo(1, 11);
  expect([between(3, 0.15, 0), between(3, 0.15, 1)]).toEqual([3, 3 * (0.15 / 3)]);
});
test('logarithms of what a seeded generator says are right to twelve digits', () => {
  for (const x of [1, 1 - 2 ** -32, 0.75, 2 / 3, 0.5, 0.1, 2 ** -32, 1e-300])
    expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(1e-12 * Math.abs(Math.log(x)) + 1e-16);
});
