import { expect, test } from 'vitest';
import { noChoices } from '../choices.ts';
import { realFile } from '../../testing/reference-data.ts';
import { tablesIn } from '../../testing/read.ts';
import { draftFrom, understand } from '../understand.ts';

async function factsIn(name: string, content: string | Uint8Array, accepted: 'all' | string[] = []) {
  const understood = understand(await tablesIn(content, name), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  const draft = draftFrom(understood.value, { ...noChoices, accepted }, { extent: null, crs: null });
  return { list: understood.value.list, ...draft };
}

test('assets and their inspections are read from lists of their own', async () => {
  const assets = await factsIn(
    'Straßenabschnitte.csv',
    'Nr;Straße;Art;Baujahr;Material;DTV\nS1;Ring;Straße;1987;Asphalt;"12.345"\n',
  );
  expect(assets.list).toBeNull();
  expect(assets.facts.asset).toEqual([
    {
      id: 'S1',
      name: 'Ring',
      kind: 'Straße',
      geometry: null,
      builtIn: 1987,
      material: 'Asphalt',
      usefulLifeYears: null,
      vehiclesPerDay: 12_345,
    },
  ]);
  const { facts, problems } = await factsIn(
    'Zustand.csv',
    'Bauwerk;Prüfdatum;Zustandsnote;Skala\nB1;12.05.2024;2,3;DIN 1076\nB2;2023;3;Schulnote\n',
  );
  expect(facts.inspection).toEqual([{ asset: 'B1', date: '2024-05-12', scale: 'din-1076', mark: 2.3 }]);
  expect(problems.map(({ row, value }) => [row, value])).toEqual([[3, 'Schulnote']]);
});

test('marks without a scale are asked about; the likely one is a proposal', async () => {
  const file = 'Anlage;Datum;Note\nB1;2024;55\nB2;2024;80\n';
  const open = await factsIn('Zustand.csv', file);
  expect(open.facts.inspection).toEqual([]);
  expect(open.problems).toMatchObject([{ severity: 'error', fix: { value: 'pci' } }]);
  expect((await factsIn('Zustand.csv', file, 'all')).facts.inspection).toMatchObject([
    { scale: 'pci' },
    { scale: 'pci' },
  ]);
});

test('of a report only kind, day and rough place are read, and the rest is told by its headings', async () => {
  const { facts, problems } = await factsIn(
    'meldungen.csv',
    'Kategorie;Gemeldet am;Breite;Länge;Name;E-Mail;Text\nSchlagloch;01.05.2026 08:15;48.20815;16.37382;Eva Muster;eva@example.org;bei mir\nLicht;02.05.2026;;;;;\n',
  );
  expect(facts.report).toEqual([{ kind: 'Schlagloch', date: '2026-05-01', at: [16.3738, 48.2082] }]);
  expect(problems.map(({ message }) => message.en)).toEqual([
    'Only kind, day and rough place are read; not read: Name, E-Mail, Text.',
    '1 of 2 reports without a readable place; they count for nothing.',
  ]);
  expect(JSON.stringify({ facts, problems })).not.toContain('example.org');
});

test('of the counts of a place the last year counts', async () => {
  const { facts } = await factsIn(
    'zaehlstellen.csv',
    'ZNR,ZNAME,DATE,DTVMS,LATITUDE,LONGITUDE\n1,Brücke,2024-01-01,900,48.2,16.3\n1,Brücke,2025-01-01,1000,48.2,16.3\n1,Brücke,2025-02-01,1100,48.2,16.3\n',
  );
  expect(facts.trafficCount).toEqual([{ id: '1', name: 'Brücke', at: [16.3, 48.2], vehiclesPerDay: 1050, year: 2025 }]);
});

test('the districts of a city come from two files: borders from one, people and money from the other', async () => {
  const files = ['BEZIRKSGRENZEOGD.json', 'bezirke-voranschlag-2026.csv'].map((name) => ({
    name,
    bytes: realFile(`data/vienna-districts-budget-2026/raw/${name}`),
  }));
  const tables = await Promise.all(files.flatMap(({ name, bytes }) => (bytes ? [tablesIn(bytes, name)] : [])));
  if (tables.length < 2) return;
  const understood = understand(tables.flat(), null);
  if (!understood.ok) throw new Error('not understood');
  const { facts } = draftFrom(understood.value, noChoices, { extent: null, crs: 31256 });
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
  const file = realFile(`data/${path}`);
  if (!file) return;
  const { list, facts } = await factsIn(path.split('/').at(-1)!, file);
  expect(list).toBeNull();
  expect(facts[kind].length).toBeGreaterThanOrEqual(least);
});
