import { expect, test } from 'vitest';
import { factsIn, factsOf } from '../../testing/facts-in.ts';
import { realFile } from '../../testing/reference-data.ts';

test('the districts of Vienna come from two files: borders from one, people and money from the other', async () => {
  const files = ['BEZIRKSGRENZEOGD.json', 'bezirke-voranschlag-2026.csv'].map((name) => ({
    name,
    content: realFile(`data/vienna-districts-budget-2026/raw/${name}`),
  }));
  const { facts } = await factsOf(files, { crs: 31256 });
  expect(facts.district).toHaveLength(23);
  for (const { geometry, population, budgetCents } of facts.district)
    expect([geometry !== null, population! > 10_000, budgetCents! > 1_000_000_00]).toEqual([true, true, true]);
});

test.each([
  ['zurich-citizen-reports/raw/reports_cleaned.csv', 'report', 62_245],
  ['vienna-districts-budget-2026/raw/BEZIRKSGRENZEOGD.json', 'district', 23],
  ['vienna-districts-budget-2026/raw/bezirke-voranschlag-2026.csv', 'district', 23],
  ['vienna-traffic-counts/raw/traffic_dashboard_final.csv', 'trafficCount', 1],
  ['vienna-pt-stops/raw/wienerlinien-ogd-haltestellen.csv', 'transit', 1],
  ['zurich-citizen-reports/raw/zurich_districts.gpkg', 'district', 12],
] as const)('%s is read as facts about a city', async (path, kind, least) => {
  const { list, facts } = await factsIn(path.split('/').at(-1)!, realFile(`data/${path}`));
  expect(list).toBeNull();
  expect(facts[kind].length).toBeGreaterThanOrEqual(least);
});
