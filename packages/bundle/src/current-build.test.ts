import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { currentBuild, sumOf } from './current-build.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'vorrang-built-')));
afterAll(() => rmSync(folder, { recursive: true }));

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
