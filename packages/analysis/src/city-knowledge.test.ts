import { noFacts } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { cityKnowledgeOf } from './city-knowledge.ts';
import { assetAt, place, projectAt, street, townWith } from './testing/small-town.ts';

const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [15.99, 47.99],
      [16.02, 47.99],
      [16.02, 48.02],
      [15.99, 48.02],
      [15.99, 47.99],
    ],
  ],
};
const disturbing = { modes: [{ ...projectAt('x', 'x', null).modes[0]!, disruption: 1 }] };
const road = projectAt('road', 'Straße', street(0, 0, 300), disturbing);
const school = projectAt('school', 'Schule', place(500, 500));
const town = townWith([road, school], {
  districts: [{ id: 'old', name: 'Altstadt', population: 900, geometry: square }],
});
const plan = { starts: [{ project: 'school', mode: 'm', period: 0 }] };
const at = (metres: number) => street(0, metres, metres).coordinates[0] as [number, number];

test('a city without facts has nothing to tell, and says how many of each kind there are: none', () => {
  const told = cityKnowledgeOf({ ...town, districts: [] }, plan, noFacts());
  expect(told).toEqual({
    rows: { district: 0, asset: 0, inspection: 0, report: 0, trafficCount: 0, transit: 0, address: 0 },
    assets: { told: 0, dueInProgramme: 0 },
    conditions: [],
    reports: [],
    reportsElsewhere: 0,
    closures: [],
    transit: [],
    served: null,
  });
});

test('condition, reports, traffic, lines and people are told of the projects they belong to', () => {
  const facts = {
    ...noFacts(),
    asset: [assetAt('S1', 'Straße', street(0, 0, 300), { name: 'Marktgasse', vehiclesPerDay: 9000 })],
    inspection: [{ asset: 'S1', date: '2026-05-01', scale: 'rvs' as const, mark: 4 }],
    report: [
      { kind: 'Schlagloch', date: '2026-04-01', at: at(100) },
      // After the calendar has begun: it counts as well.
      { kind: 'Licht', date: '2027-03-01', at: at(200) },
      { kind: 'Licht', date: '2026-03-01', at: [16.3, 48.3] as [number, number] },
    ],
    transit: [
      { id: 'l', name: 'Bus 1', kind: 'line' as const, geometry: street(5, 0, 300), tripsPerDay: 40 },
      { id: 's', name: 'Markt', kind: 'stop' as const, geometry: place(5, 100), tripsPerDay: null },
    ],
  };
  const told = cityKnowledgeOf(town, plan, facts);
  expect(told.rows).toMatchObject({ asset: 1, inspection: 1, report: 3, transit: 2, trafficCount: 0 });
  expect(told.assets.told).toBe(1);
  expect(told.conditions).toMatchObject([{ project: 'road', asset: 'Marktgasse', inspectedIn: 2026 }]);
  expect(told.reports).toEqual([{ project: 'road', about: 'Marktgasse', reports: 2 }]);
  expect(told.reportsElsewhere).toBe(1);
  expect(told.closures).toMatchObject([
    { project: 'road', along: 'Marktgasse', vehiclesPerDay: 9000, lines: ['Bus 1'], stops: 1 },
  ]);
  expect(told.transit).toEqual([{ project: 'road', lines: ['Bus 1'], stops: 1 }]);
  // Only whoever lives near what the plan starts: 300 m around the school.
  expect(told.served!.byDistrict).toHaveLength(1);
  expect(told.served!.byDistrict[0]!.people).toBeGreaterThan(0);
  expect(told.served!.byDistrict[0]!.people).toBeLessThan(900);
});
