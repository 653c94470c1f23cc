import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { type Plan, type Scenario, readScenarioValue } from '@vorrang/planning';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noChoices } from '../assemble/choices.ts';
import { realFile } from '../testing/reference-data.ts';
import { tablesIn } from '../testing/read.ts';
import { draftFrom, understand } from '../assemble/understand.ts';
import { formats } from './index.ts';
import { planFormats } from './plan-formats.ts';

const line = {
  type: 'LineString',
  coordinates: [
    [16.37, 48.2],
    [16.38, 48.21],
  ],
};
const mode = (cost: number[], more = {}) => ({
  id: 'build',
  duration: cost.length,
  cost,
  demand: {},
  effects: {},
  disruption: 1,
  ...more,
});
const scenario = {
  format: 'vorrang/scenario@1',
  name: 'Grundlage',
  derivedFrom: null,
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 8, firstMonth: 1 },
  discountRate: 0.03,
  criteria: [{ id: 'need', name: 'Bedarf', unit: 'Punkte', weight: 1, pointsPerUnit: 1 }],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [
    { id: 'own', name: 'Stadt', kind: 'own', budget: [900_00, 900_00], carryOverShare: 0 },
    { id: 'land', name: 'Land', kind: 'grant', budget: [900_00, 0], carryOverShare: 0, grantTerms: { payUntil: 0 } },
  ],
  resources: [],
  projects: [
    {
      id: 'oc4ids-abc-1',
      name: 'Brücke & Steg; Nord, erster „Teil“',
      category: 'bridge',
      district: null,
      geometry: line,
      fundingSources: ['own', 'land'],
      mandatory: true,
      finishBy: 6,
      modes: [
        mode([100_50, 100_00], {
          phases: [
            { name: 'Planung', periods: 1 },
            { name: 'Bau', periods: 1, site: true },
          ],
        }),
      ],
      given: { oc4ids: { id: 'oc4ids-abc-1', title: 'alt', sector: ['transport'], 'x-ours': { kept: true } } },
    },
    {
      id: 'P2',
      name: 'Platz',
      category: 'square',
      district: null,
      fundingSources: ['own'],
      mandatory: false,
      modes: [mode([20_00])],
    },
  ],
  constraints: [{ kind: 'precedence', before: 'oc4ids-abc-1', after: 'P2', lag: 0 }],
} as unknown as Scenario;
const plan = {
  scenario: 'sha256:x',
  starts: [
    { project: 'oc4ids-abc-1', mode: 'build', period: 2 },
    { project: 'P2', mode: 'build', period: 4 },
  ],
  payments: [
    { project: 'oc4ids-abc-1', fundingSource: 'own', year: 0, cents: 150_50 },
    { project: 'oc4ids-abc-1', fundingSource: 'land', year: 0, cents: 50_00 },
    { project: 'P2', fundingSource: 'own', year: 1, cents: 20_00 },
  ],
} as unknown as Plan;
const handed = {
  city: { id: 'auenbruck', name: 'Auenbruck', language: 'de' as const },
  scenario,
  plan,
  at: new Date('2026-11-23T10:00:00Z'),
  decisions: [{ day: '2026-12-11', body: 'Gemeinderat' }],
};
const written = (name: string) => planFormats.find((format) => format.name === name)!.write(handed);
const textOf = (name: string) => new TextDecoder().decode(written(name));
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as object;
async function readBack(name: string, fileName: string) {
  const understood = understand(await tablesIn(written(name), fileName), null);
  if (!understood.ok) throw new Error(understood.problems[0]!.message.en);
  return draftFrom(understood.value, noChoices, { extent: null, crs: null });
}

test('the town of these tests is a Scenario', () => {
  expect(readScenarioValue(scenario)).toMatchObject({ ok: true });
});

test('every format that has a folder is read, or handed out, or both', () => {
  const folders = readdirSync(new URL('.', import.meta.url), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  );
  const listed = new Set([...formats, ...planFormats].map(({ name }) => name));
  expect([...listed].sort()).toEqual(folders.map(({ name }) => name).sort());
  expect(new Set(planFormats.map(({ ending }) => ending)).size).toBe(planFormats.length);
});

