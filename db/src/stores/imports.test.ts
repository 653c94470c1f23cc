import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Project, noFacts } from '@vorrang/planning';
import type { Archive } from '../archive.ts';
import { testDatabases } from '../testing/databases.ts';
import type { ScenarioSettings } from '../tables/index.ts';
import type { Context } from './change.ts';
import { type CityExport, createCity, deleteCity, exportCity, importCity } from './cities.ts';
import { listEvents } from './events.ts';
import { listFactSources, listFacts } from './facts.ts';
import {
  confirmAssumptions,
  listImports,
  listProfiles,
  listUnconfirmed,
  storeImport,
  storeReimport,
  undoImport,
} from './imports.ts';
import { findProject, insertProjects, listProjects, updateProject } from './projects.ts';
import { confirmAssumption, findScenario, updateScenario } from './scenarios.ts';

const at = new Date('2027-03-01T09:00:00Z');
const by: Context = { actor: { id: 'u1', name: 'Anna Berger', role: 'planner' }, at };
const record = {
  name: 'Auenbrück',
  currency: 'EUR',
  language: 'de' as const,
  numberFormat: 'de-AT' as const,
  timeZone: 'Europe/Vienna',
  fiscalYearFirstMonth: 1,
  mapExtent: [14, 48, 15, 49] as [number, number, number, number],
};
const bridge: Project = {
  id: 'B1',
  name: 'Mühlbrücke',
  category: 'bridge',
  district: null,
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'repair', duration: 1, cost: [0], demand: {}, effects: {}, disruption: 0 }],
};
/** A scenario in which one thing is still what an import assumed. */
const assumed = {
  format: 'vorrang/scenario@1',
  calendar: { start: '2027', periodsPerYear: 1, periods: 2, evaluationPeriods: 4 },
  discountRate: 0.03,
  criteria: [],
  fundingSources: [],
  assumptions: { discountRate: 0.03 },
} as unknown as ScenarioSettings;
const listed = { id: 'list', name: 'Liste', derivedFrom: null, importId: 'i1', settings: assumed };

