import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, readAsCouncil } from './open-workspace.ts';

const proof = (page: Page) => page.getByRole('region', { name: 'Beweis' });
const lessMoney = async (page: Page, steps: number) => {
  await page.getByRole('slider', { name: 'Änderung in Prozent' }).focus();
  for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowLeft');
};

test('a planner lets the server prove what she has changed, goes on changing meanwhile, and decides what is shown', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Bewiesen');
  await lessMoney(page, 5);
  await expect(page.getByRole('status')).toHaveText(/^vorläufig/, { timeout: 30_000 });
  await expect(page.getByRole('button', { name: 'Speichern und beweisen' })).toBeVisible();
  await page.getByRole('slider', { name: 'Änderung in Prozent' }).blur();
  await page.keyboard.press('b');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Stand 2');
  await expect(proof(page)).toContainText(/wartet|läuft/);
  await lessMoney(page, 3);
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(proof(page)).toContainText('gilt für Stand 2, nicht für Ihre Änderungen');
  await expectAccessible(page);

  await expect(proof(page)).toContainText(
    /Beweis fertig: (derselbe Plan|[\d.]+ Punkte? mehr, .* anders) · höchstens [\d,]+\s% besser möglich/,
    { timeout: 90_000 },
  );
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('status')).toHaveText('Plan des gespeicherten Stands');
  const take = proof(page).getByRole('button', { name: 'Plan übernehmen' });
  if (await take.isVisible()) await take.click();
  else await proof(page).getByRole('button', { name: 'Schließen' }).click();
  await expect(proof(page)).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('Plan des gespeicherten Stands');
  await page.reload();
  await expect(page.getByRole('status')).toHaveText('Plan des gespeicherten Stands');
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
});

test('a proof goes on when the page is closed, is found again, and is stopped; a council member only reads', async ({
  page,
}) => {
  await openWorkspace(page, 'Langer Beweis');
  await page.getByRole('link', { name: 'Zum Szenario' }).click();
  await page.getByLabel('höchstens (Sekunden)').fill('600');
  await page.getByLabel('aufhören bei Lücke (%)').fill('0');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText(/wartet|rechnet/);
  await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
  await expect(proof(page)).toContainText(/läuft · \d+ s · höchstens/, { timeout: 60_000 });
  await page.reload();
  await expect(proof(page)).toContainText(/läuft · \d+ s · höchstens/, { timeout: 60_000 });
  await proof(page).getByRole('button', { name: 'Anhalten' }).click();
  await expect(proof(page)).toContainText(/Beweis angehalten/, { timeout: 60_000 });
  await readAsCouncil(page);
  await expect(page.getByRole('button', { name: 'Beweisen' })).toHaveCount(0);
});

test('the first plan of a scenario is asked for in the workspace, which opens as soon as there is one', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Grundlage' }).click();
  await page.getByLabel('Name der Variante').fill('Noch ohne Plan');
  await page.getByRole('button', { name: 'Anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Noch ohne Plan' })).toBeVisible();
  await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
  await page.getByRole('button', { name: 'Ersten Plan rechnen' }).click();
  await expect(proof(page)).toContainText(/Ein erster Plan wird gesucht · \d+ s · höchstens/, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Ersten Plan rechnen' })).toBeDisabled();
  await proof(page).getByRole('button', { name: 'Anhalten' }).click();
  await expect(page.getByRole('status')).toHaveText('Plan des gespeicherten Stands', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Beweisen' })).toBeEnabled();
});
