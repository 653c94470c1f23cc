import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Needs } from '@vorrang/analysis';
import { toMarkdown } from '@vorrang/brief';
import type { BriefAnswer } from '../briefs/answers.ts';
import type { NewImport } from '../imports/answers.ts';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import type { ConditionsAnswer, FactSourceAnswer } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const form = (name: string, content: string, choices: unknown = {}): FormData => {
  const body = new FormData();
  body.append('file', new File([content], name));
  body.append('choices', JSON.stringify(choices));
  return body;
};
const planner = () => throughSession(server.as('planner'));
const store = async (name: string, content: string, choices: unknown = {}) => {
  const answer = await planner()('POST', `${base}/imports`, form(name, content, choices));
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json()) as NewImport;
};
const get = async <T>(path: string) => (await (await planner()('GET', `${base}${path}`)).json()) as T;

const canaries = Array.from({ length: 40 }, (_, k) => `kanarienvogel-${k}`);
/** Ten reports, in each of which four personal fields are planted. */
const requests = Array.from({ length: 10 }, (_, k) => ({
  service_request_id: `r${canaries[4 * k]}`,
  status: 'open',
  service_code: 'pothole',
  service_name: 'Schlagloch',
  requested_datetime: `2026-0${(k % 9) + 1}-11T08:00:00+02:00`,
  lat: 48.2,
  long: 16.3 + k / 1_000,
  description: `Ruft mich an: ${canaries[4 * k + 1]}`,
  email: `${canaries[4 * k + 2]}@example.org`,
  media_url: `https://example.org/${canaries[4 * k + 3]}.jpg`,
}));

/** Every byte of the database on disk, what is written ahead included. */
const bytesUnder = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
const logged: string[] = [];
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0);
for (const say of ['log', 'info', 'warn', 'error'] as const)
  vi.spyOn(console, say).mockImplementation((...said: unknown[]) => void logged.push(said.join(' ')));

test('reports of Open311 are stored without what is personal; no search of the database, of logs, an export or the events finds it again', async () => {
  const stored = await store('requests.json', JSON.stringify({ service_requests: requests }));
  expect(stored).toMatchObject({ scenarioId: null, projects: 0, facts: { report: 10 } });
  const { sources } = await get<{ sources: FactSourceAnswer[] }>('/facts');
  expect(sources).toMatchObject([{ kind: 'report', fileName: 'requests.json', rows: 10 }]);
  const administrator = server.as('administrator');
  await server.services.archive.database.execute('checkpoint');
  const seen = Buffer.concat([
    ...bytesUnder(server.services.configuration.dataFolder),
    Buffer.from(await (await administrator('GET', `${base}/export`)).text()),
    Buffer.from(await (await administrator('GET', `${base}/events`)).text()),
    Buffer.from(logged.join('\n')),
  ]);
  expect(seen.includes('2026-01-11')).toBe(true);
  expect(canaries.filter((canary) => seen.includes(canary))).toEqual([]);
  expect((await planner()('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
  expect((await get<{ sources: FactSourceAnswer[] }>('/facts')).sources).toEqual([]);
});

test('assets and inspections tell the year to act by, reports tell where people are in need', async () => {
  await store(
    'Anlagen.csv',
    'Nr;Name;Art;Baujahr;Nutzungsdauer;Breite;Länge\nS1;Marktgasse;Straße;1990;40;48.2;16.3\nS2;Ringweg;Straße;2015;40;48.21;16.3\n',
  );
  await store(
    'Zustand.csv',
    'Anlage;Datum;Zustandsnote;Skala\nS1;2014;2;RVS\nS1;2018;3;RVS\nS1;2022;4;RVS\nS2;2024;1;RVS\n',
  );
  const { conditions, inspections } = await get<ConditionsAnswer>('/conditions');
  expect(inspections).toBe(4);
  expect(conditions.map(({ asset }) => asset)).toEqual(['S1', 'S2']);
  expect(conditions[0]).toMatchObject({ name: 'Marktgasse', basis: 'inspections', inspectedIn: 2022 });
  await store(
    'meldungen.csv',
    'Art;Datum;Breite;Länge\nSchlagloch;2026-05-01;48.2001;16.3\nLicht;2026-05-01;48.3;16.4\n',
  );
  const needs = await get<Needs>('/needs');
  expect(needs).toMatchObject({ reports: 2, elsewhere: 1, needs: [{ asset: 'S1', name: 'Marktgasse', reports: 1 }] });
});

test('the brief speaks from what the city knew when it was written: before the facts came, and in a new version after', async () => {
  const { id } = (await (
    await planner()('POST', `${base}/solves`, { scenarioId: 'base', gap: 0, timeLimitSeconds: 5 })
  ).json()) as { id: string };
  await (await planner()('GET', `${base}/solves/${id}/progress`)).text();
  const { plans } = await get<{ plans: { id: string }[] }>('/plans');
  const reasons = async () => {
    const { brief } = await get<BriefAnswer>(`/plans/${plans[0]!.id}/brief?language=de`);
    return toMarkdown({ ...brief, sections: brief.sections.filter(({ name }) => name === 'traffic') });
  };
  expect(await reasons()).toContain('In dieser Stadt nicht geladen: Verkehrszählungen und Linien und Haltestellen.');
  await store('zaehlungen.csv', 'Nr;Zählstelle;Fahrzeuge am Tag;Breite;Länge\nZ1;Marktgasse;9000;48.2;16.3\n');
  expect(await reasons()).toContain('In dieser Stadt nicht geladen: Verkehrszählungen und Linien und Haltestellen.');
  await planner()('POST', `${base}/plans/${plans[0]!.id}/brief`);
  expect(await reasons()).toContain('In dieser Stadt nicht geladen: Linien und Haltestellen.');
});

test('an inspection without a scale is asked about, never guessed in silence', async () => {
  const refused = await planner()(
    'POST',
    `${base}/imports`,
    form('Zustand ohne Skala.csv', 'Anlage;Datum;Zustandsnote\nS1;2014;2\nS1;2018;3\n'),
  );
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('keine Skala');
  const stored = await store('Zustand ohne Skala.csv', 'Anlage;Datum;Zustandsnote\nS1;2014;2\nS1;2018;3\n', {
    accepted: 'all',
  });
  expect(stored.facts.inspection).toBe(2);
});

test('who only reads sees what the city knows, but not what people reported', async () => {
  expect((await server.as('reader')('GET', `${base}/conditions`)).status).toBe(200);
  expect((await server.as('reader')('GET', `${base}/needs`)).status).toBe(403);
});

test('a file with nothing in it is refused with a sentence', async () => {
  const answer = await planner()('POST', `${base}/imports`, form('meldungen.csv', 'Art;Datum;Breite;Länge\n'));
  expect(answer.status).toBe(422);
});
