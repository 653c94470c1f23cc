import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatNames, jsonSchemaOf } from './json-schema.ts';

const fileOf = (format: string) => new URL(`../schemas/${format}.schema.json`, import.meta.url);

test.each(formatNames)('the published schema of vorrang/%s@1 is what the code checks', (format) => {
  const now = `${JSON.stringify(jsonSchemaOf(format), null, 2)}\n`;
  if (process.env['WRITE_SCHEMAS']) writeFileSync(fileOf(format), now);
  expect(JSON.parse(readFileSync(fileOf(format), 'utf8'))).toEqual(JSON.parse(now));
});
