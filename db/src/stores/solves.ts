import { and, desc, eq, inArray, lt, or, isNull, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../archive.ts';
import { type SolveOptions, type SolveProgress, solve } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

export type SolveRow = typeof solve.$inferSelect;
export type { SolveOptions, SolveProgress };

const here = (cityId: string, id: string) => and(eq(solve.cityId, cityId), eq(solve.id, id));

export async function insertSolve(
  tx: Transaction,
  cityId: string,
  fresh: { id: string; scenarioId: string; fingerprint: string; options: SolveOptions },
  context: Context,
): Promise<void> {
  await tx
    .insert(solve)
    .values({ cityId, ...fresh, state: 'queued', createdBy: context.actor.id, createdAt: context.at });
  await record(tx, cityId, context, {
    operation: 'solve.start',
    target: fresh.id,
    after: { scenario: fresh.fingerprint, ...fresh.options },
  });
}

export async function findSolve(db: Connection, cityId: string, id: string): Promise<SolveRow | null> {
  return (await db.select().from(solve).where(here(cityId, id)))[0] ?? null;
}

export const listSolves = (db: Connection, cityId: string, limit = 50): Promise<SolveRow[]> =>
  db.select().from(solve).where(eq(solve.cityId, cityId)).orderBy(desc(solve.createdAt)).limit(limit);

/** Takes a solve that nobody works on; null when another worker was quicker or it has ended. */
export async function claimSolve(
  db: Database,
  cityId: string,
  id: string,
  now: Date,
  staleBefore: Date,
): Promise<SolveRow | null> {
  const rows = await db
    .update(solve)
    .set({ state: 'running', heartbeatAt: now, history: [] })
    .where(
      and(
        here(cityId, id),
        or(
          eq(solve.state, 'queued'),
          and(eq(solve.state, 'running'), or(isNull(solve.heartbeatAt), lt(solve.heartbeatAt, staleBefore))),
        ),
      ),
    )
    .returning();
  return rows[0] ?? null;
}

/** Adds a point to the course of the solve; answers whether somebody asked to stop it. */
export async function noteProgress(
  db: Database,
  cityId: string,
  id: string,
  progress: SolveProgress | null,
  now: Date,
): Promise<{ cancelRequested: boolean }> {
  const history = progress ? sql`${solve.history} || ${JSON.stringify([progress])}::jsonb` : solve.history;
  const rows = await db
    .update(solve)
    .set({ history: history as never, heartbeatAt: now })
    .where(here(cityId, id))
    .returning({ cancelRequested: solve.cancelRequested });
  return rows[0] ?? { cancelRequested: true };
}

export async function finishSolve(
  tx: Connection,
  cityId: string,
  id: string,
  end: { state: 'done' | 'cancelled' | 'failed'; planId?: string; message?: string },
  at: Date,
): Promise<void> {
  await tx
    .update(solve)
    .set({ state: end.state, planId: end.planId ?? null, message: end.message ?? null, finishedAt: at })
    .where(here(cityId, id));
}

export async function requestCancel(db: Database, cityId: string, id: string, context: Context): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(solve)
      .set({ cancelRequested: true })
      .where(and(here(cityId, id), inArray(solve.state, ['queued', 'running'])))
      .returning({ id: solve.id });
    if (rows.length) await record(tx, cityId, context, { operation: 'solve.cancel', target: id });
    return rows.length > 0;
  });
}

/** Solves that were under way when their server ended. */
export const listAbandonedSolves = (db: Connection, staleBefore: Date): Promise<SolveRow[]> =>
  db
    .select()
    .from(solve)
    .where(
      or(
        eq(solve.state, 'queued'),
        and(eq(solve.state, 'running'), or(isNull(solve.heartbeatAt), lt(solve.heartbeatAt, staleBefore))),
      ),
    );
