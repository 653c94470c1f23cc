import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examplesOf } from '@vorrang/planning/testing';

test.each(await examplesOf(join(import.meta.dirname, '..')))(
  'the doc block of $name shows what it says',
  async ({ shown }) => {
    for (const { line, gives, told } of await shown()) expect(gives, line).toEqual(told);
  },
);
