import { expect, expectAccessible, test } from './house.ts';

test('a stranger understands the start page and opens the demo with one click', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mehr Projekte als Geld. Welche zuerst?');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await expect(page.getByRole('heading', { name: 'Szenarien' })).toBeVisible();
  await expect(page.getByRole('article', { name: 'Grundlage' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Projekte' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Projekte' })).toBeVisible();
  await expect(page.getByText('120 von 120 Projekten')).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '121');
  await expectAccessible(page);
});

test('a stranger sees nothing of a city', async ({ page }) => {
  const answer = await page.request.get('/api/cities/demo/projects');
  expect(answer.status()).toBe(401);
});
