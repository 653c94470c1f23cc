import { readFile } from '@vorrang/exchange';
import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import type { CityAnswer } from '../cities/answers.ts';
import type { ImportAnswer, ImportPreview, NewImport } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const file = readFileSync(new URL('../../../../packages/exchange/fixtures/capital-plan.csv', import.meta.url), 'utf8');

function form(content: string | Uint8Array, choices: unknown = {}): FormData {
  const body = new FormData();
  body.append('file', new File([content], 'capital-plan.csv'));
  body.append('choices', JSON.stringify(choices));
  return body;
}
const stateOf = async () =>
  JSON.stringify([
    await (await throughSession(server.as('planner'))('GET', `${base}/projects`)).json(),
    await (await throughSession(server.as('planner'))('GET', `${base}/imports`)).json(),
  ]);

test('a look at a list stores nothing, whatever is in it', async () => {
  const before = await stateOf();
  const preview = (await (
    await throughSession(server.as('planner'))('POST', `${base}/imports/preview`, form(file))
  ).json()) as ImportPreview;
  expect(preview).toMatchObject({ rows: 4 });
  expect(preview.blocked).toBe(true);
  expect(preview.mapping.map((entry) => entry.field)).toContain('fundingSource');
  expect(await stateOf()).toBe(before);
});

test('open problems are refused; with the proposals accepted the list is stored whole, and says it rests on assumptions', async () => {
  const planner = throughSession(server.as('planner'));
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
  // One door for what was assumed: one by one, with name and reason.
  expect((await planner('POST', `${base}/imports/${stored.id}/confirm-assumptions`)).status).toBe(404);
  expect((await cityOf()).unconfirmed).toMatchObject([{ id: stored.id, scenarioId: stored.scenarioId }]);
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(404);
  expect((await planner('GET', `${base}/scenarios/${stored.scenarioId}`)).status).toBe(404);
  const { imports } = (await (await planner('GET', `${base}/imports`)).json()) as { imports: ImportAnswer[] };
  expect(imports[0]!.undoneAt).not.toBeNull();
  expect((await cityOf()).unconfirmed).toEqual([]);
});

test('columns assigned by hand are assigned so again the next time, with the reason', async () => {
  const planner = throughSession(server.as('planner'));
  const preview = async (text: string, choices: unknown = {}) =>
    (await (await planner('POST', `${base}/imports/preview`, form(text, choices))).json()) as ImportPreview;
  const list = 'Nr;Titel;Zahl A;Zahl B\nM1;Steg;10;1000\n';
  const { mapping } = await preview(list);
  const byHand = mapping.map((entry) =>
    entry.column === 'Zahl B' ? { ...entry, field: 'cost', factor: 1000 } : entry,
  );
  const stored = (await (
    await planner('POST', `${base}/imports`, form(list, { mapping: byHand, accepted: 'all' }))
  ).json()) as { id: string };
  const again = await preview('Nr;Titel;Zahl A;Zahl B\nM2;Turm;20;2000\n');
  expect(again.mapping.find(({ column }) => column === 'Zahl B')).toMatchObject({
    field: 'cost',
    factor: 1000,
    reason: { en: 'Assigned as last time.' },
  });
  expect(again.listedCents).toBe(2_000_000_00);
  const other = await preview('Nr;Titel;Zahl B\nM2;Turm;2000\n');
  expect(other.mapping.map(({ reason }) => reason.en)).not.toContain('Assigned as last time.');
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
});