describe.each(testDatabases())('imports on $kind', ({ open }) => {
  let archive: Archive & { drop: () => Promise<void> };
  beforeAll(async () => {
    archive = await open();
    await createCity(archive.database, { id: 'beta', ...record }, by);
    await archive.database.transaction((tx) => insertProjects(tx, 'beta', [bridge], at, null));
  });
  afterAll(() => archive.drop());

  test('an import is undone as a whole, and its rows stay in the record of events', async () => {
    const { database } = archive;
    const projects = ['X1', 'X2'].map((id) => ({ ...bridge, id }));
    await storeImport(
      database,
      'beta',
      { id: 'i1', fileName: 'liste.csv', fileSha256: 'ab', rows: 2, assumptions: { money: 'assumed' } },
      {
        projects,
        scenario: listed,
        facts: noFacts(),
      },
      by,
    );
    const named = { id: 'i1', fileName: 'liste.csv', scenarioId: 'list' };
    expect(await listUnconfirmed(database, 'beta')).toEqual([named]);
    // The import is remembered as confirmed, but what its scenario still assumes decides.
    await confirmAssumptions(database, 'beta', 'i1', by);
    expect(await listUnconfirmed(database, 'beta')).toEqual([named]);
    const confirmation = { assumption: 'discount-rate', value: '0.03', by: 'Anna', at: at.toISOString(), reason: 'so' };
    await confirmAssumption(database, 'beta', { id: 'list', revision: 1, confirmation }, by);
    expect(await listUnconfirmed(database, 'beta')).toEqual([]);
    const changed = { ...assumed, discountRate: 0.04, assumptions: { discountRate: 0.04 } } as ScenarioSettings;
    await updateScenario(database, 'beta', { id: 'list', revision: 2, name: 'Liste', settings: changed }, by);
    expect(await listUnconfirmed(database, 'beta')).toEqual([named]);
    expect(await undoImport(database, 'beta', 'i1', by)).toBe('done');
    expect((await listProjects(database, 'beta')).map((p) => p.id)).toEqual(['B1']);
    expect(await findScenario(database, 'beta', 'list')).toBeNull();
    expect(JSON.stringify((await listEvents(database, 'beta', { limit: 1 }))[0]?.before)).toContain('X2');
  });

  test('what was answered about a list is remembered with its columns, the latest first; lists taken in early had the columns alone', async () => {
    const { database } = archive;
    const columns = [{ column: 'Kosten', field: 'cost' }];
    const answers = { '::unit': '1000' };
    const fresh = { fileName: 'liste.csv', fileSha256: 'ab', rows: 1, assumptions: {} };
    const nothing = { projects: [], scenario: null, facts: noFacts() };
    await storeImport(database, 'beta', { ...fresh, id: 'p1', mapping: columns }, nothing, by);
    const later = { ...by, at: new Date(by.at.getTime() + 1000) };
    await storeImport(database, 'beta', { ...fresh, id: 'p2', mapping: { mapping: columns, answers } }, nothing, later);
    expect(await listProfiles(database, 'beta')).toEqual([
      { mapping: columns, answers },
      { mapping: columns, answers: {} },
    ]);
    for (const id of ['p1', 'p2']) await undoImport(database, 'beta', id, by);
  });

  test('facts about the city come with an import, in their order, and go with it; they rest on no assumption', async () => {
    const { database } = archive;
    const report = Array.from({ length: 5_003 }, (_, k) => ({
      kind: 'pothole',
      date: '2026-05-01',
      at: [14 + k / 10_000, 48] as [number, number],
    }));
    const fresh = { id: 'i2', fileName: 'meldungen.csv', fileSha256: 'cd', rows: report.length, assumptions: {} };
    await storeImport(database, 'beta', fresh, { projects: [], scenario: null, facts: { ...noFacts(), report } }, by);
    expect(await listUnconfirmed(database, 'beta')).toEqual([]);
    expect(await listFacts(database, 'beta', 'report')).toEqual(report);
    expect(await listFactSources(database, 'beta')).toEqual([
      { kind: 'report', importId: 'i2', fileName: 'meldungen.csv', createdAt: at, rows: 5_003 },
    ]);
    const saved = (await exportCity(database, 'beta'))!;
    expect(saved.fact).toHaveLength(5_003);
    await importCity(database, JSON.parse(JSON.stringify(saved)) as typeof saved, 'gamma', by);
    expect(await listFacts(database, 'gamma', 'report')).toEqual(report);
    await deleteCity(database, 'gamma', by);
    await restoresFormerBackup(saved);
    expect(await undoImport(database, 'beta', 'i2', by)).toBe('done');
    expect(await listFacts(database, 'beta', 'report')).toEqual([]);
    expect((await listEvents(database, 'beta', { limit: 1 }))[0]?.before).toMatchObject({ facts: { report: 5_003 } });
  });

  /** As it was written when imports had another name. */
  async function restoresFormerBackup({ import: imports, ...saved }: CityExport): Promise<void> {
    const { database } = archive;
    const former = ({ importId, ...row }: Record<string, unknown>) => ({ ...row, intakeId: importId });
    const event = saved.event.map((row) => ({
      ...row,
      operation: String(row['operation']).replace(/^import\./, 'intake.'),
    }));
    const file = { ...saved, intake: imports, fact: saved.fact.map(former), project: saved.project.map(former), event };
    await importCity(database, JSON.parse(JSON.stringify(file)) as CityExport, 'delta', by);
    expect(await listImports(database, 'delta')).toHaveLength(imports.length);
    expect((await listFactSources(database, 'delta'))[0]).toMatchObject({ importId: 'i2', rows: 5_003 });
    const operations = (await listEvents(database, 'delta', { limit: 100 })).map(({ operation }) => operation);
    expect(operations).toContain('import.confirm');
    expect(operations.join()).not.toContain('intake');
    await deleteCity(database, 'delta', by);
  }

  test('a newer version of a list changes and adds by id; undone, all stands as before, unless somebody worked on it since', async () => {
    const { database } = archive;
    const newer = (id: string, list: string) => ({ id, fileName: list, fileSha256: id, rows: 2, assumptions: {} });
    const bodies = async () => (await listProjects(database, 'beta')).map(({ body }) => [body.id, body.name]);
    const before = await bodies();
    const change = {
      list: null,
      updated: [{ ...bridge, name: 'Neue Brücke' }],
      added: [{ ...bridge, id: 'B2' }],
      facts: noFacts(),
    };
    await storeReimport(database, 'beta', newer('n1', 'neu.csv'), change, by);
    expect(await bodies()).toEqual([
      ['B1', 'Neue Brücke'],
      ['B2', 'Mühlbrücke'],
    ]);
    expect(await listUnconfirmed(database, 'beta')).toEqual([]);
    expect(await undoImport(database, 'beta', 'n1', by)).toBe('done');
    expect(await bodies()).toEqual(before);
    await storeReimport(database, 'beta', newer('n2', 'neu.csv'), { ...change, added: [] }, by);
    const { revision } = (await findProject(database, 'beta', 'B1'))!;
    await updateProject(database, 'beta', { ...bridge, name: 'Von Hand' }, revision, by);
    expect(await undoImport(database, 'beta', 'n2', by)).toBe('changed');
    expect(await bodies()).toEqual([['B1', 'Von Hand']]);
    await updateProject(database, 'beta', bridge, revision + 1, by);
  });
});
