import type { Scenario } from '@vorrang/planning';
import { expect, expectAccessible, test } from './house.ts';

test('a planner sees what sites cost the traffic and whom projects serve, takes the measured disruption over and puts a bridge where it lies', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Sparkurs' }).click();
  await page.getByText('Was die Projekte je Bezirk kosten, und wem sie nützen').click();
  const people = page.getByText('Die Menschen eines Bezirks sind auf seine Hausnummern verteilt.');
  await expect(people).toBeVisible();
  await page.getByText('Was Baustellen den Verkehr kosten').click();
  const sites = page.getByRole('region', { name: 'Was Baustellen den Verkehr kosten' }).getByRole('row');
  await expect(sites).toHaveCount(11);
  await expect(sites.filter({ hasText: 'Bergbrücke' })).toContainText(/Umweg \+6\s804\s*m/);
  await expect(page.getByText(/angenommen sind €?\s?10,00/)).toBeVisible();
  await expectAccessible(page);

  const path = new URL(page.url()).pathname.replace('/c/', '/api/cities/');
  const stored = async () => ((await (await page.request.get(path)).json()) as { scenario: Scenario }).scenario;
  const before = await stored();
  const accept = async (region: string) =>
    page.getByRole('region', { name: region }).getByRole('button', { name: /^annehmen/ }).first().click(); // prettier-ignore
  await accept('Belastung nach dem Verkehr');
  await accept('Bezirk nach der Lage');
  const taken = page.getByRole('region', { name: 'Übernommene Werte' }).getByRole('row');
  await expect(taken.filter({ hasText: 'Belastung nach dem Verkehr auf' })).toContainText('weiteren Projekten');
  await expect(taken.filter({ hasText: 'Vorgeschlagen: zählt für' })).toContainText('ganz');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
  const after = await stored();
  const disruption = ({ projects }: Scenario, id: string) => projects.find((p) => p.id === id)!.modes[0]!.disruption;
  expect(disruption(after, 'bridge-01')).not.toBe(disruption(before, 'bridge-01'));
  const sum = ({ projects }: Scenario) =>
    projects.reduce((all, { modes }) => all + modes.reduce((s, m) => s + m.disruption, 0) / modes.length, 0);
  expect(Math.abs(sum(after) / sum(before) - 1)).toBeLessThan(0.01);
  const moved = after.projects.filter((p, i) => p.district !== before.projects[i]!.district);
  expect(moved).toHaveLength(1);

  const city = new URL(page.url()).pathname.split('/scenarios')[0]!;
  await page.goto(`${city}/projects/${moved[0]!.id}`);
  await expect(page.getByRole('heading', { name: 'Wem es nützt' })).toBeVisible();
  await expect(page.getByText(/Bis 300 m wohnen etwa [\d\s]+ Menschen\./)).toBeVisible();
  await expect(page.getByText(/Ganz gesperrt ist der Umweg um/)).toBeVisible();
  await expectAccessible(page);
});
