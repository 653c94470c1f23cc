import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { addRule, openWorkspace, readAsCouncil } from './open-workspace.ts';

const standing = (page: Page) => page.getByRole('status').first();
const rules = (page: Page) => page.getByRole('region', { name: 'Regeln', exact: true });
const replanned = (page: Page) => expect(standing(page)).toHaveText(/^vorläufig/, { timeout: 30_000 });
const search = (page: Page, text: string) => rules(page).getByRole('searchbox').fill(text);
/** The row of a project in the timetable, which draws no more than can be seen. */
async function bar(page: Page, name: string) {
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill(name);
  return page.getByRole('grid', { name: 'Bauzeiten' }).getByRole('row', { name });
}

test('a planner switches a rule off: the plan follows, it is taken back, and saved it rests until it is switched on again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Ohne eine Regel');
  await expect(rules(page)).toContainText('72');
  await search(page, 'mindestanteil wiener VORSTADT');
  const toggle = rules(page).getByRole('switch');
  await expect(toggle).toHaveCount(1);
  await expect(toggle).toBeChecked();
  await expectAccessible(page);

  await toggle.focus();
  await page.keyboard.press('Space');
  await expect(toggle).not.toBeChecked();
  await expect(rules(page)).toContainText('71 · 1 aus');
  await replanned(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(toggle).toBeChecked();
  await expect(standing(page)).toHaveText('Plan des gespeicherten Stands');

  await toggle.click();
  await replanned(page);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('Gespeichert, Stand 2')).toBeVisible();
  await page.reload();
  await expect(rules(page)).toContainText('71 · 1 aus');
  await page.getByRole('link', { name: 'Zum Szenario' }).click();
  await expect(page.getByText('Eine Regel ist ausgeschaltet und gilt nicht')).toBeVisible();
  await page.getByLabel('höchstens (Sekunden)').fill('5');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Arbeitsplatz' }).click();
  await search(page, 'mindestanteil wiener vorstadt');
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect(toggle).toBeChecked();
  await expect(rules(page)).toContainText('72');
});

test('a planner bans a project and sees it go; where a rule leaves no plan, the results name it and take it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Ohne Photovoltaik');
  const name = 'Photovoltaik Bauhof';
  await expect(await bar(page, name)).toHaveCount(1);
  await addRule(page, 'Ausschluss: dieses Projekt wird nicht gebaut', name, 'Dach zu alt');
  await replanned(page);
  await expect(await bar(page, name)).toContainText('fällt weg');
  await search(page, 'photovoltaik bauhof ausschluss');
  const row = rules(page).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await row.getByRole('button', { name }).click();
  await expect(row.getByRole('button', { name: /^Entfernen/ })).toBeVisible();
  await expectAccessible(page);

  await addRule(page, 'Festlegung: dieses Projekt wird gebaut', name, 'Beschluss');
  await expect(standing(page)).toHaveText(/^Kein Plan möglich/, { timeout: 30_000 });
  const results = page.getByRole('complementary', { name: 'Was dabei herauskommt' });
  await expect(results.getByRole('heading', { name: 'Seit dem letzten Plan an den Regeln geändert' })).toBeVisible();
  const steps = results.getByRole('button', { name: /^Zurücknehmen: / });
  await expect(steps).toHaveCount(1);
  await expectAccessible(page);
  await steps.click();
  await replanned(page);
  await expect(steps).toHaveCount(0);

  await row.getByRole('button', { name: /^Entfernen/ }).click();
  await expect(row).toHaveCount(0);
  await replanned(page);
});

test('a planner takes half the road crews away: the plan follows, and what is full is told', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Halber Straßenbau');
  await page.getByRole('heading', { name: 'Kapazität' }).click();
  const capacity = page.getByRole('region', { name: 'Kapazität', exact: true });
  const before = await page.locator('.big').textContent();
  await capacity.getByRole('slider', { name: 'Straßenbau: Kapazität in Prozent ändern' }).focus();
  await page.keyboard.press('Home');
  await expect(capacity).toContainText('−50 %');
  await expect(capacity).toContainText('3–4');
  await replanned(page);
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(page.locator('.big')).not.toHaveText(before!);
  await expect(capacity).toContainText(/am engsten [^·]*Straßenbau/);

  await capacity.locator('details details summary').filter({ hasText: 'Straßenbau' }).click();
  const cell = capacity.getByRole('textbox', { name: 'Straßenbau Q1 2027 (Trupps)' });
  await expect(cell).toHaveValue('3');
  await cell.evaluate((field) => {
    const data = new DataTransfer();
    data.setData('text/plain', '5,5\t6,5');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText('2 Änderungen, noch nicht gespeichert')).toBeVisible();
  await expect(capacity.getByRole('textbox', { name: 'Straßenbau Q2 2027 (Trupps)' })).toHaveValue('6,5');
  await expect(capacity).toContainText('verschieden');
  await expectAccessible(page);
});

test('a council member reads rules and capacities, and can change none', async ({ page }) => {
  await openWorkspace(page, 'Zum Lesen');
  await readAsCouncil(page);
  await search(page, 'Larnkai');
  const row = rules(page).getByRole('listitem').first();
  await row.getByRole('button', { name: /Larnkai/ }).click();
  await expect(rules(page).getByRole('switch')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /hinzufügen|^Entfernen|^Ändern/ })).toHaveCount(0);
  await page.getByRole('heading', { name: 'Kapazität' }).click();
  const capacity = page.getByRole('region', { name: 'Kapazität', exact: true });
  await capacity.locator('details details summary').filter({ hasText: 'Straßenbau' }).click();
  await expect(page.getByRole('row', { name: /^genutzt/ })).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  // A question changes nothing.
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Frage an den Plan' })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 900 });
  for (const part of ['Regeln', 'Kapazität']) await expectAccessible(page, `section[aria-label="${part}"]`);
});
