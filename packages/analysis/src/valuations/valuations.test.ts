import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../testing/list.ts';
import { valuations } from './index.ts';

test('every valuation has a folder and a file of its own name, and every folder is registered', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...valuations.map(({ name }) => name), 'messages'].toSorted()).toEqual(
    folders.map(({ name }) => name).toSorted(),
  );
  for (const { name } of valuations)
    expect(readdirSync(join(import.meta.dirname, name))).toEqual(
      expect.arrayContaining([`${name}.ts`, `${name}.test.ts`]),
    );
});
test.each(valuations.map((valuation) => [valuation.name, valuation] as const))(
  '%s says in both languages what it would need, and values nothing by nothing',
  (_, { needs, rule, label, evidence, settings, worths }) => {
    for (const text of [needs, rule, label]) expect(text.de && text.en && text.de !== text.en).toBe(true);
    const bare = evidenceIn(listedProject('a'), listedProject('b'));
    expect(evidence(bare).size).toBe(0);
    const defaults = Object.fromEntries(settings(bare).map(({ key, value }) => [key, value]));
    expect(worths(bare, defaults).size).toBe(0);
  },
);
