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

test('a decision of the council is entered with option, quarter and reason, without knowing any number', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Grundlage' }).click();
  await page.getByLabel('Name der Variante').fill('Mit Ratsbeschluss');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mit Ratsbeschluss' })).toBeVisible();
  await page.getByRole('button', { name: 'Regel hinzufügen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Art der Regel').selectOption({ label: 'Festlegung: dieses Projekt wird gebaut' });
  const project = dialog.getByLabel('Projekt', { exact: true });
  const name = (await project.locator('option').allTextContents()).at(1)!;
  await project.selectOption({ label: name });
  await expect(dialog.getByLabel('Variante').locator('option')).not.toHaveCount(1);
  await dialog.getByLabel('Beginn frühestens').selectOption({ index: 2 });
  const earliest = await dialog.getByLabel('Beginn frühestens').locator('option:checked').textContent();
  expect(earliest).toMatch(/20\d\d/);
  await dialog.getByLabel('Begründung').fill('Beschluss vom 3. Februar');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(dialog).toBeHidden();
  const rules = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: 'Regel', exact: true }) });
  await expect(rules).toContainText(`„${name}“ wird mit Beginn ab ${earliest} gebaut: Beschluss vom 3. Februar.`);
});
