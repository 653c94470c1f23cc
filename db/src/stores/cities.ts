import { backupByTodaysNames } from './former-names.ts';
import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { City } from '@vorrang/planning';
import type { Database } from '../archive.ts';
import * as tables from '../tables/index.ts';
import { type Change, type Connection, type Context, StaleRevision, record } from './change.ts';
import { removeAccounts, setRole } from './people.ts';

const { city, membership, user } = tables;
export type CityRow = typeof city.$inferSelect;

export async function findCity(db: Connection, cityId: string): Promise<CityRow | null> {
  return (await db.select().from(city).where(eq(city.id, cityId)))[0] ?? null;
}

export type NewCity = City & { id: string; demo?: boolean; baseMap?: Record<string, unknown> | null };

/** A city with its first administrator, where a person founds it. */
export async function createCity(
  db: Database,
  fresh: NewCity,
  context: Context,
  administrator: string | null = null,
): Promise<CityRow> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(city)
      .values({ ...fresh, createdAt: context.at })
      .returning();
    await record(tx, fresh.id, context, {
      operation: 'city.create',
      target: fresh.id,
      after: { ...fresh, baseMap: undefined },
    });
    await record(tx, null, context, { operation: 'city.create', target: fresh.id, after: { name: fresh.name } });
    if (administrator) await setRole(tx, fresh.id, administrator, 'administrator', context);
    return row!;
  });
}

export async function updateCity(
  db: Database,
  cityId: string,
  revision: number,
  values: City,
  context: Context,
): Promise<CityRow> {
  return db.transaction(async (tx) => {
    const before = (await tx.select().from(city).where(eq(city.id, cityId)).for('update'))[0];
    if (!before || before.revision !== revision) throw new StaleRevision(before ?? { revision: 0 });
    const [after] = await tx
      .update(city)
      .set({ ...values, revision: revision + 1 })
      .where(and(eq(city.id, cityId), eq(city.revision, revision)))
      .returning();
    await record(tx, cityId, context, {
      operation: 'city.update',
      target: cityId,
      before: { ...before, baseMap: undefined },
      after: values,
    });
    return after!;
  });
}

/**
 * The city, everything in it, and every account that has no other city and does not run the installation. Its own events
 * go with it; that it was deleted stays among those of the installation.
 */
export async function deleteCity(db: Database, cityId: string, context: Context): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('vorrang.deleting_city', ${cityId}, true)`);
    const members = await tx.select({ id: membership.userId }).from(membership).where(eq(membership.cityId, cityId));
    const [gone] = await tx.delete(city).where(eq(city.id, cityId)).returning();
    if (!gone) return;
    const operation = gone.demo ? 'demo.remove' : 'city.delete';
    await record(tx, null, context, { operation, target: cityId, before: { name: gone.name } });
    const ids = members.map((member) => member.id);
    const elsewhere = tx
      .select({ one: sql`1` })
      .from(membership)
      .where(eq(membership.userId, user.id));
    await removeAccounts(
      tx,
      and(inArray(user.id, ids), eq(user.installationAdministrator, false), notExists(elsewhere)),
      context,
    );
    if (gone.demo) await removeAccounts(tx, eq(user.demo, true), context);
  });
}

/** Tables that carry a city, in an order in which they can be restored. */
const cityTables = {
  import: tables.imports,
  project: tables.project,
  fact: tables.fact,
  scenario: tables.scenario,
  frozenScenario: tables.frozenScenario,
  plan: tables.plan,
  brief: tables.brief,
  solve: tables.solve,
  decision: tables.decision,
  event: tables.event,
} as const;

export type CityExport = { format: 'vorrang/city@1'; city: CityRow } & Record<
  keyof typeof cityTables,
  Record<string, unknown>[]
>;

/** Everything the archive holds of one city but the accounts, as data. */
export async function exportCity(db: Database, cityId: string): Promise<CityExport | null> {
  const row = await findCity(db, cityId);
  if (!row) return null;
  const parts: Record<string, unknown[]> = {};
  for (const [name, table] of Object.entries(cityTables)) {
    parts[name] = await db.select().from(table).where(eq(table.cityId, cityId));
  }
  return { format: 'vorrang/city@1', city: row, ...parts } as CityExport;
}

/** Puts an exported city back under its own or a new id; refuses an id that is taken. No solve in it runs again. */
export async function importCity(
  db: Database,
  backup: CityExport,
  cityId: string,
  context: Context,
  administrator: string | null = null,
): Promise<void> {
  const data = backupByTodaysNames(backup);
  await db.transaction(async (tx) => {
    await tx.insert(city).values({ ...data.city, id: cityId, demo: false, createdAt: context.at });
    for (const [name, table] of Object.entries(cityTables)) {
      // Backups made before there was a table have none of it.
      const rows = (data[name as keyof typeof cityTables] ?? []).map((row) => revive({ ...row, cityId }));
      if (name === 'event') rows.forEach((row) => delete row['sequence']);
      if (name === 'solve') rows.forEach((row) => endSolve(row, context.at));
      for (let i = 0; i < rows.length; i += 500) await tx.insert(table).values(rows.slice(i, i + 500) as never);
    }
    const change: Change = {
      operation: 'city.restore',
      target: cityId,
      after: { from: data.city.id, name: data.city.name },
    };
    await record(tx, cityId, context, change);
    await record(tx, null, context, change);
    if (administrator) await setRole(tx, cityId, administrator, 'administrator', context);
  });
}

/** What was under way when the backup was made ended with it: a restored city starts nothing by itself. */
function endSolve(row: Record<string, unknown>, at: Date): void {
  if (row['state'] === 'queued' || row['state'] === 'running')
    Object.assign(row, { state: 'cancelled', finishedAt: at });
}

/** JSON knows no dates; columns that end in At are points in time. */
function revive(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      (key === 'at' || key.endsWith('At')) && typeof value === 'string' ? new Date(value) : value,
    ]),
  );
}
