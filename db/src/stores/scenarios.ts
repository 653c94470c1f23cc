import { and, asc, count, eq, inArray, max, sum } from 'drizzle-orm';
import {
  type Confirmation,
  type Scenario,
  type Text,
  assumptionsOf,
  canonicalJson,
  confirmationSchema,
  fingerprintOf,
  withProjectValues,
  withoutPriorities,
} from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
import { type ScenarioSettings, city, frozenScenario, project, scenario } from '../tables/index.ts';
import { type Connection, type Context, StaleRevision, record } from './change.ts';
import { listProjectsOf } from './projects.ts';

export type ScenarioRow = typeof scenario.$inferSelect;

export const listScenarios = (db: Connection, cityId: string): Promise<ScenarioRow[]> =>
  db.select().from(scenario).where(eq(scenario.cityId, cityId)).orderBy(asc(scenario.createdAt), asc(scenario.id));

export async function findScenario(db: Connection, cityId: string, id: string): Promise<ScenarioRow | null> {
  return (
    (
      await db
        .select()
        .from(scenario)
        .where(and(eq(scenario.cityId, cityId), eq(scenario.id, id)))
    )[0] ?? null
  );
}

export type NewScenario = {
  id: string;
  name: string;
  derivedFrom: string | null;
  importId: string | null;
  settings: ScenarioSettings;
};

export async function insertScenario(
  tx: Transaction,
  cityId: string,
  fresh: NewScenario,
  context: Context,
): Promise<ScenarioRow> {
  const [row] = await tx
    .insert(scenario)
    .values({ cityId, ...fresh, createdAt: context.at, updatedAt: context.at })
    .returning();
  await record(tx, cityId, context, {
    operation: 'scenario.create',
    target: fresh.id,
    after: { name: fresh.name, derivedFrom: fresh.derivedFrom },
  });
  return row!;
}

export async function updateScenario(
  db: Database,
  cityId: string,
  change: { id: string; revision: number; name: string; settings: ScenarioSettings },
  context: Context,
): Promise<ScenarioRow> {
  return db.transaction(async (tx) => {
    const here = and(eq(scenario.cityId, cityId), eq(scenario.id, change.id));
    const before = (await tx.select().from(scenario).where(here).for('update'))[0];
    if (!before || before.revision !== change.revision) throw new StaleRevision(before ?? { revision: 0 });
    const [after] = await tx
      .update(scenario)
      .set({ name: change.name, settings: change.settings, revision: change.revision + 1, updatedAt: context.at })
      .where(here)
      .returning();
    await record(tx, cityId, context, {
      operation: 'scenario.update',
      target: change.id,
      before: { name: before.name, settings: before.settings },
      after: { name: change.name, settings: change.settings },
    });
    return after!;
  });
}

/** Who confirmed which assumption of a scenario; kept beside its settings, because it changes nothing that a plan is made from. */
export function confirmationsOf({ settings }: Pick<ScenarioRow, 'settings'>): Confirmation[] {
  const known = confirmationSchema.array().safeParse((settings as { confirmations?: unknown }).confirmations);
  return known.success ? known.data : [];
}

/** Keeps who has confirmed one assumption of a scenario, and why. */
export async function confirmAssumption(
  db: Database,
  cityId: string,
  change: { id: string; revision: number; confirmation: Confirmation },
  context: Context,
): Promise<ScenarioRow> {
  return db.transaction(async (tx) => {
    const here = and(eq(scenario.cityId, cityId), eq(scenario.id, change.id));
    const before = (await tx.select().from(scenario).where(here).for('update'))[0];
    if (!before || before.revision !== change.revision) throw new StaleRevision(before ?? { revision: 0 });
    const confirmations = [...confirmationsOf(before), change.confirmation];
    const [after] = await tx
      .update(scenario)
      .set({
        settings: { ...before.settings, confirmations },
        revision: change.revision + 1,
        updatedAt: context.at,
      })
      .where(here)
      .returning();
    await record(tx, cityId, context, {
      operation: 'scenario.confirm-assumption',
      target: change.id,
      after: change.confirmation,
    });
    return after!;
  });
}

