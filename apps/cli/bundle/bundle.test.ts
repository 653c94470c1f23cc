import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import { currentBuild, sumOf } from './current-build.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vorrang-built-')));
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(import.meta.dirname, '../../..');

describe('the command line from its bundle', () => {
  const city = join(root, 'scenarios/twelve/scenario.json');
  let built = '';
  beforeAll(async () => void (built = await bundle(join(folder, 'build'))), 120_000);
  const run = (main: string, ...words: string[]) => spawnSync(process.execPath, [main, ...words], { encoding: 'utf8' });

  test.each(['search', 'highs'])('solves to the same plan as from the sources, bit for bit: %s', (engine) => {
    const planOf = (main: string, name: string) => {
      const out = join(folder, name);
      const { status, stderr } = run(
        main,
        'solve',
        city,
        '--engine',
        engine,
        '--steps',
        '2',
        '--seed',
        '7',
        '--out',
        out,
      );
      expect([0, stderr]).toEqual([status, expect.not.stringContaining('vorrang:')]);
      return readFileSync(out, 'utf8');
    };
    const plan = planOf(built, 'built.json');
    expect(plan).toBe(planOf(join(import.meta.dirname, '../src/main.ts'), 'source.json'));
    expect(JSON.parse(plan).solver.lost).toBeUndefined();
    expect(run(built, 'verify', city, join(folder, 'built.json')).status).toBe(0);
  });
  test('finds every verb, and what stays installed beside it: WebAssembly and the typesetter', () => {
    expect(run(built, '--help').stdout).toBe(run(join(import.meta.dirname, '../src/main.ts'), '--help').stdout);
    const out = join(folder, 'city.gpkg');
    expect(run(built, 'export', city, '--out', out)).toMatchObject({ status: 0 });
    const brief = join(folder, 'brief.pdf');
    const plan = join(folder, 'built.json');
    expect(run(built, 'brief', city, plan, '--format', 'pdf', '--out', brief)).toMatchObject({ status: 0 });
    expect(readFileSync(brief, 'latin1')).toMatch(/^%PDF/);
  });
  test('is current as long as its sources are as they were', () => {
    expect(currentBuild(join(folder, 'build'), root)).toBe(built);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'build/current.json'), 'utf8'));
    const sources = ['apps/cli/src/main.ts', 'packages/optimizer/src/solvers/highs/highs-worker.ts', 'pnpm-lock.yaml'];
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(sources));
  });
});

test('a build is not current when a source has changed or gone, or nothing was built', () => {
  const [own, source] = [join(folder, 'own'), join(folder, 'one.ts')];
  expect(currentBuild(own, folder)).toBeNull();
  mkdirSync(own);
  writeFileSync(source, 'one');
  writeFileSync(join(own, 'start.js'), '');
  writeFileSync(join(own, 'current.json'), JSON.stringify({ start: 'start.js', inputs: { 'one.ts': sumOf('one') } }));
  expect(currentBuild(own, folder)).toBe(join(own, 'start.js'));
  writeFileSync(source, 'two');
  expect(currentBuild(own, folder)).toBeNull();
  rmSync(source);
  expect(currentBuild(own, folder)).toBeNull();
});
