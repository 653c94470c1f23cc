import type { Geometry } from '@vorrang/planning';
import fc from 'fast-check';
import type { Transit } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { ladderTown, worksOn } from '../testing/ladder.ts';
import { assetAt, place, projectAt, street } from '../testing/small-town.ts';
import { delayOf, hourlyShares, minutesAt } from './bpr.ts';
import { closureDelays, defaultDelay } from './closure-delay.ts';

test('golden values of the curve: ten free minutes, 1,200 vehicles an hour', () => {
  const [open, narrowed] = [minutesAt(10, 1_200, 1_500), minutesAt(10, 1_200, 800)];
  expect(open).toBeCloseTo(10.6144, 4);
  expect(narrowed).toBeCloseTo(17.59375, 8);
  expect(((narrowed - open) / 60) * 1_200).toBeCloseTo(139.587, 3);
});

test('a day has all its traffic; nothing is lost where nothing is closed, and more traffic never waits less', () => {
  expect(hourlyShares).toHaveLength(24);
  expect(hourlyShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  const road = { freeMinutes: 2, capacity: 1_500, capacityDuring: 1_500 };
  expect(delayOf(10_000, road).vehicleHoursPerDay).toBe(0);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 60_000 }), (a, b) => {
      const closed = { ...road, capacityDuring: 700 };
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((v) => delayOf(v, closed).vehicleHoursPerDay);
      expect(more).toBeGreaterThanOrEqual(less!);
    }),
    { seed: 3 },
  );
  expect(delayOf(60_000, { ...road, capacityDuring: 700 }).reliable).toBe(false);
});

test('what does not fit waits in a queue until an hour has room: all of it, and no longer', () => {
  // 24 hours with as many vehicles each would be simpler; the peak hour of 12,000 a day is 960 where 1.2 · 500 fit.
  const queued = delayOf(12_000, { freeMinutes: 0, capacity: 10_000, capacityDuring: 500 });
  let [hours, waiting] = [0, 0];
  for (const share of hourlyShares) {
    const left = Math.max(0, waiting + 12_000 * share - 600);
    hours += (waiting + left) / 2;
    waiting = left;
  }
  expect(queued.vehicleHoursPerDay).toBeCloseTo(hours, 6);
  expect(queued.reliable).toBe(false);
  expect(delayOf(6_000, { freeMinutes: 0, capacity: 10_000, capacityDuring: 500 })).toEqual({
    vehicleHoursPerDay: 0,
    reliable: true,
  });
});

const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 8, evaluationPeriods: 8 };
const works = (id: string, geometry: Geometry | null, disruption: number) =>
  projectAt(id, 'Straße', geometry, {
    modes: [{ id: 'm', duration: 2, cost: [1, 1], demand: {}, effects: {}, disruption }],
  });
const road = (id: string, geometry: ReturnType<typeof street>, vehiclesPerDay: number | null) =>
  assetAt(id, 'street', geometry, { name: `Straße ${id}`, vehiclesPerDay });
const at = (x: number, y: number) => place(x, y).coordinates as [number, number];
const count = (id: string, x: number, y: number, vehiclesPerDay: number, year: number | null = null) => ({
  id,
  name: `Zählstelle ${id}`,
  at: at(x, y),
  vehiclesPerDay,
  year,
});
const transit: Transit[] = [
  { id: 'l1', name: 'Bus 1', kind: 'line', geometry: street(2, 0, 2_000), tripsPerDay: 50 },
  { id: 'l2', name: 'Bus 2', kind: 'line', geometry: street(500, 0, 2_000), tripsPerDay: 50 },
  { id: 's1', name: 'Mitte', kind: 'stop', geometry: place(0, 300), tripsPerDay: 50 },
  { id: 's2', name: 'Ende', kind: 'stop', geometry: place(0, 1_500), tripsPerDay: 50 },
];

