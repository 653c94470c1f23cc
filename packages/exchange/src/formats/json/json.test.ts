import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { assumptionsFor } from '../../assemble/assumptions.ts';
import { noChoices } from '../../assemble/choices.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { toScenario } from '../../assemble/to-scenario.ts';
import { draftFrom, understand } from '../../assemble/understand.ts';
import { partByYear } from './series.ts';

const understood = async (content: string | Uint8Array, name: string) => {
  const reading = understand(await tablesIn(content, name), null);
  if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
  return reading.value;
};

test('records with names below names become columns; a list may stand under a name', async () => {
  const records = [
    { id: 1, titel: 'Brücke', kosten: 5, ort: { lat: 48.2, lon: 16.3 }, fertig: false },
    { id: 2, titel: 'Platz', kosten: 7, tags: ['a', 'b'] },
  ];
  const [table] = await tablesIn(JSON.stringify({ stand: 'heute', projekte: records }), 'export.json');
  expect(table!.columns).toEqual(['id', 'titel', 'kosten', 'ort.lat', 'ort.lon', 'fertig', 'tags']);
  expect(table!.rows.map(({ cells }) => cells)).toEqual([
    ['1', 'Brücke', '5', '48.2', '16.3', 'nein', ''],
    ['2', 'Platz', '7', '', '', '', 'a, b'],
  ]);
});

const described = [
  { id: '_id', type: 'int' },
  { id: 'titel', type: 'text', info: { label: 'Bezeichnung' } },
  { id: 'kosten', type: 'numeric' },
];
const works = [
  { titel: 'Brücke', kosten: 5 },
  { titel: 'Platz', kosten: 7 },
];

test.each([
  ['beside them', { fields: described, records: works }],
  ['a few names below', { success: true, result: { fields: described, records: works } }],
  ['under a name of its own', { spalten: [{ name: 'titel' }, { name: 'kosten' }, { name: 'jahr' }], liste: works }],
])('a description of fields %s is no list of projects, however long it is', async (_where, content) => {
  const tables = await tablesIn(JSON.stringify(content), 'export.json');
  expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
    [
      ['Brücke', '5'],
      ['Platz', '7'],
    ],
  ]);
  expect(tables[0]!.notices.map(({ type }) => type)).toEqual(['not-imported']);
});

test('several lists are tables by their names, that of projects first; what a list alone is, it stays', async () => {
  const many = [1, 2, 3].map((id) => ({ id, jahr: 2027, betrag: 4 }));
  const tables = await tablesIn(JSON.stringify({ zahlungen: many, projects: works }), 'export.json');
  expect(tables.map(({ sheet, rows }) => [sheet, rows.length])).toEqual([
    ['projects', 2],
    ['zahlungen', 3],
  ]);
  const [alone] = await tablesIn(JSON.stringify({ fields: described }), 'export.json');
  expect(alone!.rows).toHaveLength(3);
});

test('entries that are no records are told; the others come', async () => {
  const [table] = await tablesIn(JSON.stringify([...works, null, 'x']), 'export.json');
  expect([table!.rows.length, table!.notices.map(({ type, value }) => [type, value])]).toEqual([
    2,
    [['type-error', '2']],
  ]);
});

test.each([
  ['beside the list', { crs: 'EPSG:25832' }, {}],
  ['as Esri writes it', { spatialReference: { wkid: 25832 } }, {}],
  ['in every record', {}, { EPSG: 25832 }],
  [
    'in the place of every record',
    {},
    { ort: { x: 356_000, spatialReference: { wkid: 102_329, latestWkid: 25_832 } } },
  ],
])('places are in the system that is named %s', async (_where, above, within) => {
  const projects = works.map((one) => ({ ...one, x: 356_000, y: 5_645_000, ...within }));
  const [table] = await tablesIn(JSON.stringify({ ...above, projects }), 'export.json');
  expect(table!.crs).toBe(25832);
});

test('of several editions of a plan the latest counts, and what is older than it is history', () => {
  const { rest, series, editions } = partByYear({
    id: 'A',
    history: { FY2026: { plan: { FY2026: 1 }, cost: 9 }, FY2027: { plan: { FY2027: 2, FY2028: 3 }, cost: 8 } },
    by_source: { Land: { '2026': { planned: 4, spent: 1 }, '2028': { planned: 5, spent: 0 } } },
  });
  expect(rest).toEqual({ id: 'A', history: { cost: 8 } });
  expect(editions).toBe(1);
  expect(series.map(({ path, key, year, values }) => [path, key, year, ...values.values()])).toEqual([
    ['history.plan', null, '2027', '2'],
    ['history.plan', null, '2028', '3'],
    ['by_source', 'Land', '2028', '5', '0'],
  ]);
});

