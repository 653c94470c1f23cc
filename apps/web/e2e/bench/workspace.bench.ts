import { randomBytes } from 'node:crypto';
import { whereAndWhen, disturbance } from '../../../../packages/optimizer/bench/machine.ts';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '../house.ts';
import { type Backup, multiplied } from './multiplied.ts';
import { type Answer, answered, longestTask, watch } from './watched.ts';

/** With `--smoke` only whether everything can be measured. */
const isSmoke = process.env['VORRANG_BENCH'] === 'smoke';
/** So many times the demo city. */
const sizes = isSmoke ? [1] : [1, 8];
/** Milliseconds after which a re-planner rests, and a little more. */
const rest = isSmoke ? 2000 : 4500;
const rows: string[][] = [];

test.afterAll(() => {
  const names = [
    'projects',
    'asked',
    'first plan',
    'gap after 0.3 s',
    '1 s',
    '3 s',
    'longest task',
    'elements',
    'open',
  ];
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  console.log([whereAndWhen(), disturbance() ?? '', '', line(names), line(names.map(() => '---'))].join('\n'));
  for (const row of rows) console.log(line(row));
});

/** Makes the owner of the installation, who may restore a city from a backup. */
async function owned(request: APIRequestContext, origin: string): Promise<void> {
  const token = /link works once[^\n]*?[#/=]([A-Za-z0-9_-]{20,})\s/.exec(`${process.env['VORRANG_SAID']}\n`)![1]!;
  const [email, password] = ['bench@city.example', randomBytes(12).toString('hex')];
  const send = (path: string, data: unknown) => request.post(`/api/${path}`, { data, headers: { origin } });
  expect((await send('links/use', { token, name: 'Bench', email, password })).status()).toBe(200);
  expect((await send('sign-in', { email, password })).status()).toBe(200);
}

const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? null;
const ms = (value: number | null) => (value === null ? '–' : `${Math.round(value)} ms`);
const percent = (value: number | null) => (value === null ? '–' : `${value} %`);

/** Asks, waits for the rest, and writes a row: the middle of what was measured. */
async function measured(page: Page, about: [string, string], times: number, act: () => Promise<void>, more: string[]) {
  const answers: Answer[] = [];
  const began = await page.evaluate(() => performance.now());
  for (let i = 0; i < (isSmoke ? 1 : times); i++) {
    await act();
    await page.waitForTimeout(rest);
    answers.push(await answered(page));
  }
  const gaps = [300, 1000, 3200].map((after) =>
    percent(middle(answers.flatMap(({ gapAfter }) => gapAfter(after) ?? []))),
  );
  const longest = await longestTask(page, began);
  rows.push([
    ...about,
    ms(middle(answers.flatMap(({ firstMs }) => firstMs ?? []))),
    ...gaps,
    longest === null ? '< 50 ms' : ms(longest),
    ...more,
  ]);
}

test('what a planner waits for', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { request } = page;
  await request.post('/api/demo/sign-in', { data: { role: 'administrator' } });
  const backup = (await (await request.get('/api/cities/demo/export')).json()) as Backup;
  await owned(request, baseURL!);
  const headers = { origin: baseURL! };
  for (const times of sizes) {
    const city = `bench-${times}`;
    const restored = await request.post(`/api/cities/restore?as=${city}`, { data: multiplied(backup, times), headers });
    expect(restored.status(), await restored.text()).toBe(200);
    const data = { scenarioId: 'grundlage', gap: 0, timeLimitSeconds: isSmoke ? 2 : 15 };
    const asked = await request.post(`/api/cities/${city}/solves`, { data, headers });
    expect(asked.ok(), await asked.text()).toBe(true);
    const { id } = (await asked.json()) as { id: string };
    const course = await request.get(`/api/cities/${city}/solves/${id}/progress`, { timeout: 120_000 });
    expect(await course.text()).toContain('"state":"done"');

    const began = Date.now();
    await page.goto(`/c/${city}/scenarios/grundlage/workspace`);
    const slider = page.getByRole('slider', { name: 'Änderung in Prozent' });
    await expect(slider).toBeEnabled({ timeout: 60_000 });
    await expect(page.getByRole('status').first()).toHaveText('Plan des gespeicherten Stands');
    const open = ms(Date.now() - began);
    await page.waitForTimeout(3000);
    await watch(page);
    const elements = String(await page.evaluate(() => document.querySelectorAll('*').length));
    const projects = String(times * backup.project.length);

    await slider.focus();
    const step = () => page.keyboard.press('ArrowLeft');
    await measured(page, [projects, 'money −1 % … −5 %'], 5, step, [elements, open]);
    await page
      .getByRole('slider', { name: /Gewicht/ })
      .first()
      .focus();
    await measured(page, [projects, 'weight'], 3, () => page.keyboard.press('ArrowRight'), ['', '']);
    const rule = page.getByRole('switch').first();
    await measured(page, [projects, 'rule on/off'], 3, () => rule.click(), ['', '']);
  }
});
