import { expect, expectAccessible, test } from './house.ts';

test('two decisions that contradict each other: the page names both, and what would make a plan possible', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Grundlage' }).click();
  await page.getByLabel('Name der Variante').fill('Mit Widerspruch');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mit Widerspruch' })).toBeVisible();
  const dialog = page.getByRole('dialog');
  for (const kind of ['Festlegung: dieses Projekt wird gebaut', 'Ausschluss: dieses Projekt wird nicht gebaut']) {
    await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
    await dialog.getByLabel('Art der Regel').selectOption({ label: kind });
    await dialog.getByLabel('Projekt', { exact: true }).selectOption({ index: 1 });
    await dialog.getByLabel('Begründung').fill('Beschluss');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await expect(dialog).toBeHidden();
  }
  await page.getByRole('button', { name: 'Speichern' }).click();
  await page.getByLabel('höchstens (Sekunden)').fill('20');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await page.getByRole('link', { name: 'Plan ansehen' }).click({ timeout: 40_000 });
  await expect(page.getByText('Diese Zusagen passen nicht zusammen:')).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /wird nicht gebaut/ })
      .first(),
  ).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /^Ohne diese Zusage gibt es einen Plan/ })).toHaveCount(2);
  await expectAccessible(page);
});
