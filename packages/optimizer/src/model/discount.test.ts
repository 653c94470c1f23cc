import { expect, test } from 'vitest';
import { tinyTown } from '../testing/tiny-scenario.ts';
import { decay } from '../evaluation/verify/decay.ts';
import { decayOf, discountedPeriods } from './discount.ts';

const rates = [0, 0.02, 0.03, 1 / 3, 0.5, 9, -0.001, -0.9, 1e-12, 1e-17, 4194303, 1e308, -1 + 2 ** -53];
const periodsPerYear = [1, 4, 12] as const;

test('β has fifteen digits, known ones where a hand can count them', () => {
  expect(decayOf(0, 12)).toBe(1);
  expect(decayOf(0.25, 1)).toBe(0.8);
  expect(decayOf(15, 4)).toBe(0.5);
  expect(decayOf(0.03, 1)).toBe(0.970873786407767);
  expect(decayOf(0.03, 4)).toBe(0.99263753614514);
  expect(decayOf(0.03, 12)).toBe(0.997539797750139);
  // 2^−22 = 2.384185791015625e−7: a half goes up.
  expect(decayOf(4194303, 1)).toBe(2.38418579101563e-7);
});
test('both witnesses find the same β, within a unit of the fifteenth digit of what the formula says', () => {
  const many = Array.from({ length: 500 }, (_, i) => i / 7919);
  for (const rate of [...rates, ...many, ...many.map((one) => -one)])
    for (const periods of periodsPerYear) {
      const beta = decayOf(rate, periods);
      expect(decay(rate, periods)).toBe(beta);
      expect(Math.abs(beta / (1 + rate) ** (-1 / periods) - 1)).toBeLessThan(6e-15);
    }
});
test('rounding moves no sum of a plan by a billionth', () => {
  for (const discountRate of [0, 0.001, 0.03, 0.1, 0.5, -0.001])
    for (const periods of periodsPerYear) {
      const calendar = { ...tinyTown().calendar, periodsPerYear: periods, evaluationPeriods: 600 };
      const sum = discountedPeriods(tinyTown({ discountRate, calendar }));
      const beta = (1 + discountRate) ** (-1 / periods);
      let plain = 0;
      for (let s = 40; s < 600; s++) plain += beta ** s;
      expect(Math.abs(sum(40, 600) / plain - 1)).toBeLessThan(1e-11);
    }
});
