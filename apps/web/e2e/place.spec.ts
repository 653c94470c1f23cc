import type { Page } from '@playwright/test';
import type { Project } from '@vorrang/planning';
import { expect, expectAccessible, test } from './house.ts';

async function openPlace(page: Page): Promise<{ stored: () => Promise<Project> }> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Projekte', exact: true }).click();
  await page.getByLabel('Suchen').fill('Werkstatt');
  await page.getByRole('row', { name: /Werkstatt/ }).click();
  await page.getByRole('link', { name: 'Seite des Projekts' }).click();
  await page.getByRole('button', { name: 'Ort auf der Karte ändern' }).click();
  await expect(page.locator('.frame [data-drawn=yes]')).toBeVisible({ timeout: 30_000 });
  const path = new URL(page.url()).pathname.replace('/c/', '/api/cities/');
  return { stored: async () => ((await (await page.request.get(path)).json()) as { body: Project }).body };
}
const save = async (page: Page, reason: string): Promise<void> => {
  await page.getByLabel('Grund der Änderung').fill(reason);
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert.', { exact: true })).toBeVisible();
};
type Placed = { geometry: { type: string; coordinates: number[][]; geometries: { type: string }[] } };

test('a planner changes where a project lies without a mouse: moves the map by arrow keys, puts points, corrects a coordinate', async ({
  page,
}) => {
  const { stored } = await openPlace(page);
  const before = (await stored()) as unknown as Placed;
  const remove = page.getByRole('button', { name: /^entfernen:/ });
  while ((await remove.count()) > 0) await remove.first().press('Enter');
  await expect(page.getByText('Dieses Projekt hat keinen Ort.')).toBeVisible();
  await page.getByRole('button', { name: 'neue Linie' }).press('Enter');
  await expect(page.getByText('Es fehlt noch ein Punkt; so wird diese Form nicht gespeichert.')).toBeVisible();
  const map = page.getByRole('application', { name: 'Karte zum Zeichnen' }).locator('canvas');
  await map.focus();
  await map.press('ArrowRight');
  await expect(page.locator('.frame [data-still=yes]')).toBeVisible();
  await map.press('Enter');
  await expect(page.getByRole('heading', { name: 'Linie 1: 2 Punkte' })).toBeVisible();
  await page.getByRole('button', { name: 'danach einfügen: Punkt 1' }).press('Enter');
  await page.getByLabel('Linie 1, Punkt 2, Breite (Grad)').fill('48.2');
  await page.getByLabel('Linie 1, Punkt 2, Breite (Grad)').press('Tab');
  await expectAccessible(page);
  await save(page, 'Neu vermessen');
  const { geometry } = (await stored()) as unknown as Placed;
  expect(geometry.type).toBe('LineString');
  expect(geometry.coordinates).toHaveLength(3);
  expect(geometry.coordinates[1]![1]).toBe(48.2);
  expect(geometry.coordinates[2]![0]).toBeGreaterThan(geometry.coordinates[0]![0]!);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Die Änderung ist zurückgenommen.')).toBeVisible();
  expect(((await stored()) as unknown as Placed).geometry).toEqual(before.geometry);
});

test('with the mouse, a line is drawn beside what is there, one of its points is dragged, and a change is undone', async ({
  page,
}) => {
  const { stored } = await openPlace(page);
  const before = (await stored()) as unknown as Placed;
  const canvas = page.locator('.frame canvas');
  await canvas.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await canvas.boundingBox())!;
  const at = (dx: number, dy: number) => [x + width * dx, y + height * dy] as const;
  await page.getByText('Linie', { exact: true }).click();
  for (const point of [at(0.2, 0.2), at(0.4, 0.3), at(0.6, 0.2)]) {
    await page.mouse.move(...point);
    await page.mouse.click(...point);
    await page.waitForTimeout(350);
  }
  await page.mouse.click(...at(0.6, 0.2));
  const drawn = page.getByRole('heading', { name: /^Linie \d+: 3 Punkte$/ });
  await expect(drawn).toBeVisible();

  await page.getByText('Auswählen', { exact: true }).click();
  const latitude = page.getByLabel(/^Linie \d+, Punkt 2, Breite/).last();
  const degrees = async () => Number((await latitude.inputValue()).replace(',', '.'));
  const was = await degrees();
  await page.mouse.click(...at(0.3, 0.25));
  await page.waitForTimeout(350);
  await page.mouse.move(...at(0.4, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.4, 0.4), { steps: 8 });
  await page.mouse.move(...at(0.4, 0.6), { steps: 8 });
  await page.mouse.up();
  await expect.poll(degrees).toBeLessThan(was);
  await page.getByRole('button', { name: 'Letzte Änderung zurücknehmen' }).click();
  await expect.poll(degrees).toBe(was);
  await save(page, 'Zufahrt dazu');
  const after = (await stored()) as unknown as Placed;
  expect(JSON.stringify(after.geometry)).toContain(JSON.stringify(before.geometry.coordinates ?? before.geometry));
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText('Die Änderung ist zurückgenommen.')).toBeVisible();
});
