import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

const rows = [
  ['B1', 'Mühlbrücke', 900_000, 'A', 'ja'],
  ['B2', 'Kanal Nord', 400_000, 'A', 'nein'],
  ...Array.from({ length: 12 }, (_, i) => [`K${i}`, `Bank ${i + 1}`, 2_000 + i, i % 2 ? 'B' : 'C', 'nein']),
];
const list = ['Nr;Name;Kosten;Priorität;Pflichtaufgabe', ...rows.map((row) => row.join(';'))].join('\n');

async function solve(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'höchstens (Sekunden)' }).fill('5');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 40_000 });
  await page.getByRole('link', { name: 'Plan ansehen' }).click();
}

test('a list without scores has no priorities; by its classes it gets them, the assumptions are confirmed, and there is a brief', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Import' }).click();
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'dringend.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await page.getByRole('button', { name: /^14 Projekte/ }).click();
  await expect(page.getByText('14 Projekte gespeichert.')).toBeVisible();
  await page.getByRole('link', { name: 'Zum neuen Szenario' }).click();

  await expect(page.getByText(/^Noch keine Prioritäten: Alle 14 Projekte zählen gleich viel/)).toBeVisible();
  await expectAccessible(page);
  const scenario = page.url();
  await solve(page);
  await expect(page.getByText(/^Noch keine Prioritäten: Alle 14 Projekte/)).toBeVisible();
  await expect(page.locator('.note.good')).toHaveCount(0);
  await expect(page.getByText('Das heißt wenig: In diesem Szenario zählen alle Projekte gleich viel.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Entscheidungsvorlage' })).toHaveCount(0);
  await expect(page.getByText(/^Noch keine Entscheidungsvorlage/)).toBeVisible();
  await expectAccessible(page);

  const plan = page.url();
  await page.getByRole('link', { name: 'Übersicht' }).click();
  const overview = page.getByRole('article', { name: 'dringend' });
  await expect(overview).toContainText('noch keine Prioritäten');
  await expect(overview.getByRole('link', { name: 'Vorlage' })).toHaveCount(0);
  await page.goto(plan);
  await page.getByRole('link', { name: 'Prioritäten festlegen' }).click();
  const rule = page.getByRole('region', { name: 'Priorität der Liste' });
  await expect(rule).toContainText('Angaben zu 14 von 14 Projekten');
  await expect(page.getByText('Die Liste nennt keine Fristen innerhalb des Kalenders')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Anwenden' })).toBeDisabled();
  await rule.getByRole('checkbox').check();
  await rule.getByRole('textbox', { name: /Priorität A/ }).fill('9');
  await expect(rule).toContainText('zählt „Priorität A (2 Projekte)“ 3,3-mal so viel wie „Priorität B (6 Projekte)“');
  await page.getByRole('button', { name: 'Wirkung ansehen' }).click();
  const effect = page.getByRole('region', { name: 'Wirkung auf die Projekte, die sich am meisten ändern' });
  await expect(effect.getByRole('row')).toHaveCount(11);
  await expect(effect.getByRole('row').filter({ hasText: 'Mühlbrücke' })).toContainText('Priorität A laut Liste');
  await rule.getByRole('textbox', { name: /Priorität B/ }).fill('3');
  await expect(effect, 'the effect of other numbers is not the effect of these').toBeHidden();
  await page.getByRole('button', { name: 'Wirkung ansehen' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page.getByText('Angewendet: Priorität der Liste.')).toBeVisible();

  const open = page.getByTestId('open-assumptions');
  await expect(open).toHaveText(/noch nicht bestätigt/);
  const before = await page.getByRole('button', { name: /^Bestätigen: / }).count();
  await page.getByRole('button', { name: /^Bestätigen: „Punkte aus Priorität“/ }).click();
  await page.getByLabel(/^Begründung \(bestätigt von /).fill('Beschluss vom 3. November');
  await page.getByRole('button', { name: 'Bestätigen', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Beschluss vom 3. November' })).toContainText(/von .+ am /);
  await expect(page.getByRole('button', { name: /^Bestätigen: / })).toHaveCount(before - 1);
  await expectAccessible(page);

  await page.goto(scenario);
  await expect(page.getByText(/^Noch keine Prioritäten/)).toHaveCount(0);
  await expect(page.getByText(/Annahmen hat noch niemand bestätigt/)).toBeVisible();
  await solve(page);
  await expect(page.locator('.note.good')).toHaveCount(1);
  await page.getByRole('link', { name: 'Entscheidungsvorlage' }).click();
  await expect(
    page.getByText(/Annahmen dieses Szenarios \(aus dringend\.csv\) hat noch niemand bestätigt; Abschnitt 13/),
  ).toBeVisible();
  await expect(page.getByText(/Angenommen, bestätigt von .*Beschluss vom 3\. November/)).toBeVisible();
  await expect(page.getByText(/^Angenommen, nicht bestätigt: Zinssatz/)).toBeVisible();

  // The demo is left as it was found.
  await page.getByRole('link', { name: 'Import' }).click();
  const row = page.getByRole('row').filter({ hasText: 'dringend.csv' }).filter({ hasNotText: 'zurückgenommen' });
  await row.getByRole('button', { name: 'Import zurücknehmen' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Import zurücknehmen' }).click();
  await expect(row).toHaveCount(0);
});

test('the demo has weights of its own: nobody is asked for priorities or assumptions', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Sparkurs' }).click();
  await expect(page.getByText(/^Noch keine Prioritäten/)).toHaveCount(0);
  await expect(page.getByText(/hat noch niemand bestätigt/)).toHaveCount(0);
  await page.getByRole('link', { name: 'Prioritäten und Annahmen' }).click();
  await expect(page.getByText(/^Vorrang hat in diesem Szenario nichts angenommen\./)).toBeVisible();
});
