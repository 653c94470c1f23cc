import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formats } from './index.ts';

test('every format that has a folder is in the list, and no ending belongs to two', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(formats.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
  const endings = formats.flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
});