test('a newer version of a list shows what is different, changes and adds by id, and is taken back; other projects under the same ids are refused', async () => {
  const planner = throughSession(server.as('planner'));
  const list = (...rows: string[]) => ['Nr;Name;Kosten;Geldquelle', ...rows].join('\n');
  const post = async (path: string, content: string) => planner('POST', `${base}/imports${path}`, form(content));
  const stored = (await (await post('', list('N1;Bank;1000;Stadt', 'N2;Weg;500;Stadt'))).json()) as { id: string };
  const next = list('N1;Bank;1500;Stadt', 'N2;Weg;500;Stadt', 'N3;Turm;9;Stadt');
  const { newer, blocked } = (await (await post('/preview', next)).json()) as ImportPreview;
  expect(blocked).toBe(false);
  expect(newer).toMatchObject({
    changes: [{ project: 'N1', field: 'cost', before: 1000_00, after: 1500_00 }],
    added: [{ id: 'N3' }],
    missing: [],
    same: 1,
  });
  const update = (await (await post('', next)).json()) as { id: string };
  expect(update).toMatchObject({ scenarioId: null, projects: 2, changed: 1 });
  const costs = async () => {
    const { projects } = (await (await planner('GET', `${base}/projects`)).json()) as {
      projects: { body: { id: string; modes: { cost: number[] }[] } }[];
    };
    return projects
      .filter(({ body }) => body.id.startsWith('N'))
      .map(({ body }) => [body.id, body.modes[0]!.cost.reduce((sum, cents) => sum + cents, 0)]);
  };
  expect(await costs()).toEqual([
    ['N1', 1500_00],
    ['N2', 500_00],
    ['N3', 9_00],
  ]);
  expect((await post('', next)).status).toBe(409);
  const others = await post('', list('N1;Tor;1;Stadt', 'N2;Zaun;2;Stadt'));
  expect([others.status, await others.text()]).toEqual([422, expect.stringContaining('heißt hier „Bank“')]);
  expect((await planner('POST', `${base}/imports/${update.id}/undo`)).status).toBe(200);
  expect(await costs()).toEqual([
    ['N1', 1000_00],
    ['N2', 500_00],
  ]);
  expect((await planner('POST', `${base}/imports/${stored.id}/undo`)).status).toBe(200);
});

test('what the planner decided comes back at the next look: mapping, thousands, changed assumptions', async () => {
  const planner = throughSession(server.as('planner'));
  const look = async (content: string, choices: unknown = {}) =>
    (await (await planner('POST', `${base}/imports/preview`, form(content, choices))).json()) as ImportPreview;
  const list = 'Name;Kosten;Geldquelle\nBrücke;450;Land\nGesamt;451;';
  const first = await look(list);
  expect(first).toMatchObject({
    rows: 2,
    projects: 1,
    blocked: true,
    listedCents: 45_000,
    mapping: [{ confidence: 'high' }, { factor: 1 }, {}],
  });
  const mapping = first.mapping.map((entry) => (entry.field === 'cost' ? { ...entry, factor: 1000 } : entry));
  const assumptions = { ...first.assumptions, firstYear: 2031, years: 3 };
  const second = await look(list, { mapping, assumptions, excludedRows: [3] });
  expect(second).toMatchObject({
    blocked: false,
    listedCents: 45_000_000,
    nonProjectRows: [3],
    assumptions: { firstYear: 2031 },
  });
  expect(second.assumptions.money).toEqual([
    { name: 'Land', listedCents: 45_000_000, budget: [6_000_000, 6_000_000, 6_000_000] },
  ]);
  expect((await look(list, { keep: [3] })).sample.map(({ name }) => name)).toEqual(['Brücke', 'Gesamt']);
});

test('of a layer in metres the places are found in the city, and the system can be chosen', async () => {
  const planner = throughSession(server.as('planner'));
  const city = (await (await planner('GET', base)).json()) as CityAnswer;
  const [west, south, east, north] = city.mapExtent;
  const at = [(west + east) / 2, (south + north) / 2];
  const layer = (crs: object | null, coordinates: number[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs && { crs }),
      features: [
        { type: 'Feature', properties: { name: 'Brunnen', kosten: 5 }, geometry: { type: 'Point', coordinates } },
      ],
    });
  const look = async (content: string, choices: unknown = {}) => {
    const body = new FormData();
    body.append('file', new File([content], 'ebene.geojson'));
    body.append('choices', JSON.stringify(choices));
    return (await (await planner('POST', `${base}/imports/preview`, body)).json()) as ImportPreview;
  };
  expect(await look(layer(null, at))).toMatchObject({
    crs: 4326,
    blocked: false,
    places: [{ name: 'Brunnen', geometry: { coordinates: at } }],
  });
  expect((await look(layer(null, [...at].reverse()))).problems.map(({ type }) => type)).toContain('swapped-axes');
  expect(await look(layer(null, [2_600_000, 1_200_000]), { crs: 2056 })).toMatchObject({
    crs: 2056,
    places: [{ geometry: { coordinates: [expect.closeTo(7.4386, 3), expect.closeTo(46.951, 3)] } }],
  });
});

