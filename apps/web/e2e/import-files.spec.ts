import { expect, expectAccessible, test } from './house.ts';

const list = (name: string, rows: number) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Nr;Projekt;Kosten',
      ...Array.from({ length: rows }, (_, i) => `${name}-${i};Brücke ${i} ${'über die Larn '.repeat(6)};5`),
    ].join('\n'),
  ),
});

test('files chosen together are looked at one after the other; a long one says how far it is and can be stopped', async ({
  page,
}) => {
  test.setTimeout(120_000);
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
