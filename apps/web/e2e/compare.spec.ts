import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Was man gewinnt und aufgibt' });
const chips = (page: Page) => page.locator('.chips').getByRole('button', { name: /besser|vorläufig/ });
const figure = (page: Page, name: RegExp) => table(page).getByRole('row', { name }).getByRole('cell');
const strip = (page: Page) => page.getByRole('listbox', { name: /^Alle 120 Projekte/ });

/** Plans of the three scenarios of the demo; the last one solved is the reference. */
async function solveAll(page: Page): Promise<void> {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  for (const scenarioId of ['klima-zuerst', 'sparkurs', 'grundlage']) {
    const plansOf = async () => {
      const { plans } = (await (await page.request.get('/api/cities/demo/plans')).json()) as {
        plans: { scenarioId: string }[];
      };
      return plans.filter((plan) => plan.scenarioId === scenarioId).length;
    };
    const before = await plansOf();
    await page.request.post('/api/cities/demo/solves', { data: { scenarioId, timeLimitSeconds: 5 } });
    await expect.poll(plansOf, { timeout: 60_000 }).toBeGreaterThan(before);
  }
}

test('a planner compares three plans, makes another the reference, looks at what differs and sends the link', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await solveAll(page);
  await page.goto('/c/demo/compare');
  await expect(chips(page)).toHaveText([/^A\s*Grundlage\s*Bezug/, /^B\s*Sparkurs/, /^C\s*Klima zuerst/]);
  await expect(page.locator('[data-drawn=yes]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^C wägt anders; Punkte nach Gewichten von A$/)).toBeVisible();
  await expect(page.getByText(/Sparkurs spart .* fallen weg.* Der Nutzen sinkt um/)).toBeVisible();
  // Who has less money pays less, which is neither good nor bad, and gets less.
  await expect(
    figure(page, /^Zahlungen/)
      .nth(2)
      .locator('.good, .bad'),
  ).toHaveCount(0);
  await expect(
    figure(page, /^Nutzen nach Gewichten von A/)
      .nth(2)
      .locator('.bad'),
  ).toHaveText(/^−/);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);
  await expectAccessible(page);

  // Every project stands in one pattern.
  const counts = await page.locator('.pattern strong').allTextContents();
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(120);
  const onlyC = page.getByRole('button', { name: /nur in C$/ });
  await onlyC.click();
  await expect(onlyC).toHaveAttribute('aria-pressed', 'true');
  await strip(page).focus();
  await page.keyboard.press('Home');
  await expect(strip(page).getByRole('option')).toHaveText(/, A – · B – · C .+ bis /);
  await page.keyboard.press('Enter');
  await expect(strip(page).getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Alle zeigen' }).click();
  await expect(onlyC).toHaveAttribute('aria-pressed', 'false');

  for (const summary of await page.getByText('Als Tabelle', { exact: true }).all()) await summary.click();
  await expect(page.getByRole('table', { name: 'Wer wo dabei ist' }).getByRole('row')).toHaveCount(121);
  await expectAccessible(page);

  // When they build what not all build alike, and how much of the crews that takes, stand in the same places.
  await page.getByText('Bauzeiten', { exact: true }).click();
  const unlike = page.getByRole('region', { name: 'Bauzeiten, wo sie nicht gleich sind' }).first();
  const works = unlike.getByRole('link', { name: /, A .* · B .* · C / });
  await expect.poll(() => works.count()).toBeGreaterThan(20);
  await page.getByText('Kapazität', { exact: true }).click();
  const crews = page.getByRole('region', { name: 'Auslastung je Jahr' }).first();
  await expect(crews.getByText(/^A \d+ % \(20\d\d\)$/).first()).toBeVisible();
  await crews.getByText('Als Tabelle').click();
  await expectAccessible(page);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel' }).click();
  expect((await saved).suggestedFilename()).toBe('vergleich.xlsx');

  // A letter looks at a plan, with the shift key it becomes the reference; the menu does the same.
  await page.keyboard.press('b');
  await expect(chips(page).nth(1)).toBeFocused();
  await page.keyboard.press('Shift+B');
  await expect(chips(page)).toHaveText([/^A\s*Sparkurs\s*Bezug/, /^B\s*Grundlage/, /^C\s*Klima zuerst/]);
  await expect(page.getByText(/Grundlage kostet .* mehr\./)).toBeVisible();
  await chips(page).nth(2).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Als Bezug nehmen' }).click();
  await expect(chips(page)).toHaveText([/^A\s*Klima zuerst\s*Bezug/, /^B\s*Sparkurs/, /^C\s*Grundlage/]);

  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Verweis' }).click();
  await expect(page.getByText('Verweis kopiert.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\?plans=[^,&]+,[^,&]+,[^,&]+$/);
  const other = await context.newPage();
  await other.goto(link);
  await expect(chips(other)).toHaveText([/^A\s*Klima zuerst\s*Bezug/, /^B\s*Sparkurs/, /^C\s*Grundlage/]);

  // A plan leaves, and a fourth place is there for another; one that is no more is told.
  await chips(other).nth(1).click();
  await other.getByRole('menuitem', { name: 'Aus dem Vergleich nehmen' }).click();
  await expect(chips(other)).toHaveCount(2);
  await other.getByRole('button', { name: 'Plan hinzufügen' }).click();
  await other
    .getByRole('menuitem', { name: /^Sparkurs/ })
    .first()
    .click();
  await expect(chips(other)).toHaveCount(3);
  await other.goto(`${link},not-there`);
  await expect(other.getByText('Einen Plan dieses Verweises gibt es nicht mehr.')).toBeVisible();
  await expect(chips(other)).toHaveCount(3);
  const [first, second] = new URL(link).searchParams.get('plans')!.split(',');
  await other.goto(`/c/demo/compare?a=${first}&b=${second}`);
  await expect(chips(other)).toHaveText([/Klima zuerst/, /Sparkurs/]);
  await other.goto(`/c/demo/compare?plans=${first}`);
  await expect(other.getByText('Ein Plan allein lässt sich mit nichts vergleichen')).toBeVisible();
  await expectAccessible(other);
});

test('a planner sees what more and less money would bring, stops, and looks for other good plans', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await page.goto('/c/demo/compare');
  const frontier = page.getByRole('region', { name: 'Nutzen nach Geld' }).first();
  await frontier.getByRole('button', { name: 'Rechnen' }).click();
  await expect(frontier.getByText(/^[3-9] von 15 Plänen/)).toBeVisible({ timeout: 60_000 });
  await frontier.getByRole('button', { name: 'Anhalten' }).click();
  await expect(frontier.getByText('Angehalten: Gezeigt ist, was bis dahin gefunden war.')).toBeVisible();
  await frontier.getByText('Als Tabelle').click();
  await expect.poll(() => frontier.getByRole('row').count()).toBeGreaterThan(3);
  await expectAccessible(page);

  // How certain each project is stands beneath it, the same on every visit.
  const whole = page.getByRole('region', { name: /^Alle 120 Projekte/ }).first();
  await whole.getByRole('button', { name: 'Andere Gewichtungen rechnen' }).click();
  await expect(whole.getByText(/^Anteil von 120 anderen Gewichtungen: \d+ fest, /)).toBeVisible();
  await strip(page).focus();
  await page.keyboard.press('Home');
  await expect(strip(page).getByRole('option')).toHaveText(/ · bei \d+ % \(± \d\) von 120 anderen Gewichtungen dabei$/);
  await page.getByRole('button', { name: 'Was bei weniger Geld zuerst entfällt, bei mehr dazukommt' }).click();
  await expect(page.getByText(/^30 % mehr Geld/)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Andere gute Pläne suchen' }).click();
  await expect(chips(page).nth(3)).toHaveText(/^D\s*Andere 1\s*vorläufig/, { timeout: 90_000 });
  await expect(figure(page, /^Nutzen nach Gewichten von A/).nth(3)).toHaveText(/−[012],\d/);
  // Nobody has stored it: the link does not name it, and it can be let go.
  await page.locator('.does').getByRole('button', { name: 'Anhalten' }).click();
  await expect(page.getByRole('button', { name: 'Andere gute Pläne suchen' })).toBeVisible();
  const count = await chips(page).count();
  await expectAccessible(page);
  await chips(page).nth(3).click();
  await page.getByRole('menuitem', { name: 'Aus dem Vergleich nehmen' }).click();
  await expect(chips(page)).toHaveCount(count - 1);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);

  // A point is looked at with the keys, and goes on as a scenario with its money.
  const points = frontier.getByRole('button', { name: /Punkte, \d+ Projekte?, höchstens/ });
  await points.first().focus();
  await page.keyboard.press('Enter');
  await frontier.getByRole('button', { name: 'Als Szenario öffnen' }).click();
  await expect(page).toHaveURL(/\/scenarios\/[^/]+\/workspace$/);
  await expect(page.getByRole('heading', { level: 1, name: /^Grundlage, \d+ % Geld/ })).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
  // Whoever looks for the base scenario by its name finds one.
  const path = `/api${new URL(page.url()).pathname.replace('/c/', '/cities/').replace(/\/workspace$/, '')}`;
  expect((await page.request.delete(path)).ok()).toBe(true);
});

for (const [width, colorScheme] of [
  [1440, 'dark'],
  [1024, 'light'],
  [768, 'dark'],
  [375, 'light'],
  [320, 'dark'],
] as const)
  test(`a council member reads the comparison at ${width} pixels, ${colorScheme}, in English`, async ({
    browser,
    baseURL,
  }) => {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ baseURL: baseURL!, viewport, colorScheme, locale: 'en-GB' });
    await context.request.post('/api/demo/sign-in', { data: { role: 'council' } });
    const page = await context.newPage();
    await page.goto('/c/demo/compare');
    await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible();
    await expect(page.getByRole('table', { name: 'What one gets and gives up' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    for (const summary of await page.getByText('As a table', { exact: true }).all()) await summary.click();
    await expectAccessible(page);
    await context.close();
  });
