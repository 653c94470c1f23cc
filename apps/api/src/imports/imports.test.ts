import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import type { CityAnswer } from '../cities/routes.ts';
import type { ImportAnswer, ImportPreview } from './routes.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()), 60_000);
afterAll(() => server.stop());

const base = '/api/cities/here';
const file = readFileSync(new URL('../../../../packages/exchange/fixtures/capital-plan.csv', import.meta.url), 'utf8');

function form(content: string | Uint8Array, choices: unknown = {}): FormData {
  const body = new FormData();
  body.append('file', new File([content as string], 'capital-plan.csv'));
  body.append('choices', JSON.stringify(choices));
  return body;
}
const stateOf = async () =>
  JSON.stringify([
    await (await server.as('planner')('GET', `${base}/projects`)).json(),
    await (await server.as('planner')('GET', `${base}/imports`)).json(),
  ]);

test('a look at a list stores nothing, whatever is in it', async () => {
  const before = await stateOf();
  const preview = (await (
    await server.as('planner')('POST', `${base}/imports/preview`, form(file))
  ).json()) as ImportPreview;
  expect(preview).toMatchObject({ rows: 4 });
  expect(preview.blocked).toBe(true);
  expect(preview.mapping.map((entry) => entry.field)).toContain('fundingSource');
  expect(await stateOf()).toBe(before);
});

test('open problems are refused; with the proposals accepted the list is stored whole, and says it rests on assumptions', async () => {
  const planner = server.as('planner');
  expect((await planner('POST', `${base}/imports`, form(file))).status).toBe(422);
  const stored = (await (
    await planner('POST', `${base}/imports`, form(file, { accepted: 'all', name: 'Liste' }))
  ).json()) as { id: string; projects: number; scenarioId: string };
  expect(stored.projects).toBe(4);
  const { projects } = (await (await planner('GET', `${base}/projects`)).json()) as {
    projects: { body: { id: string } }[];
  };
  expect(projects.map((project) => project.body.id)).toEqual(expect.arrayContaining(['A-1', 'A-2', 'A-2-2', 'A-3']));
  const cityOf = async () => (await (await server.as('reader')('GET', base)).json()) as CityAnswer;
  expect((await cityOf()).unconfirmed.map((entry) => entry.fileName)).toEqual(['capital-plan.csv']);
  expect((await planner('POST', `${base}/imports`, form(file, { accepted: 'all' }))).status).toBe(409);
  await planner('POST', `${base}/imports/${stored.id}/confirm-assumptions`);
  expect((await cityOf()).unconfirmed).toEqual([]);
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(404);
  expect((await planner('GET', `${base}/scenarios/${stored.scenarioId}`)).status).toBe(404);
  const { imports } = (await (await planner('GET', `${base}/imports`)).json()) as { imports: ImportAnswer[] };
  expect(imports[0]!.undoneAt).not.toBeNull();
});

test.each([
  ['a spreadsheet file', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 422, 'CSV'],
  ['a truncated list', 'name;kosten\n"Brücke;5', 422, 'abgeschnitten'],
  ['a file above the limit', 'x'.repeat(300_000), 413, 'MB'],
])('%s is refused with one sentence; nothing is stored and the server lives', async (_what, content, status, said) => {
  const before = await stateOf();
  const answer = await server.as('planner')('POST', `${base}/imports`, form(content));
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { detail: string }).detail).toContain(said);
  expect(await stateOf()).toBe(before);
});

test('project lists and plans leave as CSV that a German Excel opens', async () => {
  const csv = await (await server.as('reader')('GET', `${base}/projects.csv?language=de`)).arrayBuffer();
  expect([...new Uint8Array(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(csv)).toContain('P0;Brücke;Bau;old;30000;30000;;1\r\n');
});