test('a list in another currency says so before it is stored', async () => {
  const preview = (await (
    await throughSession(server.as('planner'))('POST', `${base}/imports/preview`, form(file))
  ).json()) as ImportPreview;
  expect(preview.problems.map(({ value }) => value)).toContain('USD');
});

test('a long list is read in a process of its own, and whole', async () => {
  const rows = Array.from({ length: 12_000 }, (_, i) => `L${i};Baum ${i} ${'über die Larn '.repeat(6)};5`).join('\n');
  const large = await startTestServer({ uploadLimitBytes: 5_000_000 });
  try {
    const answer = await throughSession(large.as('planner'))(
      'POST',
      `${base}/imports/preview`,
      form(`id;name;cost\n${rows}`),
    );
    expect((await answer.json()) as ImportPreview).toMatchObject({
      rows: 12_000,
      blocked: false,
      listedCents: 6_000_000,
    });
  } finally {
    await large.stop();
  }
});

const columns = (names: string[]) => names.map((column) => ({ column, field: null, reason: { de: '', en: '' } }));
const money = {
  firstYear: 2027,
  years: 2,
  criterion: { name: 'x', pointsPerProject: 1 },
  quartersWithoutDates: 4,
  currency: 'USD',
};
test.each([
  ['choices that are no JSON', '{', 400, 'endet mitten im Text'],
  ['choices of another shape', '{"excludedRows":"all"}', 422, '„excludedRows“: erwartet wird eine Liste'],
  ['a mapping of another file', JSON.stringify({ mapping: columns(['a', 'b']) }), 422, 'Zuordnung'],
  [
    'money for no source of the list',
    JSON.stringify({ accepted: 'all', assumptions: { ...money, money: [] } }),
    422,
    'fehlt das Geld',
  ],
])('%s: refused with a sentence, not a failure of the server', async (_what, choices, status, said) => {
  const before = await stateOf();
  const body = new FormData();
  body.append('file', new File([file], 'capital-plan.csv'));
  body.append('choices', choices);
  const answer = await throughSession(server.as('planner'))('POST', `${base}/imports`, body);
  expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([
    status,
    expect.stringContaining(said),
  ]);
  expect(await stateOf()).toBe(before);
});

test.each([
  ['a broken archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 422, 'CSV'],
  ['a truncated list', 'name;kosten\n"Brücke;5', 422, 'abgeschnitten'],
  ['a file above the limit', 'x'.repeat(300_000), 413, 'MB'],
])('%s is refused with one sentence; nothing is stored and the server lives', async (_what, content, status, said) => {
  const before = await stateOf();
  const answer = await throughSession(server.as('planner'))('POST', `${base}/imports`, form(content));
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { detail: string }).detail).toContain(said);
  expect(await stateOf()).toBe(before);
});

