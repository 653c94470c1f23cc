import { type Page, expect } from '@playwright/test';

/** From a list without scores that was just stored: a plan without praise or brief, then each assumption confirmed with name and reason. */
export async function planAndConfirm(page: Page, seconds: number): Promise<void> {
  await page.getByRole('link', { name: 'Zum neuen Szenario' }).click();
  await page.getByLabel('höchstens (Sekunden)').fill(String(seconds));
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Plan ansehen' }).click();
  await expect(page.getByText('Nachgerechnet: ohne Einwand.')).toBeVisible();
  // A list without scores has no priorities: nothing is praised, and there is no brief.
  await expect(page.getByText(/keine Prioritäten/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Entscheidungsvorlage' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Import' }).click();
  // One door: each assumption by itself, with name and reason.
  await expect(page.getByRole('button', { name: 'Annahmen bestätigen' })).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Annahmen ansehen' }).last().click();
  const open = page.getByRole('button', { name: /^Bestätigen: / });
  await expect(open.first()).toBeVisible();
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click();
    await page.getByLabel(/^Begründung \(bestätigt von /).fill('Mit der Kämmerei besprochen');
    await page.getByRole('button', { name: 'Bestätigen', exact: true }).click();
    await expect(page.getByLabel(/^Begründung \(bestätigt von /)).toHaveCount(0);
    await expect(open).toHaveCount(left - 1);
  }
  await expect(page.getByRole('note').filter({ hasText: 'Annahmen noch nicht bestätigt' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByText(/Annahmen bestätigt von Paul Gruber/)).toBeVisible();
}
