import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { kinds } from '@vorrang/optimizer/questions';
import { setRole } from '@vorrang/db';
import type { Scenario } from '@vorrang/planning';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
const base = '/api/cities/here';
const endpoint = new URL('http://127.0.0.1:4999/api/cities/here/mcp');
beforeAll(async () => {
  server = await startTestServer();
  const { id } = await made('planner', '/solves', { scenarioId: 'base', gap: 0, timeLimitSeconds: 20 });
  await (await server.as('planner')('GET', `${base}/solves/${id}/progress`)).text();
});
afterAll(() => server.stop());

type Who = NonNullable<Parameters<typeof server.as>[0]>;
async function made(who: Who, path: string, body: object): Promise<Record<string, string>> {
  const response = await server.as(who)('POST', base + path, body);
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as Record<string, string>;
}
const token = (who: Who) => made(who, '/access-tokens', { name: 'Assistent im Bauamt', days: 30 });

/** A city's own assistant, with the SDK of the protocol; every answer is one of the real server. */
async function assistant<T>(bearer: string, talk: (client: Client) => Promise<T>, language = 'en'): Promise<T> {
  const client = new Client({ name: 'assistant', version: '1' });
  const headers = { authorization: `Bearer ${bearer}`, 'accept-language': language };
  const fetch = (url: string | URL, init?: RequestInit) => Promise.resolve(server.app.request(String(url), init));
  await client.connect(new StreamableHTTPClientTransport(endpoint, { requestInit: { headers }, fetch }));
  try {
    return await talk(client);
  } finally {
    await client.close();
  }
}
const textOf = ({ content }: { content?: unknown }) =>
  (content as { text: string }[]).map(({ text }) => text).join('\n');

test('the assistant of a planner finds every question, the plans there are, and gets answers from solves that say which plan they are of', async () => {
  const { token: bearer, address } = await token('planner');
  expect(address).toBe(String(endpoint));
  await assistant(bearer!, async (client) => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['plans', 'ask', ...kinds.map(({ name }) => name)]);
    const listed = await client.callTool({ name: 'plans', arguments: {} });
    const [plan] = (listed.structuredContent as { plans: { id: string; scenario: string }[] }).plans;
    expect(textOf(listed)).toMatch(/Grundlage, \d{4}-\d\d-\d\d, .* points, at most 0\.\d% better is possible/);
    const reply = await client.callTool({ name: 'ask', arguments: { question: 'What if the Kanal is left out?' } });
    expect(textOf(reply)).toMatch(/^Of the plan “Grundlage” of .*:\nUnderstood as: What if “Kanal” is left out\?/);
    expect(reply.structuredContent).toMatchObject({ plan: plan!.id, answer: { solves: [{}] } });
    const named = await client.callTool({ name: 'why', arguments: { project: 'Brücke', plan: plan!.id } });
    expect(textOf(named)).toContain('“Brücke”');
    const wrong = await client.callTool({ name: 'why', arguments: { project: 'Brücke', plan: 'none' } });
    expect([wrong.isError, textOf(wrong)]).toEqual([true, 'There is no plan “none”; `plans` tells the ids.']);
  });
  const german = await assistant(bearer!, (client) => client.callTool({ name: 'how-good', arguments: {} }), 'de');
  expect(textOf(german)).toMatch(/^Zum Plan „Grundlage“ vom /);
}, 60_000);

test('a token is kept as its hash alone, is told once, and opens nothing else', async () => {
  const { token: bearer, id } = await token('council');
  const list = await (await server.as('council')('GET', `${base}/access-tokens`)).json();
  expect(list).toMatchObject({ tokens: [{ id, name: 'Assistent im Bauamt', own: true, lastUsedAt: null }] });
  const dump = JSON.stringify([
    list,
    await server.services.archive.database.execute('select * from access_token'),
    await (await server.as('administrator')('GET', `${base}/export`)).text(),
    await (await server.as('administrator')('GET', `${base}/events`)).text(),
  ]);
  expect(dump).not.toContain(bearer);
  for (const path of ['/plans', '/access-tokens', '/projects'])
    expect((await server.as(null)('GET', base + path, undefined, { authorization: `Bearer ${bearer}` })).status).toBe(
      401,
    );
  await assistant(bearer!, (client) => client.listTools());
  const after = await (await server.as('council')('GET', `${base}/access-tokens`)).json();
  expect(after).toMatchObject({ tokens: [{ id, lastUsedAt: expect.stringMatching(/:00:00\.000Z$/) }] });
});

test('a wrong, a revoked and an expired token is refused in a sentence, and so is that of somebody who has no role any more', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  const ask = async (bearer: string) => {
    const more = { authorization: `Bearer ${bearer}`, accept: 'application/json, text/event-stream' };
    const response = await server.as(null)('POST', `${base}/mcp`, message, more);
    return [response.status, response.headers.get('www-authenticate')];
  };
  const own = await token('clerk');
  expect((await ask(own.token!))[0]).toBe(200);
  expect(await ask('vorrang_wrong')).toEqual([401, 'Bearer']);
  expect((await server.as('reader')('DELETE', `${base}/access-tokens/${own.id}`)).status).toBe(404);
  expect((await server.as('administrator')('DELETE', `${base}/access-tokens/${own.id}`)).status).toBe(200);
  expect(await ask(own.token!)).toEqual([401, 'Bearer']);

  const late = await token('clerk');
  await server.services.archive.database.execute(
    `update access_token set expires_at = now() - interval '1 second' where id = '${late.id}'`,
  );
  expect(await ask(late.token!)).toEqual([401, 'Bearer']);

  const leaving = await token('reader');
  const context = { actor: { id: 'x', name: 'x', role: 'system' as const }, at: new Date() };
  await setRole(server.services.archive.database, 'here', 'person-reader', null, context);
  expect((await ask(leaving.token!))[0]).toBe(404);
});

test('a council member’s assistant is not told of what planners still work on', async () => {
  const councils = (await token('council')).token!;
  const planners = (await token('planner')).token!;
  const plansSeen = (bearer: string) =>
    assistant(bearer, async (client) => textOf(await client.callTool({ name: 'plans', arguments: {} })));
  expect(await plansSeen(councils)).toContain('Grundlage');
  const { revision, name, scenario } = (await (await server.as('planner')('GET', `${base}/scenarios/base`)).json()) as {
    revision: number;
    name: string;
    scenario: Scenario;
  };
  const { projects: _p, name: _n, ...settings } = scenario;
  const changed = { revision, name, settings: { ...settings, discountRate: 0.04 } };
  expect((await server.as('planner')('PUT', `${base}/scenarios/base`, changed)).status).toBe(200);
  expect(await plansSeen(planners)).toContain('Grundlage');
  expect(await plansSeen(councils)).toBe('There is no plan in this city yet.');
});
