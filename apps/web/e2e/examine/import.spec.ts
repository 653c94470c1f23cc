import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from '../house.ts';
import { planAndConfirm } from '../plan-and-confirm.ts';
import { takeBack } from '../take-back.ts';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
/** A file or folder of other cities; where it is not, the page has nothing to read and the examination fails. */
const realPath = (path: string) => resolve(repository, process.env['VORRANG_REFERENCE_DATA'] ?? '../shared', path);

for (const [city, path, rows] of [
  ['New York', 'data/nyc-capital-2021/raw/projects.geojson', /2\D?010/],
  ['Karlsruhe', 'data/karlsruhe-roadworks-2026/raw/baustellen.geojson', /181/],
  ['WZDx', 'data/standards-samples/wzdx/scenario1_simple_linestring_example.geojson', /5/],
] as const)
  test(`the layer of ${city} goes in by page`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles(realPath(path));
    await expect(page.getByText(new RegExp(`${rows.source} Zeilen gelesen\\.`))).toBeVisible({ timeout: 30_000 });
    const all = page.getByRole('button', { name: /^Alle \d+ Vorschläge annehmen$/ });
    const one = page.getByRole('button', { name: /Vorschlag$/ });
    await all.or(one).first().click();
    // New York counts in thousands and does not say so, and takes money back in two places.
    if (city === 'New York') {
      await page.getByRole('button', { name: /^in Tausend/ }).click();
      for (const row of [796, 1285]) {
        const asked = page.getByRole('group', { name: new RegExp(`^Zeile ${row}: .*negativ`) });
        await asked.getByRole('button', { name: 'in diesem Jahr keine Zahlung' }).click();
        await expect(asked.getByText(/beantwortet/).first()).toBeVisible();
      }
    }
    await page.getByRole('button', { name: /ein Szenario speichern/ }).click();
    await expect(page.getByText(new RegExp(`${rows.source} Projekte gespeichert`))).toBeVisible({ timeout: 60_000 });
    await takeBack(page, basename(path));
  });

test('the sample package of OC4IDS goes in by page, with its currency told', async ({ page }) => {
  const path = 'data/standards-samples/oc4ids/example.json';
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles(realPath(path));
  await expect(page.getByText('Eine Zeile gelesen.')).toBeVisible();
  await page.getByRole('button', { name: /^doch planen: M75/ }).click();
  await expect(page.getByText(/Die Liste ist in GBP/)).toBeVisible();
  await page.getByRole('button', { name: /^noch zu zahlen, ab dem Beginn der Arbeiten/ }).click();
  await page.getByRole('button', { name: /^Ein Projekt, .* ein Szenario speichern/ }).click();
  await expect(page.getByText('Ein Projekt gespeichert.')).toBeVisible();
  await takeBack(page, 'example.json');
});

for (const [what, path, said, crs] of [
  [
    '62,245 reports of Zürich',
    'data/zurich-citizen-reports/raw/reports_cleaned.csv',
    /62\D?245 Meldungen/,
    'CH1903+ / LV95 (EPSG:2056)',
  ],
  ['the districts of Vienna', 'data/vienna-districts-budget-2026/raw/BEZIRKSGRENZEOGD.json', /23 Bezirke/, null],
  [
    'the people and money of its districts',
    'data/vienna-districts-budget-2026/raw/bezirke-voranschlag-2026.csv',
    /23 Bezirke/,
    null,
  ],
] as const)
  test(`${what} go in by page and are taken back`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles(realPath(path));
    if (crs) await page.getByLabel('Koordinatensystem der Orte').selectOption({ label: crs });
    await expect(page.getByText(new RegExp(`Über die Stadt gelesen: ${said.source}`))).toBeVisible({ timeout: 30_000 });
    if (path.endsWith('.json')) await expect(page.getByText(/etwa 1,5 m/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: new RegExp(`^${said.source} speichern`) }).click();
    await expect(page.getByText(new RegExp(`Gespeichert: ${said.source}`))).toBeVisible({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Zum Bestand' }).click();
    await expect(page.getByRole('heading', { name: 'Woher es kommt' })).toBeVisible({ timeout: 30_000 });
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await takeBack(page, basename(path));
  });

test('the 520 projects of Washington DC from their raw JSON, with 31 funding sources, years and phases', async ({
  page,
}) => {
  const folder = realPath('data/dc-cip-2010-2017/raw/projects');
  const records = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const buffer = Buffer.from(`[${records.join(',')}]`);
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'dc.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('520 Zeilen gelesen.')).toBeVisible({ timeout: 30_000 });
  await page
    .getByRole('group', { name: /sie zählen wohl in Tausend/ })
    .getByRole('button', { name: /Vorschlag$/ })
    .click();
  await page.getByRole('button', { name: /^noch zu zahlen, ab dem Beginn der Arbeiten/ }).click();
  // Of the 520 one is finished.
  await page.getByRole('button', { name: /519 Projekte, 31 Geldquellen und ein Szenario speichern/ }).click();
  await expect(page.getByText('519 Projekte gespeichert.')).toBeVisible({ timeout: 60_000 });
  await takeBack(page, 'dc.json');
});

test('the 520 projects of Washington DC are loaded, planned with assumptions, and confirmed', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles(realPath('data/dc-cip-2010-2017/derived/projects.csv'));
  await expect(page.getByText('520 Zeilen gelesen.')).toBeVisible();
  // Dates like `06//17` are asked before anything is stored.
  await page
    .getByRole('group', { name: /ist kein Datum/ })
    .first()
    .getByRole('button', { name: /ohne dieses Datum planen/ })
    .click();
  await page.getByRole('button', { name: /520 Projekte, 14 Geldquellen und ein Szenario speichern/ }).click();
  await expect(page.getByText('520 Projekte gespeichert.')).toBeVisible({ timeout: 30_000 });
  await planAndConfirm(page, 10);
  await takeBack(page, 'projects.csv');
});
