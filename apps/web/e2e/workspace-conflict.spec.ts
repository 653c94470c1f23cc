import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { addRule, openWorkspace, readAsCouncil } from './open-workspace.ts';

test.describe.configure({ timeout: 900_000 });
const standing = (page: Page) => page.getByRole('status').first();
const replanned = (page: Page) => expect(standing(page)).toHaveText(/^vorläufig/, { timeout: 30_000 });
const results = (page: Page) => page.getByRole('complementary', { name: 'Was dabei herauskommt' });
const rules = (page: Page) => page.getByRole('region', { name: 'Regeln', exact: true });

test('two promises about one project collide: the planner reads which, applies a repair by its key, and undo brings the conflict back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Dach zu alt');
  const name = 'Photovoltaik Bauhof';
  await addRule(page, 'Ausschluss: dieses Projekt wird nicht gebaut', name, 'Dach zu alt');
  await replanned(page);
  await addRule(page, 'Festlegung: dieses Projekt wird gebaut', name, 'Zugesagt am 3. Mai');
  // Seen at once: no solver is asked, and nothing is loaded for it.
  await expect(standing(page)).toHaveText(/^Kein Plan möglich · bewiesen/, { timeout: 30_000 });
  const heading = results(page).getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('Diese Zusagen passen nicht zusammen');
  await expect(page.getByText('Karte und Bauzeiten zeigen den letzten Plan vor der jüngsten Änderung.')).toBeVisible();
  await expect(rules(page).getByText('Kein Plan für diesen Stand')).toBeVisible();
  await expect(standing(page)).toHaveText(/Reparaturen nach/, { timeout: 240_000 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

  await results(page)
    .getByRole('button', { name: /^Zeigen: .*Dach zu alt/ })
    .click();
  await expect(rules(page).getByRole('button', { name: /Dach zu alt/, expanded: true })).toBeFocused();
  await expect(page).toHaveURL(/[?&]project=/);
  await expect(results(page).getByRole('heading', { name })).toBeVisible();
  await expect(heading.first()).toHaveText('Diese Zusagen passen nicht zusammen');

  // A key in a field is a letter of that field.
  await rules(page).getByRole('searchbox').press('1');
  await expect(heading.first()).toHaveText('Diese Zusagen passen nicht zusammen');
  await results(page).focus();
  await page.waitForTimeout(600);
  await page.keyboard.press('1');
  await replanned(page);
  await expect(page.getByText('3 Änderungen, noch nicht gespeichert')).toBeVisible();
  await expect(page.getByText('Diese Zusagen passen nicht zusammen')).toHaveCount(0);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(heading.first()).toHaveText('Diese Zusagen passen nicht zusammen', { timeout: 30_000 });

  await page.setViewportSize({ width: 375, height: 800 });
  await expect(standing(page)).toHaveText(/Reparaturen nach/, { timeout: 240_000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Regel zurücknehmen' }).click();
  await replanned(page);

  // Saved as it is, it cannot be planned by whoever reads it either: they see why, and can change nothing.
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(standing(page)).toHaveText(/^Kein Plan möglich/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('Gespeichert, Stand 2')).toBeVisible();
  await readAsCouncil(page);
  await expect(standing(page)).toHaveText(/^Kein Plan möglich/, { timeout: 60_000 });
  await expect(page.getByText('den Plan eines früheren Stands')).toBeVisible();
  await expect(results(page).getByText('jede mit einem Plan nachgerechnet')).toBeVisible({ timeout: 240_000 });
  await expect(results(page).getByRole('button', { name: /^Anwenden|^Zurücknehmen/ })).toHaveCount(0);
});

test('duties that cost more than there is: HiGHS, from our own server, finds in the page what collides and how much more would do', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Ein Drittel Geld');
  await page.getByRole('slider', { name: 'Änderung in Prozent' }).focus();
  const cells = page.getByRole('textbox', { name: /\(Mio\. €\)$/ });
  const less = await cells.evaluateAll((fields) =>
    fields.map((field) => (Number((field as HTMLInputElement).value.replace(',', '.')) * 0.3).toFixed(2)),
  );
  const rows = Array.from({ length: less.length / 8 }, (_, i) => less.slice(8 * i, 8 * i + 8).join('\t'));
  await cells.first().focus();
  await cells.first().evaluate(
    (field, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    rows.join('\n').replaceAll('.', ','),
  );
  await expect(standing(page)).toHaveText(/^Kein Plan gefunden/, { timeout: 60_000 });
  await expect(standing(page)).toHaveText(/^Kein Plan möglich · bewiesen/, { timeout: 240_000 });
  const promises = results(page).getByRole('button', { name: /^Zeigen: / });
  expect(await promises.count()).toBeGreaterThan(1);
  await expect(promises.filter({ hasText: 'ist ein Pflichtprojekt' })).not.toHaveCount(0);
  const repair = results(page)
    .getByRole('button', { name: /^Anwenden/ })
    .first();
  await expect(repair).toBeVisible({ timeout: 240_000 });
  const origin = new URL(page.url()).origin;
  expect(asked.filter((url) => url.endsWith('.wasm')).length).toBeGreaterThan(0);
  expect(asked.filter((url) => url.startsWith('http') && !url.startsWith(origin))).toEqual([]);
  await repair.click();
  await replanned(page);
  await expect(page.getByText('2 Änderungen, noch nicht gespeichert')).toBeVisible();
  await expectAccessible(page);
});
