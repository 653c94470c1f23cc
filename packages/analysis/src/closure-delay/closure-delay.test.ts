import fc from 'fast-check';
import { type Asset, type Project, type Transit } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { delayOf, hourlyShares, minutesAt } from './bpr.ts';
import { closureDelays } from './closure-delay.ts';

test('golden values of the domain reference: ten free minutes, 1,200 vehicles an hour', () => {
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

const metre = 1 / 111_195;
const street = (east: number, from: number, to: number) => ({
  type: 'LineString',
  coordinates: [
    [16 + east * metre * 1.4945, 48 + from * metre],
    [16 + east * metre * 1.4945, 48 + to * metre],
  ],
});
const calendar = { start: '2027-Q1', periodsPerYear: 4 as const, periods: 8, evaluationPeriods: 8 };
const works = (id: string, geometry: unknown, disruption: number): Project => ({
  id,
  name: id,
  category: 'Straße',
  district: null,
  geometry: geometry as Project['geometry'],
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'm', duration: 2, cost: [1, 1], demand: {}, effects: {}, disruption }],
});
const asset = (id: string, geometry: unknown, vehiclesPerDay: number | null): Asset => ({
  id,
  name: `Straße ${id}`,
  kind: 'street',
  geometry: geometry as Asset['geometry'],
  builtIn: null,
  material: null,
  usefulLifeYears: null,
  vehiclesPerDay,
});
const transit: Transit[] = [
  { id: 'l1', name: 'Bus 1', kind: 'line', geometry: street(2, 0, 2_000), tripsPerDay: 50 },
  { id: 'l2', name: 'Bus 2', kind: 'line', geometry: street(500, 0, 2_000), tripsPerDay: 50 },
  {
    id: 's1',
    name: 'Mitte',
    kind: 'stop',
    geometry: { type: 'Point', coordinates: [16, 48 + 300 * metre] },
    tripsPerDay: 50,
  },
  {
    id: 's2',
    name: 'Ende',
    kind: 'stop',
    geometry: { type: 'Point', coordinates: [16, 48 + 1_500 * metre] },
    tripsPerDay: 50,
  },
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
  const facts = { asset: [asset('a', street(0, 0, 1_000), 12_000), asset('b', street(0, 0, 200), 9_000)], transit };
  const rows = closureDelays(town, facts);
  expect(rows).toMatchObject([
    { project: 'main', along: 'Straße a', vehiclesPerDay: 12_000, lines: ['Bus 1'], stops: 1, days: 129 },
  ]);
  const [{ vehicleHours, vehicleHoursPerDay, costCents }] = rows as [(typeof rows)[number]];
  expect(vehicleHours).toBeCloseTo(vehicleHoursPerDay * 129, 9);
  expect(costCents).toBe(Math.round(vehicleHours * 1.2 * 10_00));
});
