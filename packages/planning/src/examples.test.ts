import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Shown, examplesOf } from './testing/index.ts';

const room = join(import.meta.dirname, '..');

test.each(await examplesOf(room))('the doc block of $name shows what it says', async ({ shown }) => {
  for (const { line, gives, told } of await shown()) expect(gives, line).toEqual(told);
});

describe('an example', () => {
  /** What the example of a package shows that hands out one number. */
  async function shownBy(lines: string[], exported = 'export '): Promise<Shown[]> {
    mkdirSync(join(room, 'test-results'), { recursive: true });
    const folder = mkdtempSync(join(room, 'test-results/room-'));
    const block = ['/**', ' * A number.', ' *', ' * @example', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ exports: { '.': './src/index.ts' } }));
    writeFileSync(join(folder, 'src/index.ts'), `${block}\n${exported}const seven: number = 7;\n`);
    try {
      const [example] = await examplesOf(folder);
      return await example!.shown();
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test('says what its lines give and what they are said to give, right or wrong', async () =>
    expect(await shownBy(['const more: number = seven;', 'more +', '  1; // 8', 'seven; // 6'])).toMatchObject([
      { gives: 8, told: 8 },
      { gives: 7, told: 6 },
    ]));
  test('that shows nothing, or stops halfway, is refused', async () => {
    await expect(shownBy(['seven;'])).rejects.toThrow('shows nothing');
    await expect(shownBy(['seven; // 7', 'seven'])).rejects.toThrow('half a statement');
  });
  test('above something that is not exported is refused', () =>
    expect(shownBy(['seven; // 7'], '')).rejects.toThrow('above no export'));
});
