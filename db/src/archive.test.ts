import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome, Plan, Project, Scenario } from '@vorrang/planning';
import { sql } from 'drizzle-orm';
import type { Archive } from './archive.ts';
import { StaleRevision, type Context } from './stores/change.ts';
import { createCity, deleteCity, exportCity, findCity, importCity, updateCity } from './stores/cities.ts';
import { insertDecision, listDecisions } from './stores/decisions.ts';
import { listEvents } from './stores/events.ts';
import { listImports, listUnconfirmed } from './stores/imports.ts';
import { acceptInvitation, createLink, findLink, listMembers, replacePassword, setRole } from './stores/people.ts';
import { findPlan, insertPlan, listPlans, newestStarts } from './stores/plans.ts';
import { findProject, insertProjects, listProjects, updateProject, updateProjects } from './stores/projects.ts';
import {
  assembleScenario,
  findFrozenScenario,
  findScenario,
  freezeScenario,
  insertScenario,
  listScenarios,
  updateScenario,
} from './stores/scenarios.ts';
import {
  claimSolve,
  finishSolve,
  findSolve,
  insertSolve,
  listSolves,
  noteProgress,
  requestCancel,
} from './stores/solves.ts';
import { type ScenarioSettings, user } from './tables/index.ts';
import { testDatabases } from './testing/databases.ts';

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
  geometry: {
    type: 'LineString',
    coordinates: [
      [14.2, 48.1],
      [14.3, 48.2],
    ],
  },
  fundingSources: [],
  mandatory: false,
  modes: [{ id: 'repair', duration: 1, cost: [0], demand: {}, effects: {}, disruption: 0 }],
};
const settings = {
  format: 'vorrang/scenario@1',
  currency: 'EUR',
  calendar: { start: '2027-Q1', periodsPerYear: 4, periods: 4, evaluationPeriods: 8 },
  discountRate: 0.03,
  criteria: [],
  disruptionWeight: 0,
  districts: [],
  fundingSources: [],
  resources: [],
  constraints: [],
} as unknown as ScenarioSettings;
const plan = (scenario: string): Plan => ({
  format: 'vorrang/plan@1',
  scenario,
  status: 'optimal',
  objective: 0,
  bound: 0,
  gap: 0,
  starts: [],
  payments: [],
  carryOver: [],
});

const outcomeOf = ({ scenario }: Plan): Outcome => ({
  findings: [],
  verdict: {
    valid: true,
    violations: [],
    claims: [],
    recomputed: { objective: 0, certificateBound: 0, fingerprint: scenario },
    provesNone: false,
  },
});

const warmStart = [{ project: 'bridge', mode: 'renew', period: 2 }];

