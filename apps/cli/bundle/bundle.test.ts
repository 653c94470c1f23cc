import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '@vorrang/bundle';
import { currentBuild } from '@vorrang/bundle/current-build';
import { commandLine } from './bundle.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vorrang-built-')));
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(import.meta.dirname, '../../..');

describe('the command line from its bundle', () => {
  const city = join(root, 'scenarios/twelve/scenario.json');
  let bundled = '';
  beforeAll(async () => void (bundled = await built(join(folder, 'build'), commandLine)));
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
    const plan = planOf(bundled, 'built.json');
    expect(plan).toBe(planOf(join(import.meta.dirname, '../src/main.ts'), 'source.json'));
    expect(JSON.parse(plan).solver.lost).toBeUndefined();
    expect(run(bundled, 'verify', city, join(folder, 'built.json')).status).toBe(0);
  });
  test('finds every verb, and what stays installed beside it: WebAssembly and the typesetter', () => {
    expect(run(bundled, '--help').stdout).toBe(run(join(import.meta.dirname, '../src/main.ts'), '--help').stdout);
    const out = join(folder, 'city.gpkg');
    expect(run(bundled, 'export', city, '--out', out)).toMatchObject({ status: 0 });
    const brief = join(folder, 'brief.pdf');
    const plan = join(folder, 'built.json');
    expect(run(bundled, 'brief', city, plan, '--format', 'pdf', '--out', brief)).toMatchObject({ status: 0 });
    expect(readFileSync(brief, 'latin1')).toMatch(/^%PDF/);
  });
  test('is current as long as its sources are as they were', () => {
    expect(currentBuild(join(folder, 'build'), root)).toBe(bundled);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'build/current.json'), 'utf8'));
    const sources = [
      'apps/cli/bundle/bundle.ts',
      'apps/cli/src/main.ts',
      'packages/optimizer/src/solvers/highs/highs-worker.ts',
      'pnpm-lock.yaml',
    ];
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(sources));
  });
});
