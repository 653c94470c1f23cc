import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { takeBack } from './take-back.ts';

async function give(page: Page, name: string, content: object): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const buffer = Buffer.from(JSON.stringify(content));
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}
const layer = (...features: { geometry: object; properties: object }[]) => ({
  type: 'FeatureCollection',
  features: features.map((one) => ({ type: 'Feature', ...one })),
});
const at = (lon: number, lat: number) => ({ type: 'Point', coordinates: [lon, lat] });

test('a layer of a capital plan that counts in thousands and takes money back goes in by page', async ({ page }) => {
  const wish = (id: string, title: string, city2028: number, city2029: number) => ({
    geometry: at(14.45, 48.2),
    properties: { project_id: id, project_description: title, borough: 'OST', city2028, city2029 },
  });
  await give(page, 'wuensche.geojson', layer(
    wish('KL-1', 'LIBRARY ROOF', 1200, 800),
    wish('KL-2', 'TOWN HALL LIFT', 900, -40),
    wish('KL-3', 'HARBOUR LIGHTS', 0, 650),
  )); // prettier-ignore
  await expect(page.getByText('3 Zeilen gelesen.')).toBeVisible();
  await page.getByRole('button', { name: /^in Tausend/ }).click();
  const asked = page.getByRole('group', { name: /^Zeile 2: .*negativ/ });
  await asked.getByRole('button', { name: 'in diesem Jahr keine Zahlung' }).click();
  await expect(asked.getByText(/beantwortet/).first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Abstimmung' })).toContainText(/€\s3\.550\.000,00/);
  await expectAccessible(page);
  await page.getByRole('button', { name: /ein Szenario speichern/ }).click();
  await expect(page.getByText('3 Projekte gespeichert')).toBeVisible();
  await takeBack(page, 'wuensche.geojson');
});

test('closures of another road authority, as a WZDx feed tells them, go in by page without cost', async ({ page }) => {
  const closure = (road: string, west: number) => ({
    geometry: { type: 'LineString', coordinates: [[west, 48.2], [west + 0.01, 48.21]] }, // prettier-ignore
    properties: {
      core_details: { data_source_id: '1', event_type: 'work-zone', road_names: [road], direction: 'eastbound' },
      start_date: '2028-03-01T06:00:00Z',
      end_date: '2028-09-30T18:00:00Z',
      vehicle_impact: 'some-lanes-closed',
    },
  });
  await give(page, 'sperren.geojson', {
    feed_info: { publisher: 'Land', version: '4.2', data_sources: [{ data_source_id: '1' }] },
    ...layer(closure('Uferstraße', 14.45), closure('Ringstraße', 14.46)),
  });
  await expect(page.getByText('2 Zeilen gelesen.')).toBeVisible();
  const all = page.getByRole('button', { name: /^Alle \d+ Vorschläge annehmen$/ });
  await all
    .or(page.getByRole('button', { name: /Vorschlag$/ }))
    .first()
    .click();
  await page.getByRole('button', { name: /ein Szenario speichern/ }).click();
  await expect(page.getByText('2 Projekte gespeichert')).toBeVisible();
  await takeBack(page, 'sperren.geojson');
});

test('a package of OC4IDS goes in by page: what is built is planned only on demand, and its currency is told', async ({
  page,
}) => {
  const stage = (startDate: string, endDate: string) => ({ startDate, endDate });
  const paid = (year: number, amount: number) => ({
    id: String(year),
    amount: { amount, currency: 'GBP' },
    period: stage(`${year}-01-01T00:00:00Z`, `${year}-12-31T00:00:00Z`),
    sourceParty: { name: 'Harbour Board', id: 'GB-1' },
  });
  await give(page, 'faehre.json', {
    version: '0.9',
    projects: [
      {
        id: 'oc4ids-abc123-9',
        title: 'Ferry landing',
        status: 'maintenance',
        period: stage('2020-01-01T00:00:00Z', '2023-12-31T00:00:00Z'),
        preparationPeriod: stage('2020-01-01T00:00:00Z', '2020-12-31T00:00:00Z'),
        implementationPeriod: stage('2021-01-01T00:00:00Z', '2023-12-31T00:00:00Z'),
        budget: {
          amount: { amount: 3_500_000, currency: 'GBP' },
          budgetBreakdowns: [{ id: 'byYear', budgetBreakdown: [paid(2021, 2_000_000), paid(2022, 1_500_000)] }],
        },
      },
    ],
  });
  await expect(page.getByText('Eine Zeile gelesen.')).toBeVisible();
  await page.getByRole('button', { name: /^doch planen: Ferry landing/ }).click();
  await expect(page.getByText(/Die Liste ist in GBP/)).toBeVisible();
  await page.getByRole('button', { name: /^noch zu zahlen, ab dem Beginn der Arbeiten/ }).click();
  await page.getByRole('button', { name: /^Ein Projekt, .* ein Szenario speichern/ }).click();
  await expect(page.getByText('Ein Projekt gespeichert.')).toBeVisible();
  await takeBack(page, 'faehre.json');
});

test('records with years below sources, counted in thousands, go in by page; the finished one is left out', async ({
  page,
}) => {
  const money = (source: string, ...years: [string, number][]) => ({
    [source]: Object.fromEntries(years.map(([year, proposed]) => [year, { allotted: 0, spent: 0, proposed }])),
  });
  const record = (id: string, title: string, status: string, total: number, funding_by_source: object) => ({
    project_no: id,
    title,
    status,
    est_cost: total,
    funding: { funding_by_source },
  });
  await give(page, 'hafen.json', [
    record('H1', 'HARBOUR BATH', 'Design under way', 7_000_000, {
      ...money('Bonds', ['FY2028', 2_000], ['FY2029', 3_000]),
      ...money('State', ['FY2029', 2_000]),
    }),
    record('H2', 'SHADE TREES', 'Completed', 90_000, money('Bonds', ['FY2028', 90])),
  ]);
  await expect(page.getByText('2 Zeilen gelesen.')).toBeVisible();
  await page
    .getByRole('group', { name: /sie zählen wohl in Tausend/ })
    .getByRole('button', { name: /Vorschlag$/ })
    .click();
  await page.getByRole('button', { name: /Ein Projekt, 2 Geldquellen und ein Szenario speichern/ }).click();
  await expect(page.getByText('Ein Projekt gespeichert.')).toBeVisible();
  await takeBack(page, 'hafen.json');
});
