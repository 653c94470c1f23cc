import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planFor } from './engines/plan-for.ts';
import { tinyTown } from './testing/tiny-scenario.ts';

/** Here and in no job of its own: turbo repeats this package's tests only when its sources or those of planning have changed. */
const folder = mkdtempSync(join(tmpdir(), 'vorrang-stranger-'));
const house = join(import.meta.dirname, '..');
const run = (command: string, words: string[], cwd = folder): string =>
  execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

beforeAll(() => {
  for (const room of ['planning', 'optimizer'])
    run('pnpm', ['pack', '--pack-destination', folder], join(house, '..', room));
  const tarball = (room: string): string =>
    `file:./${readdirSync(folder).find((name) => name.startsWith(`vorrang-${room}-`))}`;
  const dependencies = { '@vorrang/planning': tarball('planning'), '@vorrang/optimizer': tarball('optimizer') };
  const stranger = { name: 'stranger', private: true, type: 'module', dependencies };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(stranger));
  writeFileSync(join(folder, 'pnpm-workspace.yaml'), JSON.stringify({ overrides: dependencies }));
  run('pnpm', ['install', '--prefer-offline', '--no-frozen-lockfile']);
  const [, example] = /```ts\n(.*?)```/s.exec(readFileSync(join(house, 'README.md'), 'utf8')) ?? [];
  writeFileSync(join(folder, 'example.ts'), example!);
  writeFileSync(join(folder, 'scenario.json'), JSON.stringify(tinyTown()));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a stranger installs the two tarballs into an empty folder, and the example of the README plans the town as we do', async () => {
  const plan = await planFor(tinyTown(), { seed: 1, now: () => performance.now() });
  expect(run(process.execPath, ['example.ts']).split('\n').slice(0, 2)).toEqual([
    `${plan.status}, ${plan.starts.length} projects, gap ${plan.gap}, bound ${plan.bound}`,
    `valid, worth ${plan.objective}`,
  ]);
});

test('the types that come with the tarballs are whole: the example is checked by them, and a wrong word is refused', () => {
  const refused =
    "// @ts-expect-error a seed is a number\nvoid planFor(reading.value, { seed: 'one', now: () => 0 });\n";
  writeFileSync(join(folder, 'checked.ts'), readFileSync(join(folder, 'example.ts'), 'utf8') + refused);
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const strict = ['--noEmit', '--strict', '--target', 'es2024', '--module', 'nodenext', '--types', 'node'];
  const types = ['--typeRoots', join(house, 'node_modules/@types')];
  expect(run(process.execPath, [tsc, ...strict, ...types, 'checked.ts'])).toBe('');
});
