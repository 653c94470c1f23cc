import type { Page } from '@playwright/test';
import type { Scenario } from '@vorrang/planning';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, readAsCouncil } from './open-workspace.ts';

const rules = (page: Page) => page.getByRole('region', { name: 'Regeln', exact: true });
const rows = (page: Page) => rules(page).getByRole('tabpanel').getByRole('listitem');
const show = (page: Page, which: RegExp) => rules(page).getByRole('radio', { name: which }).check({ force: true });
async function openProposals(page: Page) {
  await rules(page)
    .getByRole('tab', { name: /^Vorschläge/ })
    .click();
  await expect(rules(page)).toContainText(/\d+ Vorschläge offen/, { timeout: 60_000 });
  await expect(rows(page).first()).toBeVisible();
}
async function stored(page: Page): Promise<Scenario> {
  const path = new URL(page.url()).pathname.replace('/c/', '/api/cities/').replace('/workspace', '');
  return ((await (await page.request.get(path)).json()) as { scenario: Scenario }).scenario;
}

test('a planner goes through the inbox with the keys: accepts, changes, rejects with a reason, saves, and finds all of it again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Posteingang');
  await openProposals(page);
  await expectAccessible(page);
  const kind = rules(page).getByRole('combobox', { name: 'Art der Vorschläge' });
  await kind.selectOption({ label: (await kind.getByText(/^Zustand/).textContent())! });
  await expect(rows(page).first()).toContainText('Warten kostet Punkte');
  const open = await rows(page).count();

  // Accepted with one key, the focus on the next; the plan follows, and undo takes it back.
  const first = rows(page).first().locator('.sentence');
  const sentence = (await first.textContent())!;
  await first.focus();
  await page.keyboard.press('a');
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(rows(page)).toHaveCount(open - 1);
  await expect(rows(page).first().locator('.sentence')).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText(/^vorläufig/, { timeout: 30_000 });
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(open);
  await rows(page).first().locator('.sentence').focus();
  await page.keyboard.press('a');
  await expect(rows(page)).toHaveCount(open - 1);

  // Changed first: half of it counts.
  await rows(page)
    .first()
    .getByRole('button', { name: /^ändern/ })
    .click();
  await rows(page)
    .first()
    .getByRole('textbox', { name: /^zählt zu/ })
    .fill('50');
  await rows(page).first().getByRole('button', { name: 'so annehmen' }).click();
  await expect(rows(page)).toHaveCount(open - 2);

  // Rejected: not without a reason, Esc gives it up.
  await rows(page).first().locator('.sentence').focus();
  await page.keyboard.press('n');
  const why = page.getByRole('textbox', { name: 'Warum nicht?' });
  await expect(why).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await rows(page).first().locator('.sentence').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1).locator('.sentence')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'ablehnen', exact: true })).toBeDisabled();
  await page.keyboard.type('Die Brücke wird ohnehin ersetzt.');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(open - 3);

  // Reports become a criterion; all of one kind can be taken at once.
  await kind.selectOption({ label: (await kind.getByText(/^Meldungen/).textContent())! });
  await expect(rows(page)).toHaveCount(1);
  await rows(page).first().locator('.sentence').focus();
  await page.keyboard.press('a');
  await expect(page.getByText('4 Änderungen, noch nicht gespeichert')).toBeVisible();

  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await expect(page.getByText('Gespeichert, Stand 2')).toBeVisible();
  const after = await stored(page);
  expect(after.projectValues!.filter(({ pointsByStart }) => pointsByStart).map(({ percent }) => percent)).toEqual([
    100, 50,
  ]);
  const worth = after.projects.filter(({ modes }) => modes.some(({ pointsByStart }) => pointsByStart));
  expect(worth).toHaveLength(2);
  expect(after.projects.filter(({ modes }) => modes[0]!.effects['need-signals']).length).toBeGreaterThan(5);
  expect(after.rejectedProposals).toMatchObject([{ reason: 'Die Brücke wird ohnehin ersetzt.' }]);

  await page.reload();
  await openProposals(page);
  await show(page, /^angenommen/);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first()).toContainText(sentence.slice(0, 40));
  await expect(rules(page)).not.toContainText('nachziehen');
  await expectAccessible(page);
  const counts = rows(page)
    .nth(1)
    .getByRole('textbox', { name: /^zählt zu/ });
  await expect(counts).toHaveValue('50');
  await counts.fill('25');
  await counts.press('Enter');
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await rows(page)
    .first()
    .getByRole('button', { name: /^zurückgeben/ })
    .click();
  await expect(rows(page)).toHaveCount(2);
  await show(page, /^abgelehnt/);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toContainText('Paul Gruber: Die Brücke wird ohnehin ersetzt.');
  await rows(page)
    .first()
    .getByRole('button', { name: /^wieder aufnehmen/ })
    .click();
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).click();
  await expect(page.getByText('Gespeichert, Stand 3')).toBeVisible();
  const last = await stored(page);
  expect(last.rejectedProposals ?? []).toEqual([]);
  expect(last.projects.filter(({ modes }) => modes.some(({ pointsByStart }) => pointsByStart))).toHaveLength(1);
});

test('a council member reads what is proposed and decides nothing', async ({ page }) => {
  await openWorkspace(page, 'Nur gelesen');
  await readAsCouncil(page);
  await openProposals(page);
  await expect(rules(page).getByRole('button', { name: /annehmen|ablehnen|ändern|zurückgeben/ })).toHaveCount(0);
  await rows(page).first().locator('.sentence').focus();
  await page.keyboard.press('a');
  await page.keyboard.press('n');
  await expect(rules(page).getByRole('textbox')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 375, height: 900 });
  await expectAccessible(page, 'section[aria-label="Regeln"]');
});