test('OC4IDS fits its schema, gives back what it does not understand, and is read as it was written', async () => {
  const { projects } = json(written('oc4ids')) as { projects: Record<string, unknown>[] };
  expect(projects[0]).toMatchObject({
    title: scenario.projects[0]!.name,
    sector: ['transport'],
    'x-ours': { kept: true },
  });
  const draft = await readBack('oc4ids', 'plan.oc4ids.json');
  expect(
    draft.projects.map(({ id, name, costCents, years, start, end, geometry }) => ({
      id,
      name,
      costCents,
      years,
      start,
      end,
      geometry,
    })),
  ).toEqual([
    {
      id: 'oc4ids-abc-1',
      name: scenario.projects[0]!.name,
      costCents: 200_50,
      years: [
        { year: 2027, cents: 150_50, source: 'Stadt' },
        { year: 2027, cents: 50_00, source: 'Land' },
      ],
      start: '2027-07-01',
      end: '2027-12-31',
      geometry: line,
    },
    {
      id: 'P2',
      name: 'Platz',
      costCents: 20_00,
      years: [{ year: 2028, cents: 20_00, source: 'Stadt' }],
      start: '2028-01-01',
      end: '2028-03-31',
      geometry: null,
    },
  ]);
  const [whole, one] = ['project-package-schema.json', 'project-schema.json'].map((name) =>
    realFile(`data/standards-samples/oc4ids/schema/${name}`),
  );
  if (!whole || !one) return;
  const ajv = new (AjvDraft04 as unknown as typeof Ajv)({ strict: false });
  addFormats.default(ajv);
  const schema = json(whole) as { properties: { projects: { items: { $ref: string } } } };
  ajv.addSchema(json(one), schema.properties.projects.items.$ref);
  const fits = ajv.compile(schema);
  expect([fits(json(written('oc4ids'))), fits.errors]).toEqual([true, null]);
});

test('MS-Project gets a task for every project, its phases below, and first – then as a link', async () => {
  const draft = await readBack('msproject', 'plan.xml');
  expect(
    draft.projects.map(({ name, costCents, start, end, phases }) => ({ name, costCents, start, end, phases })),
  ).toEqual([
    {
      name: scenario.projects[0]!.name,
      costCents: 200_50,
      start: '2027-07-01',
      end: '2027-12-31',
      phases: [
        { name: 'Planung', start: '2027-07-01', end: '2027-09-30' },
        { name: 'Bau', start: '2027-10-01', end: '2027-12-31' },
      ],
    },
    { name: 'Platz', costCents: 20_00, start: '2028-01-01', end: '2028-03-31', phases: [] },
  ]);
  expect(textOf('msproject')).toContain('<PredecessorUID>1</PredecessorUID>');
});

test('WZDx fits its schema: works that disturb a street, while its site is open, as a proposal', () => {
  const feed = json(written('wzdx')) as { features: { id: string; properties: object }[] };
  expect(feed.features.map(({ id }) => id)).toEqual(['oc4ids-abc-1']);
  expect(feed.features[0]!.properties).toMatchObject({
    start_date: '2027-10-01T00:00:00Z',
    end_date: '2028-01-01T00:00:00Z',
    is_start_date_verified: false,
  });
  const names = ['WorkZoneFeed', 'RoadEventFeature', 'FeedInfo', 'Direction', 'BoundingBox'];
  const schemas = names.map((name) => realFile(`data/standards-samples/wzdx/schema-4.2/${name}.json`));
  if (schemas.some((schema) => schema === null)) return;
  // What RFC 7946 says of the two shapes the feed may have; the schema of geojson.org is not here.
  const shape = (type: string) => ({
    $id: `https://geojson.org/schema/${type}.json`,
    type: 'object',
    required: ['type', 'coordinates'],
    properties: {
      type: { const: type },
      coordinates: { type: 'array', minItems: 2, items: { type: 'array', minItems: 2, items: { type: 'number' } } },
    },
  });
  const shapes = ['LineString', 'MultiPoint'].map(shape);
  const ajv = new Ajv({ strict: false, schemas: [...shapes, ...schemas.slice(1).map((schema) => json(schema!))] });
  addFormats.default(ajv);
  const fits = ajv.compile(json(schemas[0]!));
  expect([fits(feed), fits.errors]).toEqual([true, null]);
});

test('calendars get works, deadlines, the last year of a grant and decisions, each as whole days', () => {
  const lines = textOf('icalendar').replaceAll('\r\n ', '').split('\r\n');
  const of = (name: string) => lines.filter((one) => one.startsWith(name));
  expect(of('SUMMARY:')).toEqual([
    'SUMMARY:Bauarbeiten: Brücke & Steg\\; Nord\\, erster „Teil“',
    'SUMMARY:Frist: Brücke & Steg\\; Nord\\, erster „Teil“ fertig',
    'SUMMARY:Bauarbeiten: Platz',
    'SUMMARY:Land zahlt zum letzten Mal',
    'SUMMARY:Beschluss: Gemeinderat',
  ]);
  expect(of('DTSTART')).toEqual(
    ['20270701', '20280630', '20280101', '20271231', '20261211'].map((day) => `DTSTART;VALUE=DATE:${day}`),
  );
  expect(of('DTEND')[0]).toBe('DTEND;VALUE=DATE:20280101');
});
