import { expect, expectAccessible, test } from './house.ts';

test('the map of what the city knows is drawn from its own tiles; layers come and go by keyboard, a street says how it stands', async ({
  page,
}) => {
  const tiles: string[] = [];
  page.on('request', (request) => /\/tiles\//.test(request.url()) && tiles.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.getByRole('button', { name: 'Demo ausprobieren' }).click();
  await page.getByRole('link', { name: 'Bestand' }).click();
  const map = page.getByRole('application', { name: 'Karte des Bestands' });
  await expect(map).toHaveAttribute('data-drawn', 'yes', { timeout: 30_000 });
  const layersAsked = () => [...new Set(tiles.map((path) => path.split('/')[5]))].sort();
  expect(layersAsked()).toEqual(['assets', 'base', 'traffic-counts']);
  await expect(page.getByText('schlecht (unter 33 %)')).toBeVisible();
  await expect(page.getByText(/Anlagen und ihr Zustand: facts\.json \(\d/)).toBeVisible();
  await expectAccessible(page);

  const lines = page.getByRole('checkbox', { name: 'Linien und Haltestellen' });
  await lines.focus();
  await lines.press('Space');
  await expect(lines).toBeChecked();
  await expect.poll(layersAsked).toContain('transit');
  const assets = page.getByRole('checkbox', { name: 'Anlagen und ihr Zustand' });
  await assets.uncheck();
  await expect(page.getByText('schlecht (unter 33 %)')).toBeHidden();
  await assets.check();
  await page.getByRole('checkbox', { name: 'Verkehrszählungen' }).uncheck();
  await lines.uncheck();

  const { x, y, width, height } = (await map.boundingBox())!;
  const popup = page.locator('.maplibregl-popup-content');
  for (let step = 0; step <= 60 && !(await popup.isVisible()); step++)
    await page.mouse.move(x + width * (0.3 + (step / 60) * 0.4), y + height * 0.5);
  await expect(popup).toContainText(/Zustand \d+\s?%/);
});
