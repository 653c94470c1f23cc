import { expect, expectAccessible, test } from './house.ts';

test('a planner gives a project a deadline with a reason, and takes it back', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Projekte', exact: true }).click();
  await page.getByLabel('Suchen').fill('Werkstatt');
  await page.getByRole('row', { name: /Werkstatt/ }).click();
  await page.getByRole('link', { name: 'Seite des Projekts' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Werkstatt');
  await expect(page.getByText('fertig bis vor')).toBeHidden();
  await page.getByLabel('spätestens fertig').selectOption({ label: 'Q4 2033' });
  await page.getByLabel('Grund der Änderung').fill('Neue Wagen ab 2034');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
  await expect(page.locator('dl')).toContainText('Q1 2034');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Die Änderung ist zurückgenommen.')).toBeVisible();
  await expect(page.getByText('fertig bis vor')).toBeHidden();
  await expect(page.getByLabel('spätestens fertig')).toHaveValue('');
});
