import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Validator } from '@seriousme/openapi-schema-validator';
import { formatsWritten, planFormats } from '@vorrang/exchange';
import type { ImportPreview, NewImport } from './imports/answers.ts';
import type { PlanHeadline } from './plans/answers.ts';
import type { ProjectAnswer } from './projects/answers.ts';
import { everyRoute } from './route.ts';
import type { ScenarioAnswer } from './scenarios/answers.ts';
import { writeBaseMap } from './testing/base-map-file.ts';
import { startTestServer } from './testing/server.ts';
import type { MapLayersAnswer } from './tiles/answers.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-contract-'));
const baseMapFile = join(folder, 'streets.pmtiles');
let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => {
  const coordinates = [
    [14.2, 48.1],
    [14.4, 48.2],
  ];
  const street = { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } };
  writeBaseMap(baseMapFile, [street], [14, 48, 15, 49]);
  server = await startTestServer({ baseMapFile });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const base = '/api/cities/here';
const as = (who: Parameters<typeof server.as>[0]) => async (method: string, path: string, body?: unknown) => {
  const response = await server.as(who)(method, path, body);
  expect(response.ok, `${method} ${path}: ${response.ok ? '' : await response.clone().text()}`).toBe(true);
  return response;
};
const told = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T;
const tokenIn = (link: string): string => link.split('/').at(-1)!;

/** A life of a city, long enough that every route of the API has answered once. */
async function livesOnce(): Promise<void> {
  const [planner, administrator, reader, clerk, nobody, root] = [
    as('planner'),
    as('administrator'),
    as('reader'),
    as('clerk'),
    as(null),
    as('installation'),
  ];
  await nobody('GET', '/api/openapi.json');
  await nobody('GET', '/api/session');
  await nobody('GET', '/api/formats');
  for (const format of ['scenario', 'plan', 'facts', 'city']) await nobody('GET', `/api/formats/${format}`);

  await listsComeIn(planner);
  const { projects } = await told<{ projects: ProjectAnswer[] }>(reader('GET', `${base}/projects`));
  const project = await told<ProjectAnswer>(reader('GET', `${base}/projects/${projects[0]!.body.id}`));
  const { body, revision } = project;
  await planner('PUT', `${base}/projects/${body.id}`, { body, revision, reason: 'unverändert' });
  await planner('PUT', `${base}/projects`, { changes: [{ body, revision: revision + 1 }] });

  await scenariosChange(planner, reader);
  const planId = await planIsMade(planner, reader);
  await filesLeave(reader, planId);
  await decisionsAreRecorded(clerk, reader, planId);
  await mapsAreDrawn(reader);
  await peopleComeAndGo(administrator, nobody);
  await installationIsRun(administrator, root);
}

type Ask = ReturnType<typeof as>;

const list = (rows: string[], name = 'liste.csv'): FormData => {
  const body = new FormData();
  body.append('file', new File([rows.join('\n')], name));
  return body;
};

async function listsComeIn(planner: Ask): Promise<void> {
  const rows = ['Nr;Name;Kosten;Bezirk', 'X1;Bank;480;Altstadt', 'X2;Weg;900;Altstadt'];
  const send = async (lines: string[], name?: string) => {
    const { id } = await told<{ id: string }>(planner('POST', `${base}/imports/sessions`, list(lines, name)));
    return `${base}/imports/sessions/${id}`;
  };
  const session = await send(rows);
  const preview = await told<ImportPreview>(planner('POST', `${session}/preview`, {}));
  expect(preview.projects).toBe(2);
  const stored = await told<NewImport>(planner('POST', `${session}/confirm`, {}));
  await planner('DELETE', await send(rows));
  const path = `${base}/scenarios/${stored.scenarioId}`;
  const { revision, assumptions } = await told<ScenarioAnswer>(planner('GET', path));
  const { id, value } = assumptions[0]!;
  await planner('POST', `${path}/assumptions`, { revision, assumption: id, value, reason: 'so beschlossen' });
  await planner('GET', `${base}/imports`);
  await planner('POST', `${base}/imports/${stored.id}/undo`);
  const assets = ['Nr;Name;Art;Baujahr;Nutzungsdauer;Breite;Länge', 'S1;Gasse;Straße;1990;40;48.2;14.3'];
  await planner('POST', `${await send(assets, 'Anlagen.csv')}/confirm`, {});
  await planner('GET', `${base}/facts`);
  await planner('GET', `${base}/needs`);
  const { conditions } = await told<{ conditions: unknown[] }>(planner('GET', `${base}/conditions`));
  expect(conditions).toHaveLength(1);
}

