import type { Page } from '@playwright/test';
import type { Plan, Scenario } from '@vorrang/planning';
import { asleep } from './asleep.ts';
import { expect, expectAccessible, test } from './house.ts';

type Stored = { revision: number; scenario: Scenario };
const pathOf = (page: Page) => new URL(page.url()).pathname.replace('/c/', '/api/cities/');
const stored = async (page: Page, path: string) => (await (await page.request.get(path)).json()) as Stored;

/** A variant of the demo's savings programme, opened by a planner; answers where the API has it. */
async function variant(page: Page, name: string): Promise<string> {
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  const { scenarios } = (await (await page.request.get('/api/cities/demo/scenarios')).json()) as {
    scenarios: { id: string; name: string }[];
  };
  const base = scenarios.find((scenario) => scenario.name === 'Sparkurs')!;
  const answer = await page.request.post(`/api/cities/demo/scenarios/${base.id}/variant`, { data: { name } });
  const { id } = (await answer.json()) as { id: string };
  await page.goto(`/c/demo/scenarios/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return pathOf(page);
}
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeInViewport();
};

test('amounts are typed and shown as the reader writes them; what is not understood is said beside the field and saved by nobody', async ({
  page,
}) => {
  const path = await variant(page, 'Beträge');
  const own = page.getByLabel('Eigenmittel 2027 (EUR)');
  await own.fill('5.500.000,50');
  await own.blur();
  await expect(own).toHaveValue('5.500.000,50');
  await page.getByLabel('Eigenmittel 2028 (EUR)').fill('5.500.000');
  await save(page);
  const kept = (await stored(page, path)).scenario.fundingSources[0]!.budget;
  expect(kept.slice(0, 2)).toEqual([550_000_050, 550_000_000]);
  await expect(own).toHaveValue('5.500.000,50');

  await own.fill('5.5');
  await page.getByLabel('Gewicht Klima').fill('0,37');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('„5.5“ ist hier keine Zahl')).toBeVisible();
  await expect(page.getByText('Ein Feld ist noch nicht zu verstehen')).toBeInViewport();
  await expectAccessible(page);
  expect((await stored(page, path)).scenario.fundingSources[0]!.budget).toEqual(kept);
  await own.fill('5,5');
  await own.blur();
  await expect(page.getByText('ist hier keine Zahl')).toBeHidden();
  await save(page);
  const after = (await stored(page, path)).scenario;
  expect(after.fundingSources[0]!.budget[0]).toBe(550);
  expect(after.criteria.find(({ name }) => name.startsWith('Klima'))!.weight).toBe(0.37);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByLabel('Eigenmittel 2028 (EUR)')).toHaveValue('5,500,000');
  await page.getByLabel('Eigenmittel 2028 (EUR)').fill('6,250,000.75');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  expect((await stored(page, path)).scenario.fundingSources[0]!.budget[1]).toBe(625_000_075);
});

test('a block from a spreadsheet lands in the right cells of money and capacity; what has no cell is told', async ({
  page,
  context,
}) => {
  const path = await variant(page, 'Blöcke');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const paste = async (label: string, block: string) => {
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await page.getByLabel(label).focus();
    await page.keyboard.press('ControlOrMeta+V');
  };
  await paste('Eigenmittel 2028 (EUR)', '€ 1.000.000\t2.000.000,50 €\r\n300.000\t400.000\r\n');
  await expect(page.getByText('4 Werte eingefügt.')).toBeVisible();
  await page.getByText('Kapazität je Periode ändern').click();
  await paste('Planung Q3 2034 (Vollzeitkräfte)', '7,5\t8\t9\t\t\r\n');
  await expect(page.getByText('Ein Wert passte nicht in die Tabelle')).toBeVisible();
  await save(page);
  const { fundingSources, resources } = (await stored(page, path)).scenario;
  expect(fundingSources.slice(0, 2).map(({ budget }) => budget.slice(1, 3))).toEqual([
    [100_000_000, 200_000_050],
    [30_000_000, 40_000_000],
  ]);
  expect(resources[0]!.capacity.slice(-2)).toEqual([7.5, 8]);

  await paste('Eigenmittel 2027 (EUR)', '1.000.000\tviel\r\n');
  await expect(page.getByText('„viel“ ist hier keine Zahl')).toBeVisible();
  await expect(page.getByLabel('Eigenmittel 2028 (EUR)')).toHaveValue('viel');
});

test('what is typed before the page has woken up stays what was typed', async ({ page }) => {
  const path = await variant(page, 'Früh getippt');
  const wake = await asleep(page);
  await page.reload({ waitUntil: 'commit' });
  const own = page.getByLabel('Eigenmittel 2027 (EUR)');
  await own.fill('6.250.000');
  wake();
  await expect(page.getByText('noch nicht gespeichert', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(own).toHaveValue('6.250.000');
  await save(page);
  expect((await stored(page, path)).scenario.fundingSources[0]!.budget[0]).toBe(625_000_000);
});

test('what was entered is what is solved: it is saved first, or it is said beside the button why not', async ({
  page,
}) => {
  const path = await variant(page, 'Erst speichern');
  const solves = () =>
    page.request.get('/api/cities/demo/solves').then(async (answer) => {
      const { solves: all } = (await answer.json()) as { solves: { scenarioId: string }[] };
      return all.filter(({ scenarioId }) => path.endsWith(scenarioId)).length;
    });
  const weight = page.getByLabel('Gewicht Klima');
  const solve = page.getByRole('button', { name: 'Plan rechnen' });
  await page.getByLabel('höchstens (Sekunden)').fill('3');
  await weight.fill('viel');
  await solve.click();
  await expect(page.getByText(/^Nicht gerechnet, weil Ihre Änderungen nicht gespeichert/)).toBeInViewport();
  expect(await solves()).toBe(0);

  await weight.fill('0,61');
  await expect(page.getByText('Vor dem Rechnen werden sie gespeichert.')).toBeVisible();
  await solve.click();
  await expect(page.getByTestId('solve-state')).toHaveText('fertig', { timeout: 60_000 });
  await page.getByRole('link', { name: 'Plan ansehen' }).click();
  await page.waitForURL(/\/plans\//);
  const answer = await page.request.get(pathOf(page));
  const { scenario, plan } = (await answer.json()) as { scenario: Scenario; plan: Plan };
  expect(scenario.criteria.find(({ name }) => name.startsWith('Klima'))!.weight).toBe(0.61);

  // The certificate's bound is what the page calls proven, whatever HiGHS says beyond.
  const gap = (plan.certificate!.bound! - plan.objective!) / Math.max(1, Math.abs(plan.objective!));
  const percent = new Intl.NumberFormat('de-AT', {
    style: 'percent',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  await expect(page.getByText(`Höchstens ${percent.format(gap)} besser wäre möglich.`)).toBeVisible();
  if (plan.boundBy === 'highs' && plan.bound! < plan.certificate!.bound! - 0.1)
    await expect(page.getByText('Der Löser behauptet eine engere Obergrenze')).toBeVisible();
});

test('a conflict is said beside the button that was pressed, and nothing is solved', async ({ page }) => {
  const path = await variant(page, 'Zu zweit');
  const { scenario, revision } = await stored(page, path);
  await page.request.put(path, { data: { revision, name: 'Zu zweit', settings: { ...scenario, discountRate: 0.01 } } });
  await page.getByLabel('Gewicht Klima').fill('0,62');
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  await expect(page.getByText(/^Nicht gerechnet.*Inzwischen hat jemand anderer gespeichert/)).toBeInViewport();
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Gespeicherte Fassung laden' })).toBeInViewport();
  expect((await stored(page, path)).scenario.discountRate).toBe(0.01);
});