test('works on a busy street are told with delay, buses and stops; works beside the road or without traffic are not', () => {
  const town = {
    calendar,
    projects: [
      works('main', street(5, 100, 600), 1),
      works('quiet', street(900, 0, 500), 1),
      works('park', street(5, 0, 500), 0),
    ],
  };
  const facts = {
    asset: [road('a', street(0, 0, 1_000), 12_000), road('b', street(0, 0, 200), 9_000)],
    trafficCount: [],
    transit,
  };
  const rows = closureDelays(town, facts);
  expect(rows).toMatchObject([
    {
      project: 'main',
      along: 'Straße a',
      vehiclesPerDay: 12_000,
      lines: ['Bus 1'],
      tripsPerDay: 50,
      stops: 1,
      days: 129,
    },
  ]);
  const [{ vehicleHours, vehicleHoursPerDay, costCents }] = rows as [(typeof rows)[number]];
  expect(vehicleHours).toBeCloseTo(vehicleHoursPerDay * 129, 9);
  expect(costCents).toBe(Math.round(vehicleHours * 1.2 * 10_00));
});

test('traffic is what was counted on the street, of several counts the newest; the register only where nobody counted', () => {
  const town = { calendar, projects: [works('main', street(5, 100, 600), 1)] };
  const along = (trafficCount: ReturnType<typeof count>[], asset = [road('a', street(0, 0, 1_000), 12_000)]) =>
    closureDelays(town, { asset, trafficCount, transit: [] }).map((delay) => [delay.along, delay.vehiclesPerDay]);
  expect(along([])).toEqual([['Straße a', 12_000]]);
  expect(along([count('z', 10, 900, 7_000)])).toEqual([['Straße a', 7_000]]);
  expect(along([count('old', 10, 900, 9_000, 2019), count('new', -10, 50, 8_000, 2025)])).toEqual([
    ['Straße a', 8_000],
  ]);
  // Fifty metres aside is another street; nobody drives where nobody was counted and the register is silent.
  expect(along([count('z', 50, 300, 7_000)], [road('a', street(0, 0, 1_000), null)])).toEqual([]);
  // A city without a register of streets: a count beside the works.
  expect(along([count('z', 10, 300, 7_000)], [])).toEqual([['Zählstelle z', 7_000]]);
});

test('a street closed altogether sends everybody on the detour, and where there is none that is told', () => {
  const { line, assets } = ladderTown(5, [0, 200], [0, 400, 800]);
  const site = worksOn('site', line([0, 410], [0, 790]));
  const known = { asset: assets, trafficCount: [], transit: [] };
  const [{ closed, days }] = closureDelays({ calendar, projects: [site] }, known) as [
    ReturnType<typeof closureDelays>[number],
  ];
  if (closed === null || closed === 'none') throw new Error('there is a detour over the other avenue');
  // 200 + 400 + 200 m in place of 400 m, for 8,000 vehicles a day at 40 km/h.
  expect(Math.round(closed.metres)).toBe(800);
  expect(Math.round(closed.moreMetres)).toBe(400);
  expect(closed.vehicleHours).toBeCloseTo((closed.moreMetres / 1_000 / 40) * 8_000 * days, 6);
  const km = (closed.moreMetres / 1_000) * 8_000 * days;
  expect(closed.costCents).toBe(
    Math.round(
      closed.vehicleHours * defaultDelay.peoplePerVehicle * defaultDelay.centsPerHour + km * defaultDelay.centsPerKm,
    ),
  );
  const alone = assets.filter(({ name }) => name === 'Allee 0' || name === 'Gasse 0' || name === 'Gasse 800');
  expect(closureDelays({ calendar, projects: [site] }, { ...known, asset: alone })[0]!.closed).toBe('none');
  const beside = worksOn('beside', line([0, 410], [0, 790]));
  const counts = [{ id: 'z', name: 'z', at: (beside.geometry as { coordinates: number[][] }).coordinates[0] as [number, number], vehiclesPerDay: 900, year: null }]; // prettier-ignore
  expect(
    closureDelays({ calendar, projects: [beside] }, { ...known, asset: [], trafficCount: counts })[0]!.closed,
  ).toBe(null);
});