async function scenariosChange(planner: Ask, reader: Ask): Promise<void> {
  await reader('GET', `${base}/scenarios`);
  const path = `${base}/scenarios/base`;
  const { scenario, revision, name } = await told<ScenarioAnswer>(reader('GET', path));
  const { projects: _p, name: _n, derivedFrom: _d, ...settings } = scenario;
  await planner('PUT', path, { revision, name, settings });
  const { id } = await told<{ id: string }>(planner('POST', `${path}/variant`, { name: 'Andere Gewichte' }));
  await planner('DELETE', `${base}/scenarios/${id}`);
  await planner('GET', `${path}/proposals`);
  await planner('GET', `${path}/proposals/known`);
  for (const analysis of ['district-costs', 'closures', 'population-served?project=P0'])
    await reader('GET', `${path}/${analysis}`);
  await reader('GET', `${path}/neighbours?project=P0`); // until the next release
  const rules = { base: 1, bySize: 0, rules: [] };
  await reader('GET', `${path}/valuations`);
  await planner('POST', `${path}/valuations/effect`, rules);
  await planner('PUT', `${path}/valuations`, { ...rules, revision: revision + 1, reason: 'Probe' });
}

async function planIsMade(planner: Ask, reader: Ask): Promise<string> {
  const options = { scenarioId: 'base', gap: 0, timeLimitSeconds: 20 };
  const { id } = await told<{ id: string }>(planner('POST', `${base}/solves`, options));
  server.contract.checkEvents('Solve', await (await reader('GET', `${base}/solves/${id}/progress`)).text());
  await reader('GET', `${base}/solves`);
  await planner('POST', `${base}/solves/${id}/cancel`);
  const { plans } = await told<{ plans: PlanHeadline[] }>(reader('GET', `${base}/plans`));
  const planId = plans[0]!.id;
  await reader('GET', `${base}/plans/${planId}`);
  await reader('GET', `${base}/works`);
  await reader('GET', `${base}/changes`);
  await reader('GET', `${base}/plans/${planId}/brief`);
  await planner('POST', `${base}/plans/${planId}/brief`);
  await reader('GET', `${base}/plans/${planId}/brief.pdf`);
  return planId;
}

async function filesLeave(reader: Ask, planId: string): Promise<void> {
  for (const { ending, whole } of formatsWritten) {
    await reader('GET', `${base}/projects/as/${ending.slice(1)}`);
    await reader('GET', `${base}/plans/${planId}/as/${ending.slice(1)}`);
    if (whole) {
      await reader('GET', `${base}/scenarios/base/as/${ending.slice(1)}`);
      const tables = [{ name: 'Pläne', columns: ['Plan', 'Punkte'], rows: [['A', 12.5]] }];
      await reader('POST', `${base}/tables/as/${ending.slice(1)}`, { name: 'vergleich', tables });
    }
  }
  for (const { name } of planFormats) await reader('GET', `${base}/plans/${planId}/for/${name}`);
}

async function decisionsAreRecorded(clerk: Ask, reader: Ask, planId: string): Promise<void> {
  const decided = {
    planId,
    body: 'Gemeinderat',
    decidedOn: '2026-01-15',
    outcome: 'adopted',
    responsible: 'R. Lechner',
  };
  const decision = { ...decided, reason: 'wie vorgeschlagen' };
  const { id } = await told<{ id: string }>(clerk('POST', `${base}/decisions`, decision));
  await clerk('PUT', `${base}/decisions/${id}`, { ...decision, reason: 'berichtigt', revision: 1 });
  await reader('GET', `${base}/decisions`);
}

