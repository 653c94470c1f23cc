import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '@vorrang/planning';
import { assumedLifetimes, failedBy, failsWithin, sharesAfter } from './failure.ts';
import { actBy, costOfDelay, healthIn, trendOf } from './forecast.ts';
import { healthOf } from './scales.ts';

describe('golden values of the sources', () => {
  test('Markov: ten years of a four-class stock that begins as new', () => {
    const p = [
      [0.9, 0.1, 0, 0],
      [0, 0.85, 0.15, 0],
      [0, 0, 0.8, 0.2],
      [0, 0, 0, 1],
    ];
    const expected = [0.348678, 0.303608, 0.186911, 0.160802];
    sharesAfter([1, 0, 0, 0], p, 10).forEach((share, i) => expect(share).toBeCloseTo(expected[i]!, 6));
  });
  test('Weibull: failed by 30, and failing in the next five years of one alive at 30', () => {
    const lifetimes = { shape: 3, years: 45 };
    expect(failedBy(30, lifetimes)).toBeCloseTo(0.256433, 6);
    expect(failsWithin(30, 5, lifetimes)).toBeCloseTo(0.159881, 6);
  });
});

test.each([
  [100, 'pci', 1],
  [55, 'pci', 0.55],
  [1, 'din-1076', 1],
  [3, 'din-1076', 1 / 3],
  [4, 'din-1076', 0],
  [2, 'rvs', 0.75],
  [0, 'isybau', 1],
  [5, 'isybau', 0],
  [101, 'pci', null],
  [0.9, 'din-1076', null],
  [2.5, 'isybau', null],
] as const)('a mark of %d on the scale %s', (mark, scale, health) => {
  if (health === null) expect(healthOf(mark, scale)).toBeNull();
  else expect(healthOf(mark, scale)).toBeCloseTo(health, 12);
});

describe('a road with inspections', () => {
  const inspections = [
    { year: 2016, health: 0.9 },
    { year: 2020, health: 0.78 },
    { year: 2024, health: 0.7 },
    { year: 2025, health: 0.1 },
  ];
  test('one odd inspection does not turn the trend over', () => {
    const { lossPerYear, basis } = trendOf(inspections.slice(0, 3), 0.03);
    expect([Math.round(lossPerYear * 1000) / 1000, basis]).toEqual([0.025, 'inspections']);
    expect(trendOf(inspections, 0.03).lossPerYear).toBeLessThan(0.15);
  });
  test('without inspections the class is asked, and the band is wide', () => {
    expect(trendOf([], 0.03)).toMatchObject({ lossPerYear: 0.03, basis: 'assumed', level: 0 });
    const { low, high } = healthIn(2020, [], trendOf([], 0.03), 2000);
    expect([low, high].map((share) => Math.round(share * 100))).toEqual([9, 71]);
    expect(trendOf(inspections.slice(0, 2), 0.02).basis).toBe('two-inspections');
  });
  test('the year to act by is the first in which it is no longer good enough', () => {
    const known = inspections.slice(0, 3);
    const asset = { inspections: known, trend: trendOf(known, 0.03), builtIn: 2010 };
    expect(actBy(0.55, 2027, 20, asset)).toBe(2031);
    expect(actBy(0.1, 2027, 5, asset)).toBeNull();
  });
});

test('a forecast never improves by itself, and its band holds it', () => {
  const health = fc.double({ min: 0, max: 1, noNaN: true });
  const inspections = fc.uniqueArray(fc.record({ year: fc.integer({ min: 1990, max: 2026 }), health }), {
    maxLength: 5,
    selector: ({ year }) => year,
  });
  fc.assert(
    fc.property(inspections, fc.double({ min: 0.001, max: 0.1, noNaN: true }), (known, defaults) => {
      const trend = trendOf(known, defaults);
      let before = 1;
      for (let year = 2027; year < 2047; year++) {
        const { health: now, low, high } = healthIn(year, known, trend, 1980);
        expect(now).toBeLessThanOrEqual(before);
        expect(low).toBeLessThanOrEqual(now);
        expect(high).toBeGreaterThanOrEqual(now);
        before = now;
      }
    }),
    { seed: 3 },
  );
});

test('waiting never becomes cheaper, and the first year costs nothing', () => {
  const profile = costOfDelay(30, 8, 1_000_000, assumedLifetimes(40));
  expect(profile[0]).toBe(0);
  profile.slice(1).forEach((cost, y) => expect(cost).toBeGreaterThan(profile[y]!));
});

/** A made-up stock: every asset wears evenly, by a rate of its own; inspectors err by five hundredths. */
function fleet(assets: number, inspectedTimes: number, seed: number) {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const defaults = (1 - 1 / 3) / 40;
  return Array.from({ length: assets }, () => {
    const loss = Math.max(0.002, defaults * (1 + 0.4 * normal()));
    const builtIn = 1995 + Math.floor(random() * 15);
    const truth = (year: number) => Math.max(0, 1 - loss * (year - builtIn));
    const inspections = Array.from({ length: inspectedTimes }, (_, k) => {
      const year = 2025 - 4 * k;
      return { year, health: Math.min(1, Math.max(0, truth(year) + 0.05 * normal())) };
    });
    return { builtIn, truth, inspections, trend: trendOf(inspections, defaults) };
  });
}

describe('of a thousand assets, five years ahead', () => {
  test.each([0, 1, 2, 3, 4, 6])('inspected %i times, eight of ten lie in their band', (times) => {
    const all = fleet(1_000, times, 40 + times);
    const inside = all.filter(({ builtIn, truth, inspections, trend }) => {
      const { low, high } = healthIn(2030, inspections, trend, builtIn);
      return truth(2030) >= low && truth(2030) <= high;
    });
    expect(inside.length / all.length).toBeGreaterThanOrEqual(0.75);
    expect(inside.length / all.length).toBeLessThanOrEqual(0.85);
  });

  test('who will be worn out is told better than by the rate of the whole stock', () => {
    const all = fleet(1_000, 4, 99);
    const worn = all.map(({ truth }) => (truth(2030) < 0.5 ? 1 : 0));
    const base = worn.reduce<number>((sum, one) => sum + one, 0) / worn.length;
    const score = (chances: number[]) =>
      chances.reduce((sum, chance, i) => sum + (chance - worn[i]!) ** 2, 0) / chances.length;
    const told = all.map(({ builtIn, inspections, trend }) => {
      const { health, low, high } = healthIn(2030, inspections, trend, builtIn);
      const deviation = (high - low) / (2 * 1.2816);
      return deviation === 0 ? Number(health < 0.5) : below((0.5 - health) / deviation);
    });
    expect(score(told)).toBeLessThan(0.9 * score(all.map(() => base)));
  });
});

/** The share of a normal distribution below so many standard deviations, by its logistic likeness (right to 0.01). */
const below = (deviations: number): number => 1 / (1 + Math.exp(-1.702 * deviations));
