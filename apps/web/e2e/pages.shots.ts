import type { Page } from '@playwright/test';
import { test } from './house.ts';

const folder = new URL('../screenshots/', import.meta.url).pathname;

async function solve(page: Page, scenario: string, seconds: number): Promise<string> {
  await page.goto(`/c/demo/scenarios/${scenario}`);
  await page.waitForLoadState('networkidle');
  await page.getByLabel('höchstens (Sekunden)').fill(String(seconds));
  await page.getByRole('button', { name: 'Plan rechnen' }).click();
  const open = page.getByRole('link', { name: 'Plan ansehen' });
  await open.waitFor({ timeout: 120_000 });
  return (await open.getAttribute('href'))!;
}

/** A list as it comes: titles, two rows of headings, sums, a rough amount, one not known, and income beside cost. */
const programme = [
  'Investitionsprogramm 2027–2029, Beträge in T€;;;;;;;',
  'Nr;Maßnahme;Stand;Gesamtkosten;Auszahlungen;;Einzahlungen;',
  ';;;;2027;2028;2027;2028',
  '1;Uferweg;geplant;750;250;500;100;0',
  '2;Ringweg;zurückgestellt;480;80;400;0;0',
  ';Summe Wege;;1230;330;900;100;0',
  '3;Kita Ost;geplant;ca. 3200;1200;2000;0;900',
  '4;Turnhalle West;geplant;n. n.;;;;',
].join('\n');

let plan = '';

test('the pictures of the README', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/');
  await page.screenshot({ path: `${folder}start.png` });
  await page.request.post('/api/demo/sign-in', { data: { role: 'planner' } });
  await solve(page, 'sparkurs', 25);
  plan = await solve(page, 'grundlage', 25);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}scenario.png` });
  await page.goto('/c/demo');
  await page.locator('[data-drawn=yes]').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${folder}overview.png` });
  await page.goto('/c/demo/projects?kind=Schule&project=school-07');
  await page.getByRole('heading', { level: 2, name: 'Volksschule Angerstraße: Zubau' }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${folder}projects.png` });
  await page.goto('/c/demo/scenarios/grundlage/workspace');
  await page.getByRole('slider', { name: 'Änderung in Prozent' }).focus();
  for (let percent = 0; percent < 10; percent++) await page.keyboard.press('ArrowLeft');
  await page.getByText(/^vorläufig, nach .* gefunden$/).waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${folder}workspace.png` });
  await page.goto(plan);
  await page.locator('[data-drawn=yes]').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${folder}plan.png`, clip: { x: 0, y: 0, width: 1440, height: 1350 }, fullPage: true });
  await page.goto('/c/demo/compare');
  await page.locator('[data-drawn=yes]').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Rechnen' }).click();
  await page.getByText('Band: bewiesene Grenze').waitFor({ timeout: 60_000 });
  await page.screenshot({ path: `${folder}compare.png` });
  await page.goto('/c/demo/import');
  await page.waitForLoadState('networkidle');
  await page
    .getByLabel('Dateien wählen oder hierher ziehen')
    .setInputFiles({ name: 'programm.csv', mimeType: 'text/csv', buffer: Buffer.from(programme) });
  await page
    .getByRole('heading', { name: /Fragen/ })
    .first()
    .waitFor();
  await page.screenshot({ path: `${folder}import.png` });
  await page.goto(`${plan}/brief`);
  await page.screenshot({ path: `${folder}brief.png` });
});

const everyWidth = process.env['EVERY_WIDTH'];
const languages = ['de-AT', 'en-GB'] as const;

for (const width of everyWidth ? [1440, 768, 375] : [])
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every page at ${width} pixels, ${colorScheme}`, async ({ browser, baseURL }) => {
      // Each theme has one language, so that both are seen.
      const locale = languages[colorScheme === 'light' ? 0 : 1];
      const viewport = { width, height: 900 };
      const context = await browser.newContext({ baseURL: baseURL!, viewport, colorScheme, locale });
      await context.request.post('/api/demo/sign-in', { data: { role: 'administrator' } });
      const page = await context.newPage();
      for (const path of [
        '/',
        '/sign-in',
        '/c/demo',
        '/c/demo/projects',
        '/c/demo/projects/street-05',
        '/c/demo/facts',
        '/c/demo/scenarios/grundlage',
        '/c/demo/scenarios/grundlage/workspace',
        plan,
        `${plan}/brief`,
        '/c/demo/compare',
        '/c/demo/import',
        '/c/demo/decisions',
        '/c/demo/administration',
        '/new-city',
      ]) {
        await page.goto(path);
        await page.waitForTimeout(1500);
        const name = path.replace(plan, '/plan').replaceAll('/', '-').slice(1) || 'start';
        await page.screenshot({ path: `${everyWidth}/${width}-${colorScheme}-${name}.png`, fullPage: true });
      }
      await context.close();
    });
