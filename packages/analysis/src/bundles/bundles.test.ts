import type { Geometry } from '@vorrang/planning';
import type { Project } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { proposeBundles, rural } from './bundles.ts';

/** One degree of latitude is 111,195 m. */
const metre = 1 / 111_195;
const along = (east: number, from: number, to: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [16 + (east * metre) / Math.cos((48 * Math.PI) / 180), 48 + from * metre],
    [16 + (east * metre) / Math.cos((48 * Math.PI) / 180), 48 + to * metre],
  ],
});
const works = (id: string, geometry: Geometry | null, cost: number[], window: Partial<Project> = {}): Project => ({
  id,
  name: id,
  category: 'works',
  district: null,
  geometry,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: cost.length, cost, demand: {}, effects: {}, disruption: 0 }],
  ...window,
});
const calendar = { start: '2027', periodsPerYear: 1 as const, periods: 5, evaluationPeriods: 10 };
const found = (
  projects: Project[],
  constraints: { kind: string; projects: string[] }[] = [],
  parameters = undefined as typeof rural | undefined,
) =>
  proposeBundles({ calendar, projects, constraints }, parameters).map(
    ({ projects: pair, savingCents, sharedMetres, apartMetres }) => [
      pair.join(' + '),
      savingCents,
      sharedMetres,
      Math.round(apartMetres),
    ],
  );

const sewer = works('sewer', along(0, 0, 400), [100_000, 100_000]);
const road = works('road', along(8, 200, 600), [60_000]);

test('a sewer and a road along half of the same street are proposed, with what digging once saves', () => {
  // 200 m of 400 m, and 18 m beyond, where one is still within 20 m of the other: 24 % of that share of the cheaper 600 euro.
  const [[pair, saving, metres, apart]] = found([sewer, road]) as [[string, number, number, number]];
  expect(pair).toBe('sewer + road');
  expect(metres).toBeGreaterThanOrEqual(200);
  expect(metres).toBeLessThanOrEqual(220);
  expect(saving).toBeGreaterThanOrEqual(7_200);
  expect(saving).toBeLessThanOrEqual(7_920);
  expect(apart).toBe(8);
});

test('in the country less is saved', () => {
  const [[, urbanSaving], [, ruralSaving]] = [found([sewer, road])[0]!, found([sewer, road], [], rural)[0]!];
  expect((ruralSaving as number) / (urbanSaving as number)).toBeCloseTo(11 / 24, 2);
});

test.each([
  ['in the next street', [sewer, works('road', along(30, 200, 600), [60_000])]],
  [
    'only across each other',
    [
      sewer,
      works(
        'road',
        {
          type: 'LineString' as const,
          coordinates: [
            [15.99, 48.001],
            [16.01, 48.001],
          ],
        },
        [60_000],
      ),
    ],
  ],
  [
    'never at the same time nor one right after the other',
    [
      { ...sewer, finishBy: 2 },
      { ...road, earliestStart: 3 },
    ],
  ],
  ['without a place', [sewer, works('road', null, [60_000])]],
  ['for nothing', [sewer, works('road', along(8, 200, 600), [0])]],
])('works that are %s are not proposed', (_how, projects) => {
  expect(found(projects)).toEqual([]);
});

test('what a rule already settles is not proposed again', () => {
  expect(found([sewer, road], [{ kind: 'bundle', projects: ['road', 'sewer'] }])).toEqual([]);
  expect(found([sewer, road], [{ kind: 'at-most-one', projects: ['sewer', 'road'] }])).toEqual([]);
});

const precedence = (before: string, after: string, lag = 0) => ({ kind: 'precedence', before, after, lag });
const howOf = (projects: Project[], constraints: object[] = []) =>
  proposeBundles({ calendar, projects, constraints: constraints as { kind: string }[] }).map(
    ({ how, projects: pair }) => `${pair.join(' → ')} ${how}`,
  );

test('where the sewer has to come before the road, one closure is proposed: sewer, then surface', () => {
  expect(howOf([sewer, road])).toEqual(['sewer → road together']);
  expect(howOf([sewer, road], [precedence('sewer', 'road')])).toEqual(['sewer → road in-turn']);
  expect(howOf([road, sewer], [precedence('road', 'sewer')])).toEqual(['road → sewer in-turn']);
});

test.each([
  ['a pause between them is asked for', [precedence('sewer', 'road', 1)]],
  ['something longer has to be done in between', [precedence('sewer', 'gas'), precedence('gas', 'road')]],
  [
    'a moratorium lies on the street when the sewer is finished',
    [precedence('sewer', 'road'), { kind: 'moratorium', projects: ['road'], from: 0, to: 5, reason: 'x' }],
  ],
  [
    'both are decided for other years',
    [
      precedence('sewer', 'road'),
      { kind: 'pin', project: 'sewer', from: 0, to: 0, reason: 'x' },
      { kind: 'pin', project: 'road', from: 4, to: 4, reason: 'x' },
    ],
  ],
  ['the road is not to be built in time', [precedence('sewer', 'road'), { kind: 'ban', project: 'road', reason: 'x' }]],
])('nothing is proposed that could not be kept: %s', (_why, rules) => {
  expect(howOf([sewer, road, works('gas', null, [1])], rules)).toEqual([]);
});

test('works whose windows only let one follow the other are proposed in that order', () => {
  expect(
    howOf([
      { ...sewer, finishBy: 2 },
      { ...road, earliestStart: 1 },
    ]),
  ).toEqual(['sewer → road in-turn']);
});

test('two sites that must not be open at once can still follow one another in one closure', () => {
  expect(howOf([sewer, road], [{ kind: 'corridor-conflict', projects: ['road', 'sewer'] }])).toEqual([
    'road → sewer in-turn',
  ]);
});

test('what rules save already, and what other proposals would, is not saved twice', () => {
  const street = works('street', along(4, 0, 400), [30_000]);
  const all = proposeBundles({ calendar, projects: [sewer, road, street], constraints: [] });
  const savedBy = (first: string, list: typeof all) =>
    list.filter(({ projects: [one] }) => one === first).reduce((sum, { savingCents }) => sum + savingCents, 0);
  expect(savedBy('sewer', all)).toBeLessThanOrEqual(100_000);
  const taken = { kind: 'bundle', projects: ['sewer', 'gas'], saving: 99_000, value: 0 };
  const left = proposeBundles({ calendar, projects: [sewer, road], constraints: [taken] });
  expect(savedBy('sewer', left)).toBe(1_000);
});

test('a bundle never saves more than its first project pays at the beginning', () => {
  const [[pair, saving]] = found([
    works('a', along(0, 0, 400), [500, 900_000]),
    works('b', along(5, 0, 400), [300, 900_000]),
  ]) as [[string, number]];
  expect([pair, saving]).toEqual(['a + b', 500]);
});

test('the order of the list changes nothing but who is told first', () => {
  expect(found([road, sewer])).toEqual(found([sewer, road]));
});
