import type { Geometry } from 'geojson';
import { withProjectValues } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { projectAt, townWith, twoDistricts as districts } from '../testing/small-town.ts';
import { costsByDistrict, districtsByPlace } from './district-shares.ts';
import { districtShares } from './district-values.ts';

const across = {
  type: 'LineString' as const,
  coordinates: [
    [14.0075, 48.005],
    [14.0175, 48.005],
  ],
};
const works = (id: string, cents: number, geometry: Geometry | null, district: string | null = null) =>
  projectAt(id, 'Straße', geometry, {
    district,
    modes: [{ id: 'm', duration: 1, cost: [cents], demand: {}, effects: {}, disruption: 0 }],
  });

test('what projects cost is divided as they lie, to the cent; what lies nowhere is told apart', () => {
  const inhabited = districts.map((district) => ({ ...district, population: 100 }));
  const projects = [
    works('school', 10_000, { type: 'Point' as const, coordinates: [14.005, 48.005] }),
    works('street', 10_001, across),
    works('study', 500, null),
  ];
  const { districts: found, elsewhereCents } = costsByDistrict(projects, inhabited);
  expect(found.map(({ name, projects: count }) => [name, count])).toEqual([
    ['West', 2],
    ['Ost', 1],
  ]);
  expect(elsewhereCents).toBe(500);
  const [west, east] = found.map(({ cents }) => cents) as [number, number];
  expect(west + east).toBe(20_001);
  expect(east).toBeGreaterThan(7_000);
  expect(found[0]!.centsPerHead).toBe(Math.round(west / 100));
});

test('the same cost is divided again by whom it serves: a bridge at the border is not of one district', () => {
  const inhabited = districts.map((district) => ({ ...district, population: 100 }));
  const bridge = works('bridge', 9_999, { type: 'Point' as const, coordinates: [14.0099, 48.005] });
  const { districts: found, nobodyNearCents, basis } = costsByDistrict([bridge, works('study', 70, null)], inhabited);
  expect(basis).toBe('area');
  expect(found.map(({ cents }) => cents)).toEqual([9_999, 0]);
  const [west, east] = found.map(({ centsByPeople }) => centsByPeople) as [number, number];
  expect(west + east).toBe(9_999);
  expect(east).toBeGreaterThan(4_500);
  expect(found[0]!.peopleNear).toBeGreaterThan(found[1]!.peopleNear);
  expect(nobodyNearCents).toBe(70);
});

test('a list that names no districts gets them from its places; one that names some means the whole city elsewhere', () => {
  const school = works('school', 1, { type: 'Point' as const, coordinates: [14.005, 48.005] });
  expect([...districtsByPlace([school, works('street', 1, across), works('study', 1, null)], districts)]).toEqual([
    ['school', 'west'],
    ['street', 'east'],
  ]);
  expect(districtsByPlace([school, works('street', 1, across, 'west')], districts).size).toBe(0);
});

test('a project that lies elsewhere than the list says is proposed to count there, and no longer once it does', () => {
  const projects = [works('school', 1, { type: 'Point' as const, coordinates: [14.005, 48.005] }, 'east')];
  const known = { asset: [], inspection: [], report: [], trafficCount: [], today: '2026-11-01' };
  const [proposal, ...more] = districtShares.propose(townWith(projects, { districts }), known);
  expect(more).toEqual([]);
  expect(proposal!.sentence.de).toBe(
    '„school“ liegt zu 100\u00a0% in West; die Liste sagt Ost. Vorgeschlagen: zählt für West.',
  );
  const { values } = proposal as unknown as { values: Parameters<typeof withProjectValues>[1] };
  const accepted = withProjectValues(projects, values, districts);
  expect(withProjectValues(projects, values)[0]!.district).toBe('east');
  expect(accepted[0]!.district).toBe('west');
  expect(districtShares.propose(townWith(accepted, { districts }), known)).toEqual([]);
});
