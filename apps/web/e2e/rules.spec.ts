import { expect, expectAccessible, test } from './house.ts';

test('a planner adds a rule, is told what is wrong with it, takes another away, and both are stored', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Grundlage' }).click();
  await page.getByLabel('Name der Variante').fill('Mit Straßenbahn zuerst');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mit Straßenbahn zuerst' })).toBeVisible();
  const rules = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Regel', exact: true }) });
  const before = await rules.getByRole('row').count();

  await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
  const dialog = page.getByRole('dialog');
  const names = await dialog.getByLabel('Zuerst').locator('option').allTextContents();
  const [first, second] = [names.at(1)!, names.at(2)!];
  await dialog.getByLabel('Zuerst').selectOption({ label: first });
  await dialog.getByLabel('Danach').selectOption({ label: first });
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(dialog.getByRole('alert')).toContainText('ein Projekt kann nicht vor sich selbst kommen');
  await expectAccessible(page);
  await dialog.getByLabel('Danach').selectOption({ label: second });
  await dialog.getByLabel('Quelle').fill('Gemeinderat, 12. März 2026');
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(dialog).toBeHidden();
  await expect(rules).toContainText(`„${first}“ vor „${second}“.`);
  await expect(rules).toContainText('neu, noch nicht gespeichert');

  await rules
    .getByRole('button', { name: /^Entfernen/ })
    .first()
    .click();
  await expect(rules).toContainText('wird beim Speichern entfernt');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(rules).not.toContainText('noch nicht gespeichert');
  await page.reload();
  await expect(rules).toContainText('Gemeinderat, 12. März 2026');
  await expect(rules.getByRole('row')).toHaveCount(before);
});
