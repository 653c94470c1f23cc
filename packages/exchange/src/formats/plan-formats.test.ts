import { readScenarioValue } from '@vorrang/planning';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noChoices } from '../assemble/choices.ts';
import { handed, line, scenario } from '../testing/exported-plan.ts';
import { tablesIn } from '../testing/read.ts';
import { draftFrom, understand } from '../assemble/understand.ts';
import { formats } from './index.ts';
import { planFormats } from './plan-formats.ts';

/** Every place of a document that has no value under a name it has to have. */
const missing = (required: Record<string, string[]>, parts: Record<string, object[]>) =>
  Object.entries(required).flatMap(([part, names]) =>
    parts[part]!.flatMap((one) => names.filter((name) => (one as Record<string, unknown>)[name] === undefined)),
  );
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
  expect([...listed, 'messages'].sort()).toEqual(folders.map(({ name }) => name).sort());
  expect(new Set(planFormats.map(({ ending }) => ending)).size).toBe(planFormats.length);
});

test('OC4IDS carries what the standard requires, gives back what it does not understand, and is read as it was written', async () => {
  const whole = json(written('oc4ids')) as { projects: Record<string, unknown>[] };
  const { projects } = whole;
  // Source: OC4IDS 0.9.5, project-package-schema.json and project-schema.json.
  const required = { whole: ['uri', 'publisher', 'publishedDate', 'projects', 'version'], project: ['id'] };
  expect(missing(required, { whole: [whole], project: projects })).toEqual([]);
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

test('WZDx carries what the standard requires: works that disturb a street, while its site is open, as a proposal', () => {
  type Closure = { id: string; properties: { core_details: object } };
  const feed = json(written('wzdx')) as { feed_info: object; features: Closure[] };
  // Source: WZDx 4.2, WorkZoneFeed.json, FeedInfo.json and RoadEventFeature.json.
  const required = {
    info: ['update_date', 'version', 'publisher', 'data_sources'],
    works: ['core_details', 'start_date', 'end_date', 'vehicle_impact', 'location_method'],
    core: ['event_type', 'data_source_id', 'direction', 'road_names'],
  };
  const works = feed.features.map(({ properties }) => properties);
  const core = works.map(({ core_details: details }) => details);
  expect(missing(required, { info: [feed.feed_info], works, core })).toEqual([]);
  expect(feed.features.map(({ id }) => id)).toEqual(['oc4ids-abc-1']);
  expect(feed.features[0]!.properties).toMatchObject({
    start_date: '2027-10-01T00:00:00Z',
    end_date: '2028-01-01T00:00:00Z',
    is_start_date_verified: false,
  });
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
