import { expect, expectAccessible, test } from './house.ts';
import { takeBack } from './take-back.ts';

const quarter = (code: number, name: string, west: number) => ({
  type: 'Feature',
  properties: { BEZNR: code, NAMEK: name },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, 340_000], [west + 900, 340_000], [west + 900, 341_000], [west, 340_000]]], // prettier-ignore
  },
});
const borders = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31256' } },
  features: [quarter(1, 'Altstadt', 2_000), quarter(2, 'Hafen', 2_900)],
};
const [reports, people] = [
  ['date,year,service_code,e,n', '2026-05-01,2026,Schlagloch,2600000,1200000', '2026-05-02,2026,Licht,2600100,1200100'],
  ['"Bezirk";"Name";"Bevölkerung";"Bezirksbudget (€)"', '1;Altstadt;"16.400";"1.250.000"', '2;Hafen;"9.800";"980.000"'],
].map((rows) => rows.join('\n'));

for (const [what, name, content, said, crs] of [
  ['reports in metres', 'meldungen.csv', reports!, '2 Meldungen', 'CH1903+ / LV95 (EPSG:2056)'],
  ['borders of districts', 'bezirksgrenzen.json', JSON.stringify(borders), '2 Bezirke', null],
  ['the people and money of districts', 'bezirke-voranschlag.csv', people!, '2 Bezirke', null],
] as const)
  test(`${what} go in by page and are taken back`, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
    await page.getByRole('link', { name: 'Import' }).click();
    await page
      .getByLabel('Dateien wählen oder hierher ziehen')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
    if (crs) await page.getByLabel('Koordinatensystem der Orte').selectOption({ label: crs });
    await expect(page.getByText(`Über die Stadt gelesen: ${said}`)).toBeVisible();
    // The system of the borders is known only without its grid files.
    if (name === 'bezirksgrenzen.json') await expect(page.getByText(/etwa 1,5 m/)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: new RegExp(`^${said} speichern`) }).click();
    await expect(page.getByText(`Gespeichert: ${said}`)).toBeVisible();
    await page.getByRole('link', { name: 'Zum Bestand' }).click();
    await expect(page.getByRole('heading', { name: 'Woher es kommt' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Import', exact: true }).click();
    await takeBack(page, name);
  });
