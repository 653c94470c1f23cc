import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { asleep } from './asleep.ts';
import { newCity } from './new-city.ts';

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const years = (page: Page) => page.getByRole('group', { name: 'Offene Baustellen' });
/** What the map and the list show, as it is told to who does not see them. */
const shown = (page: Page) => page.getByRole('status').filter({ hasText: /Projekte?$|keines$/ });

/** A scenario of its own, without a plan. */
async function variant(page: Page, name: string): Promise<string> {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  const made = await page.request.post('/api/cities/demo/scenarios/grundlage/variant', { data: { name } });
  return ((await made.json()) as { id: string }).id;
}
/** What runs for a scenario keeps its best plan so far and ends. */
async function stop(page: Page, scenarioId: string): Promise<void> {
  const { solves } = (await (await page.request.get('/api/cities/demo/solves')).json()) as {
    solves: { id: string; scenarioId: string }[];
  };
  const { id } = solves.find((solve) => solve.scenarioId === scenarioId)!;
  await page.request.post(`/api/cities/demo/solves/${id}/cancel`);
}

test('a planner has a scenario without a plan solved from its card, sees its programme by year, and puts two plans side by side', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const id = await variant(page, 'Vom Überblick');
  await variant(page, 'Noch ungerechnet');
  await page.goto('/c/demo');
  await expect(card(page, 'Vom Überblick')).toContainText('noch nicht gerechnet');
  const matters = page.getByRole('region', { name: 'Was noch offen ist' });
  await expect(matters.getByRole('heading', { name: 'Wartet auf Sie' })).toBeVisible();
  await card(page, 'Vom Überblick').getByRole('button', { name: 'Rechnen' }).click();
  await expect(card(page, 'Vom Überblick')).toContainText(/Beweis läuft, höchstens \d+,\d\s%/, { timeout: 120_000 });
  await expect(matters.getByRole('heading', { name: 'Der Server rechnet' })).toBeVisible();
  await stop(page, id);
  await expect(card(page, 'Vom Überblick')).toContainText(/Punkte\s*höchstens \d+,\d\s% besser möglich/, {
    timeout: 60_000,
  });
  await expect(card(page, 'Vom Überblick').getByRole('listitem').first()).toHaveText(/^2027: .* Mio\. gezahlt von/);
  await expect(page.getByRole('region', { name: 'Zuletzt geändert' })).toContainText('Plan gerechnet');
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(900);

  const plans = page.getByRole('combobox', { name: 'Plan von' });
  if (await plans.isVisible()) await plans.selectOption({ label: 'Vom Überblick' });
  await expect(page.getByText(/^Nach Vom Überblick baut die Stadt bis 2034/)).toBeVisible();
  await expect(page.locator('[data-drawn=yes]')).toBeVisible({ timeout: 60_000 });
  await expect(shown(page)).toHaveText('Vom Überblick: alle Projekte: 120 Projekte');
  const first = years(page).getByRole('radio', { name: /^2027: \d+ offene Baustellen$/ });
  const open = /\d+ offene/.exec((await first.getAttribute('aria-label'))!)![0].split(' ')[0];
  // The arrows of the keyboard alone.
  await years(page)
    .getByRole('radio', { name: /^alle Jahre/ })
    .focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeChecked();
  await expect(shown(page)).toHaveText(`Vom Überblick: offene Baustellen 2027: ${open} Projekte`);
  await page.getByText('Liste', { exact: true }).click();
  await expect(page.getByRole('table', { name: /offene Baustellen 2027/ }).locator('tbody tr')).toHaveCount(
    Number(open),
  );
  await expectAccessible(page);

  const other = await variant(page, 'Zum Danebenstellen');
  await page.request.post('/api/cities/demo/solves', { data: { scenarioId: other, timeLimitSeconds: 20 } });
  await page.reload();
  await expect(card(page, 'Zum Danebenstellen')).toContainText('Punkte', { timeout: 120_000 });
  await card(page, 'Zum Danebenstellen').getByRole('checkbox', { name: 'vergleichen: Zum Danebenstellen' }).check();
  // The letter v does what the box does.
  await card(page, 'Vom Überblick').getByRole('link', { name: 'Öffnen' }).focus();
  await page.keyboard.press('v');
  await page.getByRole('link', { name: '2 nebeneinander ansehen' }).click();
  await expect(page.getByRole('columnheader', { name: 'A: Zum Danebenstellen' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'B: Vom Überblick' })).toBeVisible();
});

