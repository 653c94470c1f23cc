import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './house.ts';

const list = (name: string, rows: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nr;Projekt;Kosten',
      ...Array.from({ length: rows }, (_, i) => `${name}-${i};Baum ${i} ${'an der Larn '.repeat(6)};5`),
    ].join('\n'),
  ),
});

test('files chosen together are looked at one after the other; a long one says how far it is and can be stopped', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles([list('eins.csv', 2), list('zwei.csv', 90_000), list('drei.csv', 3)]);
  await expect(page.getByText('eins.csv: 2 Zeilen gelesen.')).toBeVisible();
  await expect(page.getByText('Danach: zwei.csv, drei.csv')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'diese Datei überspringen' }).click();
  await expect(page.getByText(/^zwei\.csv: 90[\s.]000 Zeilen gelesen, werden geprüft …$/)).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByText(/zwei\.csv: 90/)).toBeHidden();

  await page.getByRole('button', { name: 'diese Datei überspringen' }).click();
  await expect(page.getByText('drei.csv: 3 Zeilen gelesen.')).toBeVisible();
  await expect(page.getByText('Danach:')).toBeHidden();
});

test('the timetable of the demo goes in by page as GTFS and is taken back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  const feed = fileURLToPath(new URL('../../../scenarios/auenbruck/fahrplan.zip', import.meta.url));
  await page.getByLabel('Dateien wählen oder hierher ziehen').setInputFiles(feed);
  await expect(page.getByText(/Über die Stadt gelesen: \d+ Linien und Haltestellen/)).toBeVisible();
  await page.getByRole('button', { name: /Linien und Haltestellen speichern$/ }).click();
  await expect(page.getByText(/Gespeichert: \d+ Linien und Haltestellen/)).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'fahrplan.zip' }).filter({ hasNotText: 'zurückgenommen' });
  await row.getByRole('button', { name: 'Import zurücknehmen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Import zurücknehmen' }).click();
  await expect(row).toHaveCount(0);
});
