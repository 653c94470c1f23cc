import { type ProjectValue, withProjectValues } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetAt, projectAt, street, townWith } from '../testing/small-town.ts';
import { closureDelay } from './disruption-values.ts';

const works = (id: string, x: number, disruptions: number[]) =>
  projectAt(id, 'Straße', street(x, 0, 500), {
    modes: disruptions.map((disruption, i) => ({
      id: `m${i}`,
      duration: 1,
      cost: [1],
      demand: {},
      effects: {},
      disruption,
    })),
  });
const road = (x: number, vehiclesPerDay: number | null) =>
  assetAt(`road ${x}`, 'street', street(x, 0, 500), { vehiclesPerDay });
type Proposed = { values: ProjectValue[]; sentence: { de: string } };
const propose = (projects: ReturnType<typeof works>[], asset: ReturnType<typeof road>[]) =>
  closureDelay.propose(townWith(projects), {
    asset,
    trafficCount: [],
    today: '2026-11-01',
  }) as unknown as Proposed[];
const mean = (disruptions: number[]) => disruptions.reduce((sum, one) => sum + one, 0) / disruptions.length;

test('disruption is divided among the sites by their vehicle hours; sites without known traffic keep theirs', () => {
  const projects = [works('loud', 0, [2, 4]), works('quiet', 300, [3]), works('unknown', 600, [5])];
  const [proposal] = propose(projects, [road(0, 14_000), road(300, 7_000), road(600, null)]);
  expect(proposal!.values.map(({ project }) => project)).toEqual(['loud', 'quiet']);
  const [loud, quiet, unknown] = withProjectValues(projects, proposal!.values).map(({ modes }) =>
    modes.map(({ disruption }) => disruption),
  ) as [number[], number[], number[]];
  expect(mean(loud) + mean(quiet)).toBeCloseTo(6, 1);
  expect(loud[1]! / loud[0]!).toBeCloseTo(2, 1);
  expect(mean(loud) / mean(quiet)).toBeGreaterThan(20);
  expect(unknown).toEqual([5]);
  expect(proposal!.sentence.de).toMatch(/2 Baustellen: .* die meisten bei „loud“/);
  // Half of it is half way; the source says why.
  const half = proposal!.values.map((value) => ({ ...value, percent: 50 }));
  const [between] = withProjectValues(projects, half);
  expect(mean(between!.modes.map(({ disruption }) => disruption))).toBeCloseTo((3 + mean(loud)) / 2, 1);
  expect((between!['sources'] as { disruption: { kind: string } }).disruption.kind).toBe('derived');
});

test('a single site has nobody to be divided with, and nothing is proposed', () => {
  expect(propose([works('alone', 0, [2])], [road(0, 9_000)])).toEqual([]);
});

test('whatever the traffic, the sum of disruption stays and none is negative', () => {
  const site = fc.record({
    vehicles: fc.integer({ min: 1_000, max: 40_000 }),
    disruption: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(site, { minLength: 2, maxLength: 6 }), fc.integer({ min: 0, max: 200 }), (sites, percent) => {
      const projects = sites.map(({ disruption }, i) => works(`p${i}`, i * 300, [disruption]));
      const [proposal] = propose(projects, sites.map(({ vehicles }, i) => road(i * 300, vehicles))); // prettier-ignore
      const after = withProjectValues(
        projects,
        proposal!.values.map((value) => ({ ...value, percent })),
      ).map(({ modes }) => modes[0]!.disruption);
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
      if (percent <= 100)
        expect(Math.abs(mean(after) - mean(sites.map(({ disruption }) => disruption)))).toBeLessThan(0.02);
    }),
    { seed: 5 },
  );
});