async function mapsAreDrawn(reader: Ask): Promise<void> {
  const { layers, baseMap } = await told<MapLayersAnswer>(reader('GET', `${base}/layers`));
  const first = (tiles: string) => tiles.replace(/\{\w\}/g, '0');
  for (const { tiles } of layers) await reader('GET', first(tiles));
  await reader('GET', first(baseMap!.tiles));
}

async function peopleComeAndGo(administrator: Ask, nobody: Ask): Promise<void> {
  await administrator('GET', `${base}/people`);
  const { link } = await told<{ link: string }>(administrator('POST', `${base}/invitations`, { role: 'reader' }));
  const account = { email: 'neu@city.example', password: 'a long enough one' };
  await nobody('POST', '/api/links/look', { token: tokenIn(link) });
  await nobody('POST', '/api/links/use', { ...account, token: tokenIn(link), name: 'Nora Neu' });
  await nobody('POST', '/api/sign-in', account);
  const days = { name: 'Assistent', days: 1 };
  const { id, token } = await told<{ id: string; token: string }>(administrator('POST', `${base}/access-tokens`, days));
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json, text/event-stream' };
  const asked = { jsonrpc: '2.0', id: 1, method: 'tools/list', params: {} };
  expect((await server.as(null)('POST', `${base}/mcp`, asked, headers)).ok).toBe(true);
  await administrator('GET', `${base}/access-tokens`);
  await administrator('DELETE', `${base}/access-tokens/${id}`);
  await administrator('PUT', `${base}/people/person-council`, { role: 'reader' });
  await administrator('POST', `${base}/people/person-council/password-link`);
  await as('elsewhere')('POST', '/api/sign-out');
}

async function installationIsRun(administrator: Ask, root: Ask): Promise<void> {
  const { name, currency, language, numberFormat, timeZone, fiscalYearFirstMonth, mapExtent, revision } = await told<
    Record<string, unknown>
  >(administrator('GET', base));
  const city = { name, currency, language, numberFormat, timeZone, fiscalYearFirstMonth, mapExtent };
  await administrator('PUT', base, { ...city, revision });
  const backup = await told<object>(administrator('GET', `${base}/export`));
  await administrator('GET', `${base}/events`);
  await root('POST', '/api/cities', { ...city, id: 'founded' });
  await root('POST', '/api/cities/restore?as=again', backup);
  await root('GET', '/api/events');
  await administrator('DELETE', `${base}?confirm=${encodeURIComponent(String(name))}`);
}

/** Answers only where the server has a demo city; the browser's tests press its button. */
const elsewhere = ['POST /api/demo/sign-in'];

test('every route answers what the OpenAPI document says it answers', async () => {
  await livesOnce();
  const declared = everyRoute.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(declared.filter((route) => !server.contract.answered.has(route))).toEqual(elsewhere);
});

test('the document is valid OpenAPI 3.1, and names no shape that it does not tell', async () => {
  const text = await (await server.as(null)('GET', '/api/openapi.json')).text();
  const validator = new Validator();
  const document = JSON.parse(text) as { components: { schemas: Record<string, object> } };
  expect((await validator.validate({ ...document })).errors).toBeUndefined();
  expect(validator.version).toBe('3.1');
  const named = new Set([...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name!));
  for (const name of named)
    expect([undefined, {}, { type: 'object' }], name).not.toContainEqual(document.components.schemas[name]);
});

test('an answer that is not as described is noticed: a field too much, one too few, another type', async () => {
  const answer = (body: object) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  const check = (body: object) => server.contract.check('GET', 'http://here/api/formats', answer(body));
  const others = { read: [], written: [], whole: [], systems: [] };
  await expect(check({ ...others, formats: ['plan'] })).resolves.toBeUndefined();
  await expect(check({ ...others, formats: ['plan'], more: 1 })).rejects.toThrow(/additional/);
  await expect(check({})).rejects.toThrow(/required/);
  await expect(check({ formats: 'plan' })).rejects.toThrow(/array/);
  expect(() => server.contract.checkEvents('Solve', 'event: solve\ndata: {"id":5}\n')).toThrow(/required/);
  expect(() => server.contract.checkEvents('Solve', '')).toThrow(/no event/);
});