describe.each(testDatabases())('the archive on $kind', ({ open }) => {
  let archive: Archive & { drop: () => Promise<void> };
  beforeAll(async () => {
    archive = await open();
    for (const id of ['alpha', 'beta']) {
      await createCity(archive.database, { id, ...record }, by);
      await archive.database.transaction(async (tx) => {
        await insertProjects(tx, id, [{ ...bridge, name: `Brücke ${id}` }], at, null);
        await insertScenario(
          tx,
          id,
          { id: 'base', name: `Grundlage ${id}`, derivedFrom: null, importId: null, settings },
          by,
        );
        const frozen = { ...settings, name: `Grundlage ${id}`, projects: [] } as unknown as Scenario;
        const fingerprint = await freezeScenario(tx, id, frozen, at);
        const document = plan(fingerprint);
        await insertPlan(tx, id, { id: 'plan', scenarioId: 'base', document, outcome: outcomeOf(document) }, by);
        await insertSolve(
          tx,
          id,
          {
            id: 'run',
            scenarioId: 'base',
            fingerprint,
            options: { gap: 0.005, timeLimitSeconds: 60, engine: 'auto' },
            warmStart,
          },
          by,
        );
      });
      await insertDecision(
        archive.database,
        id,
        'd',
        {
          planId: 'plan',
          body: 'Gemeinderat',
          decidedOn: '2027-03-20',
          outcome: 'adopted',
          responsible: `Council ${id}`,
          reason: 'as proposed',
        },
        by,
      );
    }
  });
  afterAll(() => archive.drop());

  test('of each scenario the starts of its newest plan are known, those of the newest scenario first', async () => {
    const { database } = archive;
    await createCity(database, { id: 'gamma', ...record }, by);
    const frozen = { ...settings, name: 'Gamma', projects: [] } as unknown as Scenario;
    const fingerprint = await database.transaction((tx) => freezeScenario(tx, 'gamma', frozen, at));
    const stands = [
      { id: 'old', scenarioId: 'base', period: 0, minute: 1 },
      { id: 'new', scenarioId: 'base', period: 1, minute: 2 },
      { id: 'other', scenarioId: 'variant', period: 2, minute: 3 },
      { id: 'none', scenarioId: 'variant', period: null, minute: 4 },
    ];
    for (const { id, scenarioId, period, minute } of stands) {
      const starts = period === null ? [] : [{ project: 'bridge', mode: 'renew', period }];
      const document = { ...plan(fingerprint), starts, objective: period === null ? null : 0 };
      const context = { ...by, at: new Date(at.getTime() + minute * 60_000) };
      await database.transaction((tx) =>
        insertPlan(tx, 'gamma', { id, scenarioId, document, outcome: outcomeOf(document) }, context),
      );
    }
    const periods = async (most: number) =>
      (await newestStarts(database, 'gamma', most)).map(([start]) => start!.period);
    expect(await periods(5)).toEqual([2, 1]);
    expect(await periods(1)).toEqual([2]);
    expect(await newestStarts(database, 'nobody', 5)).toEqual([]);
  });

  test('two cities with the same ids never see each other', async () => {
    const { database } = archive;
    for (const id of ['alpha', 'beta']) {
      const seen = JSON.stringify([
        await listProjects(database, id),
        await findProject(database, id, 'B1'),
        await listScenarios(database, id),
        await findScenario(database, id, 'base'),
        await listPlans(database, id),
        await newestStarts(database, id, 5),
        await findPlan(database, id, 'plan'),
        await listSolves(database, id),
        await findSolve(database, id, 'run'),
        await listDecisions(database, id),
        await listImports(database, id),
        await listUnconfirmed(database, id),
        await listMembers(database, id),
        await listEvents(database, id, { limit: 100 }),
        await exportCity(database, id),
      ]);
      expect(seen).toContain(id);
      const other = id === 'alpha' ? 'beta' : 'alpha';
      expect(seen).not.toMatch(new RegExp(`"${other}"|sha256:${other}|(Brücke|Grundlage|Council) ${other}`));
    }
  });

  test('many readers and writers at once each get their own answer', async () => {
    const { database } = archive;
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        if (i % 3 === 0) return (await database.execute(sql`select ${'raw'}::text as said, ${i}::int as n`))[0];
        const id = i % 2 ? 'alpha' : 'beta';
        return i % 5
          ? (await findProject(database, id, 'B1'))?.body.name
          : database.transaction(async (tx) => (await findScenario(tx, id, 'base'))?.name);
      }),
    );
    for (const [i, answer] of answers.entries()) {
      const id = i % 2 ? 'alpha' : 'beta';
      expect(answer).toEqual(i % 3 === 0 ? { said: 'raw', n: i } : i % 5 ? `Brücke ${id}` : `Grundlage ${id}`);
    }
  });

  test('a write in one city leaves the other untouched', async () => {
    const { database } = archive;
    await updateProject(database, 'alpha', { ...bridge, name: 'Neue Brücke' }, 1, by);
    await updateScenario(database, 'alpha', { id: 'base', revision: 1, name: 'Anders', settings }, by);
    await requestCancel(database, 'alpha', 'run', by);
    expect((await findProject(database, 'beta', 'B1'))?.revision).toBe(1);
    expect((await findScenario(database, 'beta', 'base'))?.name).toBe('Grundlage beta');
    expect((await findSolve(database, 'beta', 'run'))?.cancelRequested).toBe(false);
  });

  test('a write with an old revision is refused and shows what stands there now', async () => {
    const { database } = archive;
    await updateProject(database, 'beta', { ...bridge, name: 'first' }, 1, by);
    const late = updateProject(database, 'beta', { ...bridge, name: 'second' }, 1, by);
    await expect(late).rejects.toBeInstanceOf(StaleRevision);
    await expect(late).rejects.toMatchObject({ current: { revision: 2, body: { name: 'first' } } });
  });

  test('of many changes none is made where somebody else was faster with one of them', async () => {
    const { database } = archive;
    await database.transaction((tx) => insertProjects(tx, 'beta', [{ ...bridge, id: 'A0' }], at, null, 9));
    const to = (id: string, revision: number) => ({ body: { ...bridge, id, name: 'beide' }, revision });
    const { revision } = (await findProject(database, 'beta', 'B1'))!;
    const late = updateProjects(database, 'beta', [to('A0', 1), to('B1', revision - 1)], by);
    await expect(late).rejects.toMatchObject({ current: { id: 'B1', revision } });
    expect((await findProject(database, 'beta', 'A0'))?.revision).toBe(1);
    const rows = await updateProjects(database, 'beta', [to('B1', revision), to('A0', 1)], by);
    expect(rows.map(({ id, body }) => [id, body.name])).toEqual([
      ['A0', 'beide'],
      ['B1', 'beide'],
    ]);
  });

  test('a change and its event stand or fall together, and no event can be altered', async () => {
    const { database } = archive;
    const before = (await listEvents(database, 'beta', { limit: 100 })).length;
    await updateCity(database, 'beta', 1, { ...record, name: 'Südstadt' }, { ...by, reason: 'renamed by the council' });
    const [newest, ...older] = await listEvents(database, 'beta', { limit: 100 });
    expect(older).toHaveLength(before);
    expect(newest).toMatchObject({
      operation: 'city.update',
      actorName: 'Anna Berger',
      reason: 'renamed by the council',
      after: { name: 'Südstadt' },
    });
    await expect(database.execute(sql`update event set reason = 'x' where city_id = 'beta'`)).rejects.toThrow();
    await expect(database.execute(sql`delete from event where city_id = 'beta'`)).rejects.toThrow();
  });

  test('a frozen scenario comes back exactly as it was fingerprinted', async () => {
    const { database } = archive;
    const document = await assembleScenario(database, (await findScenario(database, 'beta', 'base'))!);
    const fingerprint = await freezeScenario(database, 'beta', document, at);
    expect(await findFrozenScenario(database, 'beta', fingerprint)).toEqual(document);
    expect(await findFrozenScenario(database, 'alpha', fingerprint)).toBeNull();
  });

  test('a solve is taken by one worker only, and again when its worker has fallen silent', async () => {
    const { database } = archive;
    const stale = new Date(at.getTime() - 30_000);
    const taken = await Promise.all([1, 2, 3].map(() => claimSolve(database, at, stale)));
    const whose = taken.map((row) => row?.cityId ?? 'nobody').toSorted();
    expect(whose, 'each of those that ask at once gets another').toEqual(['alpha', 'beta', 'nobody']);
    const first = { cityId: 'beta', id: 'run', attempt: 1 };
    expect(await noteProgress(database, first, { seconds: 1, objective: 5, bound: 6, gap: 0.2 }, at)).toEqual({
      cancelRequested: false,
    });
    expect((await findSolve(database, 'beta', 'run'))?.history).toEqual([
      { seconds: 1, objective: 5, bound: 6, gap: 0.2 },
    ]);
    const later = new Date(at.getTime() + 60_000);
    await noteProgress(database, { cityId: 'alpha', id: 'run', attempt: 1 }, null, later);
    expect(await claimSolve(database, later, later)).toMatchObject({ cityId: 'beta', attempt: 2 });
    expect(await claimSolve(database, later, later), 'whoever still says something keeps his').toBeNull();
    expect(await noteProgress(database, first, null, later), 'the first, awake again').toEqual({
      cancelRequested: true,
    });
    expect(await finishSolve(database, first, { state: 'done' }, later)).toBe(false);
    expect(await findSolve(database, 'beta', 'run')).toMatchObject({ state: 'running', attempt: 2, warmStart });
    expect(await finishSolve(database, { ...first, cityId: 'alpha' }, { state: 'done' }, later)).toBe(true);
    expect(await findSolve(database, 'alpha', 'run')).toMatchObject({ state: 'done', warmStart: null });
  });

  test('what may happen only once waits for its neighbour', async () => {
    const course: string[] = [];
    const once = (name: string) =>
      archive.alone(async () => {
        course.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        course.push(`${name} ends`);
      });
    await Promise.all(archive.kind === 'postgresql' ? [once('a'), once('b')] : [once('a')]);
    for (let i = 0; i < course.length; i += 2) expect(course[i + 1]).toBe(course[i]!.replace('begins', 'ends'));
  });

  test('two administrators who leave at the same moment do not leave the city without one', async () => {
    await createCity(archive.database, { ...record, id: 'pair' }, by);
    for (const id of ['left', 'right']) {
      await archive.database.insert(user).values({ id, name: id, email: `${id}@city.example` });
      await setRole(archive.database, 'pair', id, 'administrator', by);
    }
    const gone = await Promise.all(['left', 'right'].map((id) => setRole(archive.database, 'pair', id, null, by)));
    expect(gone.toSorted()).toEqual(['done', 'last-administrator']);
    await deleteCity(archive.database, 'pair', by);
    await archive.database.delete(user);
  });

  test('the last administrator of a city cannot be taken away', async () => {
    const { database } = archive;
    await database.insert(user).values([
      { id: 'a1', name: 'Eva', email: 'eva@city.example' },
      { id: 'a2', name: 'Jan', email: 'jan@city.example' },
    ]);
    expect(await setRole(database, 'beta', 'a1', 'administrator', by)).toBe('done');
    expect(await setRole(database, 'beta', 'a1', 'planner', by)).toBe('last-administrator');
    expect(await setRole(database, 'beta', 'a2', 'administrator', by)).toBe('done');
    expect(await setRole(database, 'beta', 'a1', null, by)).toBe('done');
  });

  test('a city leaves whole: exported, deleted with its accounts, and put back from the file', async () => {
    const { database } = archive;
    const file = JSON.parse(JSON.stringify(await exportCity(database, 'beta')));
    await deleteCity(database, 'beta', { ...by, reason: 'merged' });
    expect(await findCity(database, 'beta')).toBeNull();
    expect(await database.select().from(user)).toHaveLength(1);
    expect(await listProjects(database, 'alpha')).toHaveLength(1);
    await importCity(database, file, 'beta', by);
    const again = JSON.parse(JSON.stringify(await exportCity(database, 'beta')));
    expect(again.project).toEqual(file.project);
    expect(again.plan).toEqual(file.plan);
    expect(again.event).toHaveLength(file.event.length + 1);
    expect(again.solve[0], 'what was under way is over').toMatchObject({ id: 'run', state: 'cancelled' });
    expect(await claimSolve(database, at, at)).toBeNull();
    const installation = await listEvents(database, null, { limit: 100 });
    const newest = installation.slice(0, 3).map(({ operation, target, cityId }) => [operation, target, cityId]);
    expect(newest).toEqual([
      ['city.restore', 'beta', null],
      ['account.remove', 'a2', null],
      ['city.delete', 'beta', null],
    ]);
    expect(installation[2]).toMatchObject({ before: { name: 'Südstadt' }, reason: 'merged', actorName: 'Anna Berger' });
    await expect(database.execute(sql`delete from event where city_id is null`)).rejects.toThrow();
  });

  test('a link gives its account and role whole or not at all, once, and leaves no secret among the events', async () => {
    const { database } = archive;
    const link = {
      purpose: 'invitation' as const,
      cityId: 'alpha',
      role: 'clerk' as const,
      userId: null,
      createdBy: 'u1',
    };
    const kept = { ...link, tokenHash: 'hash-of-the-token', createdAt: at, expiresAt: new Date(at.getTime() + 1000) };
    await createLink(database, 'alpha', kept, by);
    const found = (await findLink(database, 'hash-of-the-token', at))!;
    const kim = { id: 'kim', name: 'Kim', email: 'Kim@city.example', passwordHash: 'hash-of-the-password' };
    await database.insert(user).values({ id: 'other', name: 'Other', email: 'kim@city.example' });
    await expect(acceptInvitation(database, found, kim, at)).rejects.toThrow();
    expect(await findLink(database, 'hash-of-the-token', at), 'still good').not.toBeNull();
    const free = { ...kim, email: 'k@city.example' };
    expect(await acceptInvitation(database, found, free, at)).toBe(true);
    expect(await acceptInvitation(database, found, { ...free, id: 'two', email: 't@city.example' }, at)).toBe(false);
    expect(await listMembers(database, 'alpha')).toContainEqual(expect.objectContaining({ id: 'kim', role: 'clerk' }));
    const secret = { ...kept, purpose: 'password' as const, userId: 'kim', cityId: null, tokenHash: 'second-hash' };
    await createLink(database, 'alpha', secret, by);
    expect(await replacePassword(database, (await findLink(database, 'second-hash', at))!, 'newer-hash', at)).toBe(
      true,
    );
    const events = [
      ...(await listEvents(database, 'alpha', { limit: 5 })),
      ...(await listEvents(database, null, { limit: 2 })),
    ];
    expect(events.map(({ operation }) => operation)).toEqual([
      'password-link.create',
      'role.set',
      'invitation.use',
      'invitation.create',
      expect.any(String),
      'password.change',
      'account.create',
    ]);
    expect(JSON.stringify(events)).not.toMatch(/hash|@/);
  });
});