test('project lists leave as CSV that a German Excel opens, as a workbook, and as layers', async () => {
  const as = async (format: string) =>
    (await server.as('reader')('GET', `${base}/projects/as/${format}?language=de`)).arrayBuffer();
  const csv = await as('csv');
  expect([...new Uint8Array(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(csv)).toContain('P0;Brücke;Bau;old;30000;30000;;1\r\n');
  expect(new TextDecoder().decode((await as('xlsx')).slice(0, 2))).toBe('PK');
  expect(JSON.parse(new TextDecoder().decode(await as('geojson')))).toMatchObject({ type: 'FeatureCollection' });
  expect(new TextDecoder().decode((await as('gpkg')).slice(0, 13))).toBe('SQLite format');
  expect((await server.as('reader')('GET', `${base}/projects/as/exe`)).status).toBe(422);
});

test('tables of a page leave as one workbook that is read back, numbers as numbers; what is no table is refused', async () => {
  const tables = [
    {
      name: 'Pläne',
      columns: ['Plan', 'Punkte'],
      rows: [
        ['A', 11_534.25],
        ['B', 9800],
      ],
    },
    {
      name: 'Projekte',
      columns: ['Nr', 'A Beginn', 'A Kosten (EUR)'],
      rows: [
        ['P0', null, null],
        ['=1+1', 'Q1 2027', 30_000.5],
      ],
    },
  ];
  const ask = (body: unknown) => server.as('reader')('POST', `${base}/tables/as/xlsx`, body);
  const answer = await ask({ name: 'vergleich', tables });
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vergleich.xlsx"');
  const read = await readFile(new Uint8Array(await answer.arrayBuffer()), 'vergleich.xlsx');
  expect(read.ok && read.value.map(({ sheet, columns }) => [sheet, columns])).toEqual(
    tables.map(({ name, columns }) => [name, columns]),
  );
  expect(JSON.stringify(read)).toContain('30000.5');
  expect(JSON.stringify(read)).toContain('=1+1');
  for (const broken of [
    { name: '../x', tables },
    { name: 'x', tables: [] },
    { name: 'x', tables: [{ name: 'y', columns: [], rows: [[{}]] }] },
  ])
    expect((await ask(broken)).status).toBe(422);
});

test('a file is sent once: other readings neither send nor parse it again, and nothing of it stays once it is taken in or given up', async () => {
  const planner = server.as('planner');
  const sent = async () => {
    const body = new FormData();
    body.append('file', new File(['Nr;Titel;Wert A;Wert B\nS1;Steg;10;90000\n'], 'steg.csv'));
    const { id } = (await (await planner('POST', `${base}/imports/sessions`, body)).json()) as { id: string };
    return { id, folder: join(server.services.configuration.dataFolder, 'imports/here', id) };
  };
  const { id, folder } = await sent();
  const path = `${base}/imports/sessions/${id}`;
  const look = async (choices: object) =>
    (await (await planner('POST', `${path}/preview`, choices)).json()) as ImportPreview;
  const { mapping } = await look({});
  // What was parsed is kept: the file itself is not read a second time.
  writeFileSync(join(folder, 'file'), '');
  const byHand = mapping.map((entry) => (entry.column === 'Wert B' ? { ...entry, field: 'cost' } : entry));
  expect(await look({ mapping: byHand })).toMatchObject({ projects: 1, listedCents: 90_000_00 });
  const stored = (await (await planner('POST', `${path}/confirm`, { mapping: byHand })).json()) as NewImport;
  expect(stored).toMatchObject({ projects: 1 });
  expect(existsSync(folder)).toBe(false);
  expect((await planner('POST', `${path}/confirm`, { mapping: byHand })).status).toBe(404);
  await planner('POST', `${base}/imports/${stored.id}/undo`);

  const given = await sent();
  expect((await planner('DELETE', `${base}/imports/sessions/${given.id}`)).status).toBe(200);
  expect(existsSync(given.folder)).toBe(false);

  // One that nobody came back to is gone a day later, when the next is sent.
  const left = await sent();
  const before = new Date(Date.now() - 25 * 60 * 60 * 1000);
  utimesSync(left.folder, before, before);
  await sent();
  expect(existsSync(left.folder)).toBe(false);
});

test('with a city goes what was sent and not taken in', async () => {
  const root = server.as('installation');
  const town = await cityRecord();
  expect((await root('POST', '/api/cities', { ...town, id: 'brief-life' })).status).toBe(200);
  const body = new FormData();
  body.append('file', new File(['Nr;Name;Kosten'], 'liste.csv'));
  expect((await root('POST', '/api/cities/brief-life/imports/sessions', body)).status).toBe(200);
  const folder = join(server.services.configuration.dataFolder, 'imports/brief-life');
  expect(existsSync(folder)).toBe(true);
  const gone = await root('DELETE', `/api/cities/brief-life?confirm=${encodeURIComponent(town.name)}`);
  expect(gone.status).toBe(200);
  expect(existsSync(folder)).toBe(false);
});

async function cityRecord() {
  const city = (await (await server.as('planner')('GET', base)).json()) as CityAnswer;
  const { name, currency, language, numberFormat, timeZone, fiscalYearFirstMonth, mapExtent } = city;
  return { name, currency, language, numberFormat, timeZone, fiscalYearFirstMonth, mapExtent };
}
