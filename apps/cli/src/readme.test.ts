import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'vorrang-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));
for (const name of ['scenarios', 'packages']) symlinkSync(join(root, name), join(folder, name));

/** The commands of the front door in their order; solves in a short form. A remark behind `#` says the exit code where it is not 0. */
const commands = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^npm run -s vorrang -- (.+)$/gm)].map(
  ([, line]) => {
    const [words, remark = ''] = line!.split(/\s+# /);
    const short = words!.replace(/--time-limit \d+/, '--time-limit 2');
    return [short, Number(/exits (\d)/.exec(remark)?.[1] ?? 0)] as const;
  },
);

test('the front door has commands', () => expect(commands.length).toBeGreaterThan(10));

test.each(commands)('vorrang %s ends with %i', (words, code) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'apps/cli/src/main.ts'), ...words.split(/\s+/)], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stderr: status === code ? '' : stderr }).toEqual({ status: code, stderr: '' });
});
