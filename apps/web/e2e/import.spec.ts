import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './house.ts';
import { planAndConfirm } from './plan-and-confirm.ts';
import { takeBack } from './take-back.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const ours = resolve(repository, 'packages/exchange/fixtures/capital-plan.csv');

test('a planner loads a list with faults, accepts the proposals, and takes the import back whole', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles(ours);
  await expect(page.getByText('4 Zeilen gelesen.')).toBeVisible();
  await page.getByText(/^Spalten/).click();
  await expect(page.getByRole('combobox', { name: 'funding_source bedeutet' })).toHaveValue('fundingSource');
  const store = page.getByRole('button', { name: /speichern$/ });
  await expect(store).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('button', { name: /zweite Kennung/ }).click();
  await page.getByRole('button', { name: /ohne dieses Datum planen/ }).click();
  await expect(store).toBeEnabled();
  await store.click();
  await expect(page.getByText('4 Projekte gespeichert.')).toBeVisible();
  await expect(page.getByText(/^Annahmen noch nicht bestätigt/)).toBeVisible();
  await takeBack(page, 'capital-plan.csv');
  await expect(page.getByText(/^Annahmen noch nicht bestätigt/)).toHaveCount(0);
});

test('a newer version of a list shows what is different, and is taken in by id', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const give = (name: string, ...rows: string[]) =>
    page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(['Nr;Name;Kosten', ...rows].join('\n')),
    });
  await give('fassung-1.csv', 'Z1;Bank;1000', 'Z2;Weg;500');
  await page.getByRole('button', { name: /^2 Projekte/ }).click();
  await expect(page.getByText('2 Projekte gespeichert.')).toBeVisible();
  await give('fassung-2.csv', 'Z1;Bank;1500', 'Z3;Turm;9');
  await expect(page.getByRole('heading', { name: 'Neuere Fassung einer Liste' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Bank \(Z1\) Kosten € 1\.000,00 € 1\.500,00/ })).toBeVisible();
  await expect(page.getByText('Nicht mehr in der Liste, bleibt hier: Weg (Z2)')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '1 ändern und 1 hinzufügen' }).click();
  await expect(page.getByText('Ein Projekt geändert, 1 hinzugefügt.')).toBeVisible();
  await takeBack(page, 'fassung-2.csv');
  await takeBack(page, 'fassung-1.csv');
});

test('last year’s programme comes in from a messy workbook: sums left out, money from its sheet, works in progress pinned', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles(resolve(repository, 'scenarios/auenbruck/programm-2026.xlsx'));
  await page.getByText(/^Blätter und Ebenen der Datei/).click();
  await expect(page.getByRole('row', { name: /Programm 2026-2029 .* Liste der Projekte/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Geldquellen 2 Geldquellen/ })).toBeVisible();
  await page.getByText(/^Was sonst noch auffiel/).click();
  await expect(page.getByText(/4 Projekte sind nach der Liste im Bau/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Alle \d+ Vorschläge annehmen$/ }).click();
  await page.getByRole('button', { name: /^24 Projekte, 2 Geldquellen und ein Szenario speichern/ }).click();
  await expect(page.getByText('24 Projekte gespeichert.')).toBeVisible();
  await takeBack(page, 'programm-2026.xlsx');
});

test('a list in thousands says so, its total row becomes what the planner says, and changed assumptions stay', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const list = 'Nr;Name;Kosten (T€);Art;Bezirk\n1;Baum;450;;\n2;Bank;50;;\nSumme;;500;;\n';
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'tausend.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  const reconciliation = page.getByRole('region', { name: 'Abstimmung' });
  await expect(reconciliation).toContainText(/Kosten, noch zu zahlen\s*€\s500\.000,00/);
  await page.getByLabel('erstes Finanzjahr').fill('2033');
  await page.getByRole('button', { name: /^eine Summe/ }).click();
  await expect(reconciliation).toContainText(/Die eine Summe, die die Liste nennt, stimmt auf den Cent/);
  await expect(page.getByLabel('erstes Finanzjahr')).toHaveValue('2033');
  await page.getByText(/^Spalten/).click();
  await page.getByLabel('Kosten (T€) Einheit der Beträge').selectOption({ label: 'ganze Einheiten' });
  await expect(reconciliation).toContainText(/Kosten, noch zu zahlen\s*€\s500,00/);
  await page.getByLabel('Jahre', { exact: true }).fill('3');
  await page.getByLabel('Jahre', { exact: true }).press('Tab');
  await expect(page.getByLabel(/Nicht genannte Quelle 2035/)).toHaveValue('66,66');
  await expect(
    page.getByRole('button', { name: /^2 Projekte, 1 Geldquelle und ein Szenario speichern/ }),
  ).toBeEnabled();
  await expectAccessible(page);
});

test('a layer in metres is found in the city, seen on the map, and taken in without cost when the planner says so', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const layer = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { titel: 'Kanal' },
        geometry: { type: 'Point', coordinates: [2_600_000, 1_200_000] },
      },
    ],
  };
  const buffer = Buffer.from(JSON.stringify(layer));
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'baustellen.geojson', mimeType: 'application/geo+json', buffer });
  await expect(page.getByText('Eine Zeile gelesen.')).toBeVisible();
  await expect(page.getByText(/passen zu keinem üblichen System/)).toBeVisible();
  await page.getByLabel('Koordinatensystem der Orte').selectOption({ label: 'CH1903+ / LV95 (EPSG:2056)' });
  await expect(page.getByText(/Der Ort liegt außerhalb des Gebiets der Stadt/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wo die Projekte liegen' })).toBeVisible();
  await page.getByRole('button', { name: /^ohne Kosten aufnehmen/ }).click();
  await expect(
    page.getByRole('button', { name: /^Ein Projekt, 1 Geldquelle und ein Szenario speichern/ }),
  ).toBeEnabled();
  await expectAccessible(page);
});

test('a list without scores is loaded, planned with assumptions, and each of them is confirmed', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const list = [
    'project_id,name,category,cost,currency,start,end,funding_source',
    'LA-1,RIVER PARK,OPEN SPACE,750000,EUR,01/20/28,12/31/29,City Bonds',
    'LA-2,FIRE ENGINES,EQUIPMENT,125000,EUR,,,City Bonds',
    'LA-3,PUMP STATION,UTILITIES,1657000,EUR,06//17,,Federal',
  ].join('\n');
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'ohne-punkte.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(page.getByText('3 Zeilen gelesen.')).toBeVisible();
  // A date like `06//17` is asked before anything is stored.
  await page
    .getByRole('group', { name: /ist kein Datum/ })
    .getByRole('button', { name: /ohne dieses Datum planen/ })
    .click();
  await page.getByRole('button', { name: /3 Projekte, 2 Geldquellen und ein Szenario speichern/ }).click();
  await expect(page.getByText('3 Projekte gespeichert.')).toBeVisible();
  await planAndConfirm(page, 3);
  await takeBack(page, 'ohne-punkte.csv');
});