test('what is open leads to where it is done', async ({ page }) => {
  await variant(page, 'Wartet auf einen Plan');
  await page.goto('/c/demo');
  const matters = page.getByRole('region', { name: 'Was noch offen ist' });
  const more = matters.getByText(/^noch \d+$|^noch eines$/).first();
  if (await more.isVisible()) await more.click();
  const line = matters.getByRole('listitem').filter({ hasText: 'Wartet auf einen Plan ist noch nicht gerechnet.' });
  await line.getByRole('link', { name: 'Ersten Plan suchen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wartet auf einen Plan' })).toBeVisible();
  await page.goto('/c/demo');
  await page.getByRole('link', { name: 'Hinweise durchsehen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projekte' })).toBeVisible();
});

test('a plan is outdated once its scenario is changed, and the card says by how many changes', async ({ page }) => {
  const id = await variant(page, 'Wird geändert');
  await page.request.post('/api/cities/demo/solves', { data: { scenarioId: id, timeLimitSeconds: 20 } });
  await page.goto('/c/demo');
  await expect(card(page, 'Wird geändert')).toContainText('Punkte', { timeout: 120_000 });
  const path = `/api/cities/demo/scenarios/${id}`;
  const { scenario, revision } = await (await page.request.get(path)).json();
  const settings = { ...scenario, disruptionWeight: scenario.disruptionWeight + 0.1 };
  const data = { revision, name: 'Wird geändert', reason: 'Belastung zählt mehr', settings };
  expect((await page.request.put(path, { data })).status()).toBe(200);
  await page.reload();
  await expect(card(page, 'Wird geändert')).toContainText('veraltet');
  await expect(card(page, 'Wird geändert')).toContainText('eine Änderung seit dieser Rechnung');
  await expect(page.getByRole('region', { name: 'Zuletzt geändert' })).toContainText(
    'Szenario geändert: Wird geändert · Paul Gruber, „Belastung zählt mehr“',
  );
});

test('a council member sees no drafts, a clerk does', async ({ page }) => {
  await variant(page, 'Nur ein Entwurf');
  for (const [role, drafts] of [
    ['council', 0],
    ['reader', 0],
    ['clerk', 1],
  ] as const) {
    await page.request.post('/api/demo/sign-in', { data: { role } });
    await page.goto('/c/demo');
    await expect(page.getByRole('heading', { level: 1, name: 'Auenbruck an der Larn' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Was noch offen ist' })).toBeVisible();
    await expect(card(page, 'Nur ein Entwurf')).toHaveCount(drafts);
    await expect(page.getByRole('button', { name: 'Rechnen' })).toHaveCount(0);
    if (drafts === 0) await expect(page.getByText(/Entwürfe der Planung stehen hier nicht/)).toBeVisible();
  }
});

test('a new city shows the way to its first plan, and takes a list that is given to it', async ({ page }) => {
  await newCity(page, 'marktstadt', 'Marktstadt an der Ache');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noch drei Schritte bis zum ersten Plan');
  await expect(page.locator('[aria-current=step]')).toContainText('Projekte bringen');
  await expect(page.getByText('Projekt und Kosten müssen da sein.')).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [768, 900],
    [320, 700],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
    await expectAccessible(page);
  }
  const list = 'Projekt;Kosten gesamt\nSteg;120000\nBrunnen;80000\n';
  await page
    .getByLabel('Dateien wählen')
    .and(page.locator('input'))
    .setInputFiles({ name: 'erste.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await expect(page.getByRole('heading', { level: 1, name: 'Daten laden' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^2 Projekte/ })).toBeVisible({ timeout: 60_000 });
});

test('a list that is chosen before the page has woken up is read, in a new city and on the page of imports', async ({
  page,
}) => {
  await newCity(page, 'frueh', 'Frühdorf');
  for (const path of ['/c/frueh', '/c/frueh/import']) {
    const wake = await asleep(page);
    await page.goto(path, { waitUntil: 'commit' });
    const list = Buffer.from('Projekt;Kosten\nSteg;120000\n');
    await page.locator('input[type=file]').setInputFiles({ name: 'erste.csv', mimeType: 'text/csv', buffer: list });
    wake();
    await expect(page.getByText('erste.csv: Eine Zeile gelesen.')).toBeVisible();
    await page.unrouteAll({ behavior: 'wait' });
  }
});

async function visit(browser: Browser, baseURL: string, given: { width: number; colorScheme: 'light' | 'dark' }) {
  const viewport = { width: given.width, height: 900 };
  const context = await browser.newContext({ baseURL, viewport, colorScheme: given.colorScheme, locale: 'en-GB' });
  await context.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  const page = await context.newPage();
  await page.goto('/c/demo');
  await expect(page.getByRole('region', { name: 'Scenarios', exact: true })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(given.width);
  await expectAccessible(page);
  await context.close();
}
for (const colorScheme of ['light', 'dark'] as const)
  test(`everybody can read it at every width, ${colorScheme}, in English`, async ({ browser, baseURL }) => {
    for (const width of [1440, 1024, 768, 320]) await visit(browser, baseURL!, { width, colorScheme });
  });
