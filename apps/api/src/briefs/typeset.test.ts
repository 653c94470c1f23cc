import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import type { Brief } from '@vorrang/brief';
import { typeset } from './typeset.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-typeset-'));
afterAll(() => rmSync(folder, { recursive: true }));
const brief = { title: 'Vorlage', madeAt: new Date() } as unknown as Brief;

function typesetter(source: string): URL {
  const file = join(folder, `${Math.abs(source.length)}.mjs`);
  writeFileSync(file, source);
  return pathToFileURL(file);
}

test.each([
  ['a typesetter that aborts', `process.once('message', () => process.abort())`],
  ['a typesetter that dies before it has read anything', `process.exit(3)`],
  ['a typesetter that throws', `process.once('message', () => { throw new Error('bad font') })`],
  ['a typesetter that never ends', `process.once('message', () => { for (;;); })`],
])('%s gets one sentence, and the server lives', async (_what, source) => {
  const refused = typeset(brief, { script: typesetter(source), limitMs: 2000 });
  await expect(refused).rejects.toMatchObject({ status: 500, kind: 'not-typeset' });
});

test('the next brief is typeset all the same', async () => {
  const script = typesetter(`process.once('message', ({ madeAt }) =>
    process.send({ pdf: new Uint8Array([37, madeAt instanceof Date ? 1 : 0]) }))`);
  expect([...(await typeset(brief, { script, limitMs: 5000 }))]).toEqual([37, 1]);
});
