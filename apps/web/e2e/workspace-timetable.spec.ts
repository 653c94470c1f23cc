import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, readAsCouncil } from './open-workspace.ts';

const timetable = (page: Page) => page.getByRole('grid', { name: 'Bauzeiten' });
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Was dabei herauskommt' });
const reason = (page: Page) => inspector(page).getByRole('textbox', { name: /^Grund/ });
const begin = (page: Page) => inspector(page).getByRole('combobox', { name: 'Beginn' });
/** A project that is in the plan, not mandatory, alone in the timetable. */
async function only(page: Page, name: string) {
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill(name);
  const row = timetable(page).getByRole('row', { name });
  await expect(row).toHaveCount(1);
  return row;
}

test('a planner moves a project with the keys, sees what it costs and who makes room, and pins it with a reason; undo frees it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Mit den Tasten');
  const row = await only(page, 'Photovoltaik Bauhof');
  await row.click();
  await page.keyboard.press('p');
  const told = page.getByText(/^Photovoltaik Bauhof: Beginn Q\d 20\d\d/);
  await expect(told).toBeVisible();
  const first = await told.textContent();
  await expect(row.locator('.ghost')).toBeVisible();
  await expect(row.locator('.window')).toBeVisible();
  await expectAccessible(page);

  // Esc snaps back, and nothing is changed.
  await page.keyboard.press('ArrowRight');
  await expect(told).not.toHaveText(first!);
  await page.keyboard.press('Escape');
  await expect(told).toHaveCount(0);
  await expect(row.locator('.ghost')).toHaveCount(0);
  await expect(page.getByText('Nichts geändert')).toBeVisible();

  // Beyond its window it does not go, and says so; back by a year and a quarter it is put down.
  await page.keyboard.press('p');
  for (let year = 0; year < 9; year++) await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText(/kann es so nicht beginnen: Es würde nicht rechtzeitig fertig\.$/)).toBeVisible();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(reason(page)).toBeFocused();
  const start = await begin(page).inputValue();
  await expect(inspector(page).getByText(/^Diese Festlegung (kostet|brächte)/)).toBeVisible({ timeout: 60_000 });
  await expect(inspector(page).getByText(/kleinsten gefundenen Änderung/)).toBeVisible();
  await expectAccessible(page);

  // Without a reason nothing is pinned.
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nichts geändert')).toBeVisible();
  await page.keyboard.type('Zugesagt am 3. Mai 2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(timetable(page)).toBeFocused();
  await expect(row.getByRole('img', { name: 'Festlegung: Zugesagt am 3. Mai 2026' })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/gefunden$/, { timeout: 60_000 });
  await expect(row).toHaveAccessibleName(/verschoben/);

  // Moved once more, it is the same pin that says something else.
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText('Ersetzt die Festlegung, die jetzt gilt.')).toBeVisible();
  await expect(begin(page)).toHaveValue(String(Number(start) - 1));
  await page.keyboard.type('Doch früher');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('button', { name: /^Aufheben/ })).toHaveCount(1);
  await expect(row.getByRole('img', { name: 'Festlegung: Doch früher' })).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(row.getByRole('img', { name: 'Festlegung: Zugesagt am 3. Mai 2026' })).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(row.getByRole('img')).toHaveCount(0);
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
});

test('a hand moves a bar and stretches it: it snaps to quarters, and comes back when it is let go', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Mit der Hand');
  const row = await only(page, 'Straßenerneuerung Eschenstraße');
  const quarter = (await row.locator('.lane').boundingBox())!.width / 32;
  const pull = async (part: string, quarters: number, which = 0) => {
    const box = (await row.locator(part).nth(which).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + (quarters * quarter) / 2, y, { steps: 3 });
    await page.mouse.move(x + quarters * quarter, y, { steps: 3 });
  };
  await pull('.grip', 6);
  const told = page.getByText(/^Straßenerneuerung Eschenstraße: Beginn/);
  await expect(told).toBeVisible();
  await expect(row.locator('.ghost')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(told).toHaveCount(0);
  await expect(row.locator('.ghost')).toHaveCount(0);
  await expect(reason(page)).not.toBeFocused();

  await pull('.grip', 6);
  await page.mouse.up();
  await expect(reason(page)).toBeFocused();
  const [period, option] = [
    await begin(page).inputValue(),
    inspector(page).getByRole('combobox', { name: 'Variante' }),
  ];
  const before = await option.inputValue();
  await pull('.edge', -1, 1);
  await page.mouse.up();
  await expect(option).not.toHaveValue(before);
  await expect(begin(page)).toHaveValue(period);
  await expect(inspector(page).getByText(/^Diese Festlegung/)).toBeVisible({ timeout: 60_000 });

  // Who goes on to another project has let this one go.
  await page.getByRole('searchbox', { name: 'Projekt suchen' }).fill('');
  await timetable(page).getByRole('row').nth(5).click();
  await expect(page.getByText('Nichts geändert')).toBeVisible();
  await expect(timetable(page).locator('.bar.held')).toHaveCount(0);
});

test('a project that waits is taken up at its earliest begin: who would have to make room is named and shown in the timetable', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Wer Platz macht');
  await timetable(page).focus();
  for (let page12 = 0; page12 < 12; page12++) await page.keyboard.press('PageDown');
  const row = timetable(page).getByRole('row', { selected: true });
  await expect(row).toHaveAccessibleName(/wartet/);
  await page.keyboard.press('p');
  await expect(row.locator('.bar.held')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText(/^Diese Festlegung kostet/)).toBeVisible({ timeout: 60_000 });
  const concerned = inspector(page).locator('.price li button').first();
  const name = (await concerned.textContent())!;
  await concerned.click();
  await expect(timetable(page).locator('.row.pointed')).toContainText(name);
  await expect(begin(page)).toBeVisible();
  await inspector(page).getByRole('button', { name: 'Abbrechen' }).click();
  await expect(timetable(page)).toBeFocused();
  await expect(page.locator('.bar.held')).toHaveCount(0);
});

test('projects stand by who pays and by crew, the load of a crew beneath; a council member sees signs and no handles', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Nur schauen');
  const group = page.getByRole('combobox', { name: 'Gruppe' });
  await group.selectOption({ label: 'Geldquelle' });
  await expect(timetable(page).getByRole('button', { name: /^Eigenmittel/ })).toBeVisible();
  await group.selectOption({ label: 'Kapazität' });
  await expect(timetable(page).getByRole('button').first()).toBeVisible();
  const crew = page.getByRole('combobox', { name: 'Kapazität, deren Auslastung gezeigt wird' });
  await crew.selectOption({ label: 'Hochbau' });
  await expect(page.locator('.foot', { hasText: 'Ausgelastet' })).toContainText(/\d+\s%/);
  await expect((await only(page, 'Wasserleitung Klosterstraße')).getByRole('img', { name: 'Pflicht' })).toBeVisible();

  await readAsCouncil(page);
  const row = await only(page, 'Photovoltaik Bauhof');
  await row.click();
  await page.keyboard.press('p');
  await expect(page.locator(':is(.grip, .edge, .window)')).toHaveCount(0);
  await expect(page.getByText(/^Photovoltaik Bauhof: Beginn/)).toHaveCount(0);
  await expectAccessible(page);
});
