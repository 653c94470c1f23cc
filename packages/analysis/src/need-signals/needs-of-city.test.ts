import type { Asset, Report } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { needsOfCity } from './needs-of-city.ts';

const metre = 1 / 111_195;
const street = (north: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [16, 48 + north * metre],
    [16.0027, 48 + north * metre],
  ],
});
const asset = (id: string, north: number, vehiclesPerDay: number | null): Asset => ({
  id,
  name: `Straße ${id}`,
  kind: 'street',
  geometry: street(north),
  builtIn: null,
  material: null,
  usefulLifeYears: null,
  vehiclesPerDay,
});
const report = (north: number, k: number): Report => ({
  kind: 'pothole',
  date: `2026-${String((k % 10) + 1).padStart(2, '0')}-01`,
  at: [16.0005 + (k % 4) * 0.0005, 48 + north * metre],
});
const reports = [...[0, 1, 2, 3, 4, 5].map((k) => report(0, k)), report(200, 1)];

test('the street with more reports for its traffic comes first; without counts length stands in', () => {
  const counted = needsOfCity(
    { asset: [asset('a', 0, 60_000), asset('b', 200, 100)], report: reports },
    [],
    '2026-11-01',
  );
  expect(counted).toMatchObject({ exposure: 'vehicles', reports: 7, elsewhere: 0 });
  expect(counted.needs[0]).toMatchObject({ asset: 'b', name: 'Straße b', about: 'asset' });
  const uncounted = needsOfCity(
    { asset: [asset('a', 0, null), asset('b', 200, 100)], report: reports },
    [],
    '2026-11-01',
  );
  expect(uncounted).toMatchObject({ exposure: 'length', needs: [{ asset: 'a' }, { asset: 'b' }] });
});

test('a city without a register of assets is told about its projects', () => {
  const projects = [
    { id: 'P1', name: 'Sanierung', geometry: street(0) },
    { id: 'P2', name: 'ohne Ort' },
  ];
  const { needs, elsewhere } = needsOfCity({ asset: [], report: reports }, projects, '2026-11-01');
  expect(needs.map(({ asset, about }) => [asset, about])).toEqual([['P1', 'project']]);
  expect(elsewhere).toBe(1);
});
