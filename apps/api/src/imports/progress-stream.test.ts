import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import type { Line } from './progress-stream.ts';
import type { ImportAnswer, ImportPreview } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer({ uploadLimitBytes: 5_000_000 })));
afterAll(() => server.stop());

const base = '/api/cities/here/imports';
/** A long list: 30,000 works, three megabytes, read in a process of its own. */
const long = [
  'Nr;Projekt;Kosten',
  ...Array.from({ length: 30_000 }, (_, i) => `L${i};Brücke ${i} ${'über die Larn '.repeat(6)};5`),
].join('\n');
const form = (content: string): FormData => {
  const body = new FormData();
  body.append('file', new File([content], 'lang.csv'));
  return body;
};
const asLines = { accept: 'application/x-ndjson' };

test('whoever waits for a long list is told how far it is, line by line, and gets the answer last', async () => {
  const planner = throughSession(server.as('planner'));
  const answer = await planner('POST', `${base}/preview`, form(long), asLines);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line<ImportPreview>);
  server.contract.checkLines('POST /api/cities/{city}/imports/sessions/{id}/preview', lines);
  expect(lines.slice(0, -1)).toEqual([{ step: { name: 'checking', rows: 30_000 } }, { step: { name: 'comparing' } }]);
  expect(lines.at(-1)).toMatchObject({ answer: { rows: 30_000, fileName: 'lang.csv' } });
});

test('a list that cannot be read says so in its last line', async () => {
  const answer = await throughSession(server.as('planner'))('POST', `${base}/preview`, form(''), asLines);
  const lines = (await answer.text()).trim().split('\n');
  const said: unknown = JSON.parse(lines.at(-1)!);
  server.contract.checkLines('POST /api/cities/{city}/imports/sessions/{id}/preview', [said]);
  expect(said).toMatchObject({
    problem: { status: 422, detail: expect.stringContaining('Kopfzeile') },
  });
});

/** Processes of this server that read a file; other servers may run beside it. */
const readers = (): number =>
  execFileSync('ps', ['-eo', 'ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim().startsWith(`${process.pid} `) && line.includes('imports/reading-process.ts')).length;

test('who stops waiting ends the process that reads, and nothing is stored', async () => {
  const planner = throughSession(server.as('planner'));
  const before = readers();
  const answer = await planner('POST', base, form(long), asLines);
  await expect.poll(readers, { timeout: 50_000, interval: 20 }).toBeGreaterThan(before);
  await answer.body!.cancel();
  await expect.poll(readers, { timeout: 50_000 }).toBe(before);
  const { imports } = (await (await planner('GET', base)).json()) as { imports: ImportAnswer[] };
  expect(imports.filter(({ fileName }) => fileName === 'lang.csv')).toEqual([]);
});
