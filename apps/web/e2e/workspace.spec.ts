import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, readAsCouncil } from './open-workspace.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Änderung in Prozent' });
const move = async (page: Page, key: 'ArrowLeft' | 'ArrowRight', steps: number) => {
  await slider(page).focus();
  for (let i = 0; i < steps; i++) await page.keyboard.press(key);
};
/** What a Scenario says on the server, and one change of it by somebody else. */
async function changeElsewhere(page: Page, source: string, year: number, cents: number): Promise<void> {
  const address = `/api${new URL(page.url()).pathname.replace(/^\/c\//, '/cities/').replace(/\/workspace$/, '')}`;
  const { revision, name, scenario } = await (await page.request.get(address)).json();
  const fundingSources = scenario.fundingSources.map((one: { id: string; budget: number[] }) =>
    one.id === source ? { ...one, budget: one.budget.with(year, cents) } : one,
  );
  const answer = await page.request.put(address, {
    data: { revision, name, settings: { ...scenario, fundingSources } },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(200);
}

test('a planner takes ten percent of the money away: the plan follows in the page, is taken back, survives a reload and is saved', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Zehn Prozent weniger');
  const points = page.locator('.big');
  const before = await points.textContent();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

  await move(page, 'ArrowLeft', 10);
  await expect(page.getByText('−10 %', { exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^vorläufig/, { timeout: 30_000 });
  await expect(points).not.toHaveText(before!);
  await expect(page.getByText(/fällt weg|fallen weg/).first()).toBeVisible();
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(points).toHaveText(before!);
  await expect(page.getByRole('status')).toHaveText('Plan des gespeicherten Stands');
  await page.getByRole('button', { name: 'Wiederholen' }).click();
  await expect(page.getByRole('status')).toHaveText(/^vorläufig/, { timeout: 30_000 });

  await page.reload();
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^vorläufig/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('Gespeichert, Stand 2')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nichts geändert')).toBeVisible();
  await expect(page.getByText('Stand 2')).toBeVisible();
});

test('two planners who change different things keep both; who change the same see both and choose', async ({
  page,
}) => {
  await openWorkspace(page, 'Zu zweit');
  const cell = (name: RegExp) => page.getByRole('textbox', { name }).first();
  const own = cell(/^Eigenmittel 2027/);
  await own.fill('4,5');
  await own.press('Tab');
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await changeElsewhere(page, 'own', 1, 600_000_000);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await expect(page.getByText('Gespeichert, Stand 3')).toBeVisible();
  await expect(own).toHaveValue('4,5');
  await expect(cell(/^Eigenmittel 2028/)).toHaveValue('6,0');

  await own.fill('4');
  await own.press('Tab');
  await changeElsewhere(page, 'own', 0, 700_000_000);
  await page.getByRole('button', { name: 'Übernehmen' }).click();
  const both = page.getByText(/^Eigenmittel 2027: Sie €\s4\.000\.000, gespeichert €\s7\.000\.000/);
  await expect(both).toBeVisible();
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toBeDisabled();
  await expectAccessible(page);
  // Nobody's choice is lost by a crash either.
  await page.reload();
  await expect(both).toBeVisible();
  await page.getByRole('button', { name: 'Eigenmittel 2027: ihres behalten' }).click();
  await expect(both).toHaveCount(0);
  await expect(own).toHaveValue('7,0');
});

test('what nothing can fulfil is said, and the last plan stays; a council member reads and changes nothing', async ({
  page,
}) => {
  await openWorkspace(page, 'Ohne Geld');
  await page.getByLabel('Geldquelle für die Änderung in Prozent').selectOption('');
  const cells = page.getByRole('textbox', { name: /\(Mio\. €\)$/ });
  await cells.first().focus();
  const empty = Array.from({ length: 5 }, () => Array(8).fill('0').join('\t')).join('\n');
  await cells.first().evaluate((field, text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, empty);
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/^Kein Plan gefunden/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Alle Änderungen verwerfen' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');

  await readAsCouncil(page);
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Übernehmen' })).toHaveCount(0);
  await expectAccessible(page);
});

test('a project falls away: the planner asks why, pins it with a reason, sees who gives way, and a link opens the same view', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Warum nicht');
  await move(page, 'ArrowLeft', 10);
  await expect(page.getByRole('status')).toHaveText(/gefunden$/, { timeout: 30_000 });
  const timetable = page.getByRole('grid', { name: 'Bauzeiten' });
  const gone = timetable.getByRole('row', { name: /, fällt weg,/ }).first();
  await gone.click();
  const inspector = page.getByRole('complementary', { name: 'Was dabei herauskommt' });
  const name = (await inspector.getByRole('heading', { level: 2 }).textContent())!.trim();
  await expect(inspector.getByText('wartet').first()).toBeVisible();
  await expect(page).toHaveURL(/[?&]project=/);

  await inspector.getByRole('button', { name: 'Warum nicht?' }).click();
  await expect(inspector.getByText(/^Wie der Plan steht|könnte .* beginnen/).first()).toBeVisible({ timeout: 60_000 });
  await expect(inspector.getByText(/kostet den Plan/)).toBeVisible();
  await expectAccessible(page);

  // Without a reason nothing is pinned.
  await inspector.getByRole('button', { name: 'Festlegen' }).click();
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await inspector.getByRole('textbox', { name: /^Grund/ }).fill('Zugesagt am 3. Mai 2026');
  await inspector.getByRole('button', { name: 'Festlegen' }).click();
  await expect(page.getByText('2 Änderungen, noch nicht gespeichert')).toBeVisible();
  await expect(inspector.getByText(/Zugesagt am 3\. Mai 2026/)).toBeVisible();
  await expect(inspector.getByText('im Plan', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('status')).toHaveText(/gefunden$/, { timeout: 30_000 });

  await page.reload();
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(name);
  await timetable.focus();
  await page.keyboard.press('ArrowDown');
  await expect(inspector.getByRole('heading', { level: 2 })).not.toHaveText(name);
  await expect(timetable.getByRole('row', { selected: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector.getByRole('heading', { level: 2 })).toHaveText(/Was sich ändert/);
  await page.getByText('Tabelle', { exact: true }).click();
  await expect(page.getByRole('table', { name: 'Tabelle der Projekte' }).getByRole('row').nth(5)).toBeVisible();
  await expectAccessible(page);
});

test('a planner who knows only the order of the criteria weighs by it, with keys alone, in one step of undo', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Nach Rangfolge');
  const weights = page.getByRole('region', { name: 'Gewichte' });
  await weights.getByText('nach Rangfolge').click();
  await weights.getByRole('button', { name: 'Klima höher' }).focus();
  for (let places = 0; places < 2; places++) await page.keyboard.press('Enter');
  await expect(weights.getByRole('button', { name: 'Klima tiefer' })).toBeFocused();
  await expectAccessible(page);
  await weights.getByRole('button', { name: 'Gewichte nach dieser Rangfolge' }).click();
  await expect(weights.getByText('0,457', { exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/^vorläufig/, { timeout: 60_000 });
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(weights.getByText('0,457', { exact: true })).toHaveCount(0);
  await expect(page.getByText('Nichts geändert')).toBeVisible();
});
