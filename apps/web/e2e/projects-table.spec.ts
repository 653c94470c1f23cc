import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { takeBack } from './take-back.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Tabelle der Projekte' });
const rowOf = (page: Page, name: string | RegExp) => grid(page).getByRole('row', { name });
const details = (page: Page) => page.getByRole('complementary', { name: 'Einzelheiten' });
const address = (page: Page) => new URL(page.url()).searchParams;

async function open(page: Page, role: string, query = ''): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.request.post('/api/demo/sign-in', { data: { role } });
  await page.goto(`/c/demo/projects${query}`);
  await expect(rowOf(page, /./).nth(1)).toBeVisible();
}
async function stored(page: Page) {
  const answer = await page.request.get('/api/cities/demo/projects');
  const { projects } = (await answer.json()) as {
    projects: { body: { id: string; district: string | null; modes: { cost: number[] }[]; sources: object } }[];
  };
  return projects.map(({ body }) => body);
}

test('a planner filters, finds the same project in table, map and details, and a link opens the same view', async ({
  page,
}) => {
  await open(page, 'planner');
  await expect(page.getByText('120 von 120 Projekten')).toBeVisible();
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '121');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  await page.getByRole('combobox', { name: 'Art' }).selectOption('Schule');
  await page.getByRole('columnheader', { name: 'Mio. €' }).getByRole('button').click();
  await page.getByRole('columnheader', { name: 'Mio. €' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Mio. €' })).toHaveAttribute('aria-sort', 'descending');
  await rowOf(page, 'Volksschule Kirchengasse').click();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Volksschule Kirchengasse: Zubau');
  expect([address(page).get('kind'), address(page).get('sort')]).toEqual(['Schule', '-cost']);
  await page.reload();
  await expect(details(page).getByRole('heading', { level: 2 })).toHaveText('Volksschule Kirchengasse: Zubau');
  await expect(rowOf(page, 'Volksschule Kirchengasse')).toHaveAttribute('aria-current', 'true');
  await expectAccessible(page);
});

test('a project that is pressed on the map lights its row', async ({ page }) => {
  await open(page, 'planner', '?kind=Schule&project=school-01');
  const chosen = 'school-01';
  await page.locator('[data-drawn=yes]').waitFor({ timeout: 60_000 });
  const box = (await page.getByRole('application', { name: 'Karte der Projekte' }).boundingBox())!;
  const seen = new Set<string>();
  for (let y = 20; y < box.height - 20 && seen.size === 0; y += 12)
    for (let x = 20; x < box.width - 60 && seen.size === 0; x += 12) {
      await page.mouse.move(box.x + x, box.y + y);
      if ((await page.locator('.maplibregl-popup').count()) === 0) continue;
      await page.mouse.click(box.x + x, box.y + y);
      const id = address(page).get('project');
      if (id && id !== chosen) seen.add(id);
    }
  expect(seen.size).toBe(1);
  const name = await details(page).getByRole('heading', { level: 2 }).textContent();
  await expect(grid(page).locator('[aria-current=true]')).toContainText(name!);
});

test('a filter without any project says which part is to blame; groups fold', async ({ page }) => {
  await open(page, 'planner', '?kind=Schule');
  await page.getByRole('searchbox', { name: 'Suchen' }).fill('brücke');
  await page.getByRole('button', { name: /^ohne „Art“: / }).click();
  await expect(rowOf(page, 'Ostbrücke')).toBeVisible();
  await page.getByRole('button', { name: 'Filter weg: „brücke“' }).click();
  await expect(page.getByText('120 von 120 Projekten')).toBeVisible();
  await page.getByRole('combobox', { name: 'Gruppe' }).selectOption('district');
  const group = grid(page)
    .getByRole('button', { name: /\d+ Projekte, €/ })
    .first();
  await expect(group).toHaveAttribute('aria-expanded', 'true');
  await group.click();
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await expectAccessible(page);
});

test('with the keys alone a cost is changed in its cell, seen as saved, and taken back', async ({ page }) => {
  await open(page, 'planner', '?q=Kirchengasse');
  const costs = async () => (await stored(page)).find(({ id }) => id === 'school-01')!;
  const before = await costs();
  await grid(page).focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  expect(address(page).get('project')).toBe('school-01');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('dialog', { name: /^Kosten: Volksschule/ }).or(page.locator('.cell-editor'));
  const field = editor.getByRole('textbox', { name: 'Kosten, volle Ausführung' });
  await expect(field).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('sieben');
  await page.keyboard.press('Enter');
  await expect(editor.getByRole('alert')).toContainText('„sieben“ ist hier keine Zahl');
  await expect(field).toHaveValue('sieben');
  await field.fill('7.000.000');
  await editor.getByRole('textbox', { name: 'Grundlage' }).fill('Angebot vom 3. Mai');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Gespeichert: „Volksschule Kirchengasse: Zubau“.')).toBeAttached();
  await expect(rowOf(page, 'Kirchengasse').getByRole('gridcell', { name: '3,6–7,0' })).toBeVisible();
  await expect(details(page).getByText('Angebot vom 3. Mai')).toBeVisible();
  const after = await costs();
  expect(after.modes[0]!.cost.reduce((a, b) => a + b)).toBe(700_000_000);
  expect(after.sources).toMatchObject({ cost: { kind: 'estimated', source: 'Angebot vom 3. Mai' } });
  await expect(grid(page)).toBeFocused();

  // Typing opens the cell, Esc leaves it as it was.
  await page.keyboard.press('5');
  await expect(field).toHaveValue('5');
  await page.keyboard.press('Escape');
  await expect(grid(page)).toBeFocused();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Zurückgenommen bei „Volksschule Kirchengasse: Zubau“.')).toBeAttached();
  expect(await costs()).toEqual(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('Wiederholt bei „Volksschule Kirchengasse: Zubau“.')).toBeAttached();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Zurückgenommen bei „Volksschule Kirchengasse: Zubau“.')).toBeAttached();
  expect(await costs()).toEqual(before);
});

test('five districts are changed at once, told before how many, and one undo takes all back', async ({ page }) => {
  await open(page, 'planner', '?sort=-cost');
  const before = await stored(page);
  await grid(page).focus();
  await page.keyboard.press('Home');
  for (let row = 0; row < 4; row++) await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('region', { name: 'Mehrere auf einmal ändern' });
  await expect(bar.getByText('5 angekreuzt')).toBeVisible();
  await bar.getByRole('combobox', { name: 'Was geändert werden soll' }).selectOption({ label: 'Bezirk' });
  await bar.getByRole('combobox', { name: 'Bezirk' }).selectOption({ label: 'Oberlarn' });
  await expectAccessible(page);
  await bar.getByRole('button', { name: '5 Projekte ändern' }).click();
  await expect(page.getByText('Gespeichert: 5 Projekte.')).toBeAttached();
  await expect(rowOf(page, 'Oberlarn').nth(4)).toBeVisible();
  const moved = (await stored(page)).filter(({ district }, i) => district !== before[i]!.district);
  expect(moved.map(({ district }) => district)).toEqual(new Array(5).fill('oberlarn'));
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Zurückgenommen bei 5 Projekten.')).toBeAttached();
  expect(await stored(page)).toEqual(before);

  await grid(page).focus();
  await page.keyboard.press('Control+a');
  await expect(bar.getByText('120 angekreuzt')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('two who change the same are asked which stays; what each changes beside the other stands together', async ({
  page,
}) => {
  await open(page, 'planner', '?q=Wendeschleife');
  const all = '/api/cities/demo/projects';
  const { projects } = (await (await page.request.get(all)).json()) as {
    projects: { body: { id: string; name: string; district: string | null }; revision: number }[];
  };
  const own = projects.find(({ body }) => body.name.includes('Wendeschleife'))!;
  const elsewhere = `${all}/${own.body.id}`;
  const first = await page.request.put(elsewhere, {
    data: { revision: own.revision, body: { ...own.body, district: 'oberlarn' } },
  });
  expect(first.ok()).toBe(true);
  await rowOf(page, 'Wendeschleife').getByRole('gridcell', { name: 'Bahnhofsviertel' }).dblclick();
  await page.locator('.cell-editor').getByRole('combobox', { name: 'Bezirk' }).selectOption({ label: 'Altstadt' });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Dort steht: Oberlarn. Sie wollten: Altstadt.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ihren behalten' }).click();
  await expect(rowOf(page, 'Wendeschleife').getByRole('gridcell', { name: 'Oberlarn' })).toBeVisible();
  const now = (await (await page.request.get(elsewhere)).json()) as { revision: number };
  await page.request.put(elsewhere, { data: { revision: now.revision, body: own.body } });
});

test('columns are chosen and ordered with the keys, and this browser keeps them', async ({ page }) => {
  await open(page, 'planner');
  await page.getByRole('button', { name: 'Spalten' }).click();
  await page.getByRole('checkbox', { name: 'Geldquellen' }).check();
  for (let step = 0; step < 5; step++) await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('checkbox', { name: 'Geldquellen' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Frist' }).uncheck();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const headings = page.getByRole('columnheader');
  await expect(headings.filter({ hasText: 'Frist' })).toHaveCount(0);
  await page.reload();
  await expect(headings.filter({ hasText: 'Geldquellen' })).toBeVisible();
  expect((await headings.allTextContents()).map((text) => text.trim())).toEqual(
    expect.arrayContaining(['Güte', 'Geldquellen', 'Bezirk']),
  );
});

test('who reads only sees values and no boxes; on a phone projects are cards', async ({ page }) => {
  await open(page, 'council', '?q=Kirchengasse');
  await expect(page.getByText('Nur lesen')).toBeVisible();
  await expect(grid(page).getByRole('checkbox')).toHaveCount(0);
  await rowOf(page, 'Kirchengasse').click();
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await expect(page.locator('.cell-editor')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Rückgängig' })).toHaveCount(0);
  await expect(details(page).getByRole('link', { name: 'Seite des Projekts' })).toBeVisible();
  await expectAccessible(page);

  await page.setViewportSize({ width: 375, height: 800 });
  const cards = page.getByRole('list', { name: 'Tabelle der Projekte' });
  await expect(cards.getByRole('button', { name: 'Volksschule Kirchengasse: Zubau' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  await expectAccessible(page);
});

test('some thousand projects keep few rows in the page, and each is reached', async ({ page }) => {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await page.goto('/c/demo/import');
  await page.waitForLoadState('networkidle');
  const lines = Array.from({ length: 3000 }, (_, i) => `V${i};Vielweg ${i};${200_000 + i * 100}`);
  const content = ['Nr;Name;Kosten in EUR', ...lines].join('\n');
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'viele.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByRole('button', { name: /^3.000 Projekte/ }).click({ timeout: 120_000 });
  await expect(page.getByText(/^3.000 Projekte gespeichert/)).toBeVisible({ timeout: 120_000 });
  await open(page, 'planner', '?sort=-name');
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '3121');
  const rows = () => page.getByRole('row').count();
  expect(await rows()).toBeLessThan(200);
  await grid(page).focus();
  await page.keyboard.press('Control+End');
  await expect(rowOf(page, 'Auenbrücke')).toBeVisible();
  expect(await rows()).toBeLessThan(200);
  await page.keyboard.press('Control+Home');
  for (let pages = 0; pages < 5; pages++) await page.keyboard.press('PageDown');
  await expect(grid(page).locator('[aria-current=true]')).toBeInViewport();
  expect(await rows()).toBeLessThan(200);
  await page.getByRole('searchbox', { name: 'Suchen' }).fill('Vielweg 2718');
  await expect(page.getByText('1 von 3 120 Projekten').or(page.getByText(/^1 von 3.120 Projekten/))).toBeVisible();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await takeBack(page, 'viele.csv');
});
