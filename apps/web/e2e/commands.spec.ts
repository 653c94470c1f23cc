import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Befehle' });
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
}
const inspected = (page: Page) =>
  page.getByRole('complementary', { name: 'Was dabei herauskommt' }).getByRole('heading', { level: 2 });

test('with the keys alone everything is found by its name: a project, a view, another page, a word of the house', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await page.goto('/c/demo/scenarios/grundlage/workspace');
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');

  await page.keyboard.press('Control+k');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await find(page, 'schlosspark');
  await expect(inspected(page)).toContainText('Schlosspark');
  await page.keyboard.press('3');
  await expect(page).toHaveURL(/view=timetable/);

  await find(page, 'obergrenze');
  const help = page.getByRole('dialog', { name: 'Tasten und Begriffe' });
  await expect(help.getByText('So viel Nutzen ist kein Plan dieses Szenarios wert')).toBeInViewport();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  // Who speaks to the machine switches single letters off; what is held with another key still works.
  await page.keyboard.press('?');
  await expect(help.getByText('Beweisen')).toBeVisible();
  await expectAccessible(page);
  await help.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await page.keyboard.press('4');
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.reload();
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
  await page.keyboard.press('4');
  await expect(page).toHaveURL(/view=timetable/);
  await find(page, 'tasten');
  await help.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/c\/demo\/projects$/);
  await page.keyboard.press('?');
  await expect(help.getByText('Beweisen')).toHaveCount(0);
});