export async function deleteScenario(tx: Transaction, cityId: string, id: string, context: Context): Promise<boolean> {
  const here = and(eq(scenario.cityId, cityId), eq(scenario.id, id));
  const [gone] = await tx.delete(scenario).where(here).returning();
  if (gone)
    await record(tx, cityId, context, {
      operation: 'scenario.delete',
      target: id,
      before: { name: gone.name, settings: gone.settings },
    });
  return gone !== undefined;
}

/** The Scenario document of a row: its settings with the projects of its list as they stand now, and what was taken over for them. */
export async function assembleScenario(db: Connection, row: ScenarioRow): Promise<Scenario> {
  const projects = await listProjectsOf(db, row.cityId, row.importId);
  const { format, confirmations: _confirmed, ...settings } = row.settings as Scenario;
  return {
    ...settings,
    format,
    name: row.name,
    derivedFrom: row.derivedFrom,
    projects: withProjectValues(
      projects.map((p) => p.body),
      settings.projectValues ?? [],
      settings.districts,
    ),
  };
}

/** A scenario as it stands now: its fingerprint, why it has no priorities, where it has none, and how many assumptions nobody has confirmed. */
export type ScenarioNow = { fingerprint: string; unweighed: Text | null; unconfirmed: number };
/** By the state of everything they are made from. */
const standing = new WeakMap<Database, Map<string, ScenarioNow>>();
const mostKept = 1000;

/**
 * Each of these scenarios as it stands now; one that is gone is not among them. Assembled and hashed
 * again only when the scenario or a project of its list has changed: a city has a hundred plans and reads them often.
 */
export async function scenariosNow(
  db: Database,
  cityId: string,
  ids: ReadonlySet<string>,
): Promise<Map<string, ScenarioNow>> {
  const known = standing.get(db) ?? new Map<string, ScenarioNow>();
  standing.set(db, known);
  const now = new Map<string, ScenarioNow>();
  if (ids.size === 0) return now;
  const [rows, lists] = await Promise.all([
    db
      .select({ row: scenario, founded: city.createdAt })
      .from(scenario)
      .innerJoin(city, eq(city.id, scenario.cityId))
      .where(and(eq(scenario.cityId, cityId), inArray(scenario.id, [...ids]))),
    listStates(db, cityId),
  ]);
  for (const { row, founded } of rows) {
    const state = JSON.stringify([cityId, founded, row.id, row.createdAt, row.revision, lists.get(row.importId)]);
    const found = known.get(state) ?? standsNow(await assembleScenario(db, row), confirmationsOf(row));
    if (known.size >= mostKept) known.clear();
    known.set(state, found);
    now.set(row.id, found);
  }
  return now;
}

const standsNow = (scenario: Scenario, confirmations: readonly Confirmation[]): ScenarioNow => ({
  fingerprint: fingerprintOf(scenario),
  unweighed: withoutPriorities(scenario),
  unconfirmed: assumptionsOf(scenario, confirmations).filter(({ confirmed }) => confirmed === null).length,
});

/** What tells one state of a city's projects from another, without reading them. */
export const projectsState = async (db: Connection, cityId: string): Promise<unknown> => [
  ...(await listStates(db, cityId)),
];

/** What tells one state of each project list from another, without reading the projects. */
async function listStates(db: Connection, cityId: string): Promise<Map<string | null, unknown>> {
  const { importId, revision, updatedAt } = project;
  const rows = await db
    .select({ importId, projects: count(), revisions: sum(revision), changed: max(updatedAt) })
    .from(project)
    .where(eq(project.cityId, cityId))
    .groupBy(importId);
  return new Map(rows.map(({ importId: list, ...state }) => [list, state]));
}

/** Keeps a Scenario for good under its fingerprint, and returns it. */
export async function freezeScenario(db: Connection, cityId: string, document: Scenario, at: Date): Promise<string> {
  const fingerprint = fingerprintOf(document);
  await db
    .insert(frozenScenario)
    .values({ cityId, fingerprint, document: canonicalJson(document), createdAt: at })
    .onConflictDoNothing();
  return fingerprint;
}

export async function findFrozenScenario(
  db: Connection,
  cityId: string,
  fingerprint: string,
): Promise<Scenario | null> {
  const rows = await db
    .select({ document: frozenScenario.document })
    .from(frozenScenario)
    .where(and(eq(frozenScenario.cityId, cityId), eq(frozenScenario.fingerprint, fingerprint)));
  return rows[0] ? (JSON.parse(rows[0].document) as Scenario) : null;
}
