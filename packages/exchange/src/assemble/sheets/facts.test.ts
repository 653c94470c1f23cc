import { expect, test } from 'vitest';
import { factsIn, factsOf } from '../../testing/facts-in.ts';

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

const quarter = (code: number, name: string, west: number) => ({
  type: 'Feature',
  properties: { BEZNR: code, NAMEK: name },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, 340_000], [west + 900, 340_000], [west + 900, 341_000], [west, 340_000]]], // prettier-ignore
  },
});
const borders = {
  name: 'Bezirksgrenzen.json',
  content: JSON.stringify({
    type: 'FeatureCollection',
    features: [quarter(1, 'Altstadt', 2_000), quarter(2, 'Hafen', 2_900)],
  }),
};
const budgets = {
  name: 'bezirke-voranschlag.csv',
  content:
    '"Bezirk";"Name";"Bevölkerung";"Fläche (ha)";"Bezirksbudget (€)";"Straßenbau (MA 9 - BA 5) (€)"\n1;Altstadt;"16.400";210;"1.250.000,00";"300.000,00"\n2;Hafen;"9.800";480;"980.500,50";"0,00"\n',
};

test('the districts of a city come from two files: borders from one, people and money from the other', async () => {
  const { list, facts } = await factsOf([borders, budgets], { crs: 31256 });
  expect(list).toBeNull();
  expect(
    facts.district.map(({ code, name, population, budgetCents, geometry }) => [
      code,
      name,
      population,
      budgetCents,
      geometry?.type,
    ]),
  ).toEqual([
    ['1', 'Altstadt', 16_400, 1_250_000_00, 'Polygon'],
    ['2', 'Hafen', 9_800, 980_500_50, 'Polygon'],
  ]);
});

test.each([
  [
    'reports in metres',
    'reports.csv',
    'date,year,service_code,e,n\n2026-05-01,2026,Schlagloch,2600000,1200000\n2026-05-02,2026,Licht,2600100,1200100\n',
    'report',
    2056,
    2,
  ],
  ['borders of districts', borders.name, borders.content, 'district', 31256, 2],
  ['people and money of districts', budgets.name, budgets.content, 'district', null, 2],
  [
    'months counted at a place, beside much else',
    'traffic_dashboard.csv',
    'DATE,ZNR,ZNAME,BEZIRK,LONGITUDE,LATITUDE,DTVMS,DTVMS_forecast,POP,BIKE\n2025-01-01,7,Hafenbrücke,2.0,16.4,48.2,900.0,910.0,9800.0,0.07\n2025-02-01,7,Hafenbrücke,2.0,16.4,48.2,1100.0,1090.0,9800.0,0.07\n',
    'trafficCount',
    null,
    1,
  ],
  [
    'stops of a company',
    'haltestellen.csv',
    'DIVA;PlatformText;Municipality;Longitude;Latitude\n71;Hafenplatz;Auenbruck;16.38;48.21\n72;Markt;Auenbruck;16.39;48.21\n',
    'transit',
    null,
    2,
  ],
] as const)('%s are read as facts about a city', async (_what, name, content, kind, crs, count) => {
  const { list, facts } = await factsOf([{ name, content }], { crs });
  expect(list).toBeNull();
  expect(facts[kind]).toHaveLength(count);
});
