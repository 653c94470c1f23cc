import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { openWorkspace, readAsCouncil } from './open-workspace.ts';

const field = (page: Page) => page.getByRole('search').getByLabel('Frage an den Plan');
async function ask(page: Page, question: string): Promise<void> {
  await field(page).fill(question);
  await page.keyboard.press('Enter');
}
const understood = (page: Page, question: string) =>
  expect(page.getByRole('search').getByRole('heading', { name: question })).toBeVisible({ timeout: 60_000 });

test('a planner asks the plan in words, tries what it says in her draft, and is told what a plan does not know', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openWorkspace(page, 'Gefragt');
  const answer = page.getByRole('search');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await ask(page, 'Warum nicht der Stadtpark?');
  await understood(page, 'Warum ist „Stadtpark: Neugestaltung“ nicht im Plan?');
  await answer.getByRole('button', { name: 'Stadtpark: Neugestaltung', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Stadtpark: Neugestaltung', exact: true })).toBeVisible();

  await ask(page, 'Was, wenn 2030 zwei Millionen fehlen?');
  await understood(page, 'Was, wenn 2030 aus allen Geldquellen € 2.000.000 weniger da sind?');
  await expect(answer).toContainText('Angenommen: im Verhältnis dessen, was 2030 da ist');
  await expect(answer).toContainText(/Der Plan verliert .*höchstens [\d ,]+ Punkte?\./);
  await expectAccessible(page);
  await answer.getByRole('button', { name: 'Im Entwurf probieren' }).click();
  await expect(page.getByText('eine Änderung, noch nicht gespeichert')).toBeVisible();
  await expect(page.getByRole('status').first()).toHaveText(/^vorläufig/, { timeout: 30_000 });
  await expect(answer).toContainText('Seither hat sich der Plan geändert');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');

  await ask(page, 'Warum nicht das Hallenbad?');
  await expect(answer).toContainText('„Warum ist es nicht dabei?“ – hier heißt nichts so ähnlich wie „Hallenbad“');
  await answer.getByRole('button', { name: 'Welche Förderung verfällt?' }).click();
  await understood(page, 'Welche Förderung verfällt?');
  await expect(answer).toContainText('Bundesförderung Klima und Siedlungswasser: zahlt letztmals im Jahr 2033');
  await answer.getByText('Worauf das beruht').click();
  await expect(answer).toContainText('Aus dem Plan gelesen, ohne neue Rechnung.');
  await field(page).focus();
  await page.keyboard.press('Escape');
  await expect(answer.getByRole('heading')).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);

  await page.setViewportSize({ width: 375, height: 812 });
  await readAsCouncil(page);
  await ask(page, 'Who pays for Westbrücke?');
  await understood(page, 'Wer zahlt „Westbrücke: Instandsetzung“?');
  await ask(page, 'Was wäre, wenn Klima doppelt so viel zählt?');
  await understood(page, 'Was, wenn „Klima“ 0,4 statt 0,2 zählt?');
  await expect(answer.getByRole('button', { name: 'Im Entwurf probieren' })).toBeHidden();
  await expectAccessible(page);
});