test.each([
  ['an object that is no list', '{"a": 1}', 'no list'],
  ['an empty list', '[]', 'no list'],
  ['JSON cut off', '[{"a": 1}, {"a"', 'ends in the middle|truncated'],
])('%s is refused with a sentence', async (_what, content, said) => {
  expect(await refusalOf(content, 'datei.json')).toMatch(new RegExp(said));
});

test('an archive with a broken file in it is refused whole, by the name of the file', async () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const zip = zipSync({ 'a.json': encode('{"id":1,"name":"x"}'), 'b.json': encode('{"id":') });
  expect(await refusalOf(zip, 'viele.zip')).toContain('"b.json" in the archive is no JSON');
});

test('records in an archive, counted in thousands in several editions of a plan, become projects with years, sources and phases', async () => {
  const money = (source: string, ...years: [string, number][]) => ({
    [source]: Object.fromEntries(years.map(([year, proposed]) => [year, { allotted: 0, spent: 0, proposed }])),
  });
  const records = [
    {
      project_no: 'H1',
      title: 'HARBOUR BATH',
      status: 'Design under way',
      milestones: {
        design_start: { projected: '10/01/26' },
        design_complete: { projected: '09/30/27' },
        construction_start: { projected: '10/01/27' },
        construction_complete: { projected: '09/30/28' },
        closeout: {},
      },
      est_cost: 7_000_000,
      plan_history: {
        FY2026: { plan: { FY2026: 400, FY2027: 9_000 }, est_cost: 9_400_000 },
        FY2027: { plan: { FY2027: 2_000, FY2028: 5_000 }, est_cost: 7_000_000 },
      },
      funding: {
        funding_by_phase: {
          ...money('(01) Design', ['FY2027', 2_000]),
          ...money('(04) Construction', ['FY2028', 5_000]),
        },
        funding_by_source: {
          ...money('Bonds', ['FY2027', 2_000], ['FY2028', 3_000]),
          ...money('State', ['FY2028', 2_000]),
        },
      },
    },
    {
      project_no: 'H2',
      title: 'SHADE TREES',
      status: 'Completed',
      est_cost: 90_000,
      plan_history: { FY2027: { plan: { FY2027: 90 }, est_cost: 90_000 } },
      funding: { funding_by_source: money('Bonds', ['FY2027', 90]) },
    },
  ];
  const encode = (one: object) => new TextEncoder().encode(JSON.stringify(one));
  const archive = zipSync(Object.fromEntries(records.map((one) => [`${one.project_no}.json`, encode(one)])));
  const draft = draftFrom(
    await understood(archive, 'harbour.zip'),
    { ...noChoices, accepted: 'all' },
    { extent: null, crs: null },
  );
  const city = { fiscalYearFirstMonth: 10, currency: 'USD', language: 'en' } as const;
  const scenario = toScenario(draft, assumptionsFor(draft, { city, today: new Date('2026-11-01') }), city, 'Harbour');
  // The trees are planted.
  expect(scenario.projects.map(({ id }) => id)).toEqual(['H1']);
  expect(scenario.fundingSources.map(({ name }) => name)).toEqual(['Bonds', 'State']);
  const [build] = scenario.projects[0]!.modes;
  expect(build!.cost.reduce((sum, cents) => sum + cents, 0)).toBe(7_000_000_00);
  expect(build!.phases!.map(({ name }) => name)).toEqual(['design', 'construction']);
});

test('what a document says of itself holds for its records: the currency, and what projects cost beside them is asked of nobody', async () => {
  const projects = [
    { id: 'P1', title: 'Dorfplatz', budget: { 2027: 100_000, 2028: 250_000 } },
    { id: 'P2', title: 'Werkhof', budget: { 2027: 0, 2028: 500_000 } },
    { id: 'P3', title: 'Brunnen' },
  ];
  const given = JSON.stringify({ meta: { currency: 'CHF', districts: 3 }, projects });
  const draft = draftFrom(await understood(given, 'export.json'), noChoices, { extent: null, crs: null });
  expect(draft.currency).toBe('CHF');
  expect(draft.problems.map(({ type, severity }) => [type, severity])).toEqual([['without-amount', 'warning']]);
  expect(draft.projects.map(({ costCents }) => costCents)).toEqual([35_000_000, 50_000_000, 0]);
});
