import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { termsFor } from './terms.ts';

const glossary = readFileSync(resolve(import.meta.dirname, '../../../../../packages/planning/README.md'), 'utf8');

test.each([
  ['de', 2],
  ['en', 3],
] as const)('every term that is explained stands in the glossary of the house (%s)', (language, column) => {
  const words = glossary
    .split('\n')
    .map((line) => line.split(' | '))
    .filter((cells) => cells.length === 4)
    .map((cells) => cells[column - 1]!);
  for (const { term, meaning } of termsFor(language)) {
    expect(
      words.some((word) => word.split(/, | \(„| \("/).includes(term)),
      term,
    ).toBe(true);
    expect(meaning).toMatch(/^[\p{Lu}].*\.$/u);
  }
});
