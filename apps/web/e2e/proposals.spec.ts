import type { Scenario } from '@vorrang/planning';
import { expect, expectAccessible, test } from './house.ts';

test('a planner takes over what waiting costs and what citizens report, lets half of it count, and gives it back', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Sparkurs' }).click();
  await page.getByText('Was die Projekte je Bezirk kosten, und wem sie nützen').click();
  await expect(page.getByRole('row').filter({ hasText: 'Altstadt' }).filter({ hasText: '€' }).first()).toBeVisible({
    timeout: 30_000,
  });
  const condition = page.getByRole('heading', { name: 'Zustand: was Warten kostet' });
  await expect(condition).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Einmal graben' })).toBeVisible();
  const waiting = page
    .getByRole('region', { name: 'Zustand: was Warten kostet' })
    .getByRole('row')
    .filter({ hasText: 'Warten kostet Punkte' });
  await expect(waiting.first()).toContainText('Weibull, Nutzungsdauer');
  await waiting
    .nth(0)
    .getByRole('button', { name: /^annehmen/ })
    .click();
  const reports = page.getByRole('row').filter({ hasText: 'Meldungen als Kriterium' });
  await reports.getByRole('button', { name: /^annehmen/ }).click();
  await waiting
    .nth(0)
    .getByRole('button', { name: /^ablehnen/ })
    .click();
  await page.getByLabel('Warum nicht?').fill('Die Brücke wird ohnehin ersetzt.');
  await page.getByRole('button', { name: 'ablehnen', exact: true }).click();

  const taken = page.getByRole('region', { name: 'Übernommene Werte' }).getByRole('row');
  await expect(taken).toHaveCount(3);
  await taken.nth(1).getByRole('textbox').fill('50');
  await taken.nth(1).getByRole('textbox').blur();
  await page.getByRole('textbox', { name: 'Gewicht Meldungen' }).fill('0,5');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeHidden();
  await expect(page.getByText(/^Erwartet wird höchstens 0,1/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Gewicht Meldungen' }).fill('0,1');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(taken).toHaveCount(3);
  const path = new URL(page.url()).pathname.replace('/c/', '/api/cities/');
  const stored = async () => ((await (await page.request.get(path)).json()) as { scenario: Scenario }).scenario;
  const after = await stored();
  const worth = after.projects.filter(({ modes }) => modes.every(({ pointsByStart }) => pointsByStart));
  expect(worth).toHaveLength(1);
  expect(worth[0]!.modes[0]!.pointsByStart!.at(-1)).toBeLessThan(0);
  expect(after.projectValues![0]).toMatchObject({ percent: 50, project: worth[0]!.id });
  expect(worth[0]!.modes[0]!.pointsByStart!.at(-1)).toBe(
    Object.values(after.projectValues![0]!.pointsByStart!)[0]!.at(-1)! / 2,
  );
  expect(after.criteria.find(({ name }) => name === 'Meldungen')).toMatchObject({ weight: 0.1 });
  expect(after.projects.filter(({ modes }) => modes[0]!.effects['need-signals']).length).toBeGreaterThan(5);

  for (let left = 2; left > 0; left--)
    await taken
      .nth(1)
      .getByRole('button', { name: /^zurückgeben/ })
      .click();
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
  const before = await stored();
  expect(before.projects.some(({ modes }) => modes[0]!.pointsByStart ?? modes[0]!.effects['need-signals'])).toBe(false);
  expect(before.criteria.map(({ name }) => name)).not.toContain('Meldungen');
});
