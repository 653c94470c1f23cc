import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

async function solve(page: Page, scenario: string, seconds: number): Promise<void> {
  await page.getByRole('link', { name: 'Übersicht' }).click();
  await page.getByRole('link', { name: scenario }).click();
  await expect(page.getByRole('heading', { level: 1, name: scenario })).toBeVisible();
  await page.getByLabel('höchstens (Sekunden)').fill(String(seconds));
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('rechnet');
  await expect(page.locator('figcaption', { hasText: 'Verlauf der Rechnung' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 60_000 });
}

test('a planner solves Grundlage, watches the gap, compares with Sparkurs, opens the brief and saves its PDF', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await solve(page, 'Sparkurs', 12);
  await solve(page, 'Grundlage', 12);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Plan ansehen' }).click();
  await expect(page.getByText('Nachgerechnet: ohne Einwand.')).toBeVisible();
  await expect(page.locator('[data-drawn=yes]')).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Vergleich' }).click();
  await expect(page.getByRole('columnheader', { name: 'A: Grundlage' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'B: Sparkurs' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wo sie sich unterscheiden' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'A: Grundlage' }).click();
  await page.getByRole('link', { name: 'Entscheidungsvorlage' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(16);
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'PDF speichern' }).click();
  const file = readFileSync(await (await download).path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  expect(file.length).toBeGreaterThan(20_000);

  // A newer plan of another scenario leaves the brief as it is, until somebody asks for a new version.
  const brief = page.url();
  const written = await page.locator('.paper article').innerHTML();
  await page.goto('/c/demo');
  await solve(page, 'Sparkurs', 3);
  await page.goto(brief);
  await expect(page.getByText(/, Fassung 1, /)).toBeVisible();
  expect(await page.locator('.paper article').innerHTML()).toBe(written);
  await page.getByRole('button', { name: 'Neue Fassung schreiben' }).click();
  await expect(page.getByText(/, Fassung 2, /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Neue Fassung schreiben' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Frühere Fassung' }).click();
  await expect(page.getByText('Das ist nicht die neueste Fassung.')).toBeVisible();
  expect(await page.locator('.paper article').innerHTML()).toBe(written);
});

test('a solve is cancelled, and a save on an old revision shows both versions', async ({ page, browser, baseURL }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Klima zuerst' }).click();
  await page.getByLabel('höchstens (Sekunden)').fill('60');
  await page.getByLabel('aufhören bei Lücke (%)').fill('0');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('rechnet');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText(/fertig|abgebrochen/, { timeout: 20_000 });

  const other = await browser.newPage({ baseURL: baseURL! });
  await other.goto('/');
  await other
    .getByRole('button', { name: /Demo|demo/ })
    .first()
    .click();
  await other.getByRole('link', { name: 'Klima zuerst' }).click();
  await page.reload();
  await other.getByLabel(/^(Gewicht|Weight) Klima/).fill('0,45');
  await Promise.all([
    other.waitForResponse((response) => response.request().method() === 'PUT' && response.ok()),
    other.getByRole('button', { name: /^(Speichern|Save)$/ }).click(),
  ]);
  await page.getByLabel('Gewicht Klima').fill('0,5');
  await Promise.all([
    page.waitForResponse((response) => response.status() === 409),
    page.getByRole('button', { name: 'Speichern' }).click(),
  ]);
  await expect(page.getByText('Inzwischen hat jemand anderer gespeichert.')).toBeVisible();
  await other.close();
});

const areas: Record<string, string[]> = {
  administrator: ['Overview', 'Projects', 'Assets', 'Compare', 'Import', 'Decisions', 'Administration'],
  clerk: ['Overview', 'Projects', 'Assets', 'Compare', 'Decisions'],
  council: ['Overview', 'Projects', 'Assets', 'Compare', 'Decisions'],
};
for (const [role, messages] of Object.entries(areas))
  test(`everybody finds their way on a phone, in English: ${role}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      viewport: { width: 375, height: 800 },
      locale: 'en-GB',
    });
    const page = await context.newPage();
    await context.request.post('/api/demo/sign-in', { data: { role } });
    await page.goto('/c/demo');
    await expect(page.getByRole('navigation', { name: 'Areas' }).getByRole('link')).toHaveText(messages);
    for (const path of [
      '',
      '/projects',
      '/facts',
      '/compare',
      '/decisions',
      ...(role === 'administrator' ? ['/administration', '/import'] : []),
    ]) {
      await page.goto(`/c/demo${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(375);
      await expectAccessible(page);
    }
    await context.close();
  });
