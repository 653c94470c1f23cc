import { and, desc, eq, inArray, lt, or, isNull, sql } from 'drizzle-orm';
import type { Start } from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
import { type SolveOptions, type SolveProgress, solve } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

export type SolveRow = typeof solve.$inferSelect;
export type { SolveOptions, SolveProgress };

const here = (cityId: string, id: string) => and(eq(solve.cityId, cityId), eq(solve.id, id));

export async function insertSolve(
  tx: Transaction,
  cityId: string,
  fresh: {
    id: string;
    scenarioId: string;
    fingerprint: string;
    options: SolveOptions;
    warmStart?: Start[] | undefined;
  },
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

/**
 * Takes the solve that has waited longest as a new attempt: one that is queued, or one whose worker has said nothing since `silentSince`.
 * Of workers that ask at once each gets another; null where nothing waits.
 */
export async function claimSolve(db: Database, now: Date, silentSince: Date): Promise<SolveRow | null> {
  const next = db
    .select({ cityId: solve.cityId, id: solve.id })
    .from(solve)
    .where(
      or(
        eq(solve.state, 'queued'),
        and(eq(solve.state, 'running'), or(isNull(solve.heartbeatAt), lt(solve.heartbeatAt, silentSince))),
      ),
    )
    .orderBy(solve.createdAt)
    .limit(1)
    .for('update', { skipLocked: true });
  const rows = await db
    .update(solve)
    .set({ state: 'running', heartbeatAt: now, history: [], attempt: sql`${solve.attempt} + 1` })
    .where(sql`(${solve.cityId}, ${solve.id}) = ${next}`)
    .returning();
  return rows[0] ?? null;
}

/** The solve as one process has taken it up. */
export type Attempt = Pick<SolveRow, 'cityId' | 'id' | 'attempt'>;
const stillOwned = ({ cityId, id, attempt }: Attempt) =>
  and(here(cityId, id), eq(solve.attempt, attempt), eq(solve.state, 'running'));

/** Adds a point to the course of the solve; answers whether to stop: somebody asked to, or another process took over. */
export async function noteProgress(
  db: Database,
  attempt: Attempt,
  progress: SolveProgress | null,
  now: Date,
): Promise<{ cancelRequested: boolean }> {
  const history = progress ? sql`${solve.history} || ${JSON.stringify([progress])}::jsonb` : solve.history;
  const rows = await db
    .update(solve)
    .set({ history, heartbeatAt: now })
    .where(stillOwned(attempt))
    .returning({ cancelRequested: solve.cancelRequested });
  return rows[0] ?? { cancelRequested: true };
}

/** True for the attempt that owns the solve; one that was taken over meanwhile must leave nothing behind. */
export async function finishSolve(
  tx: Connection,
  attempt: Attempt,
  end: { state: 'done' | 'cancelled' | 'failed'; message?: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(solve)
    .set({ state: end.state, message: end.message ?? null, finishedAt: at, warmStart: null })
    .where(stillOwned(attempt))
    .returning({ id: solve.id });
  return rows.length === 1;
}

/** Says which plan a solve has left; the plan stands there already. */
export async function leavePlan(tx: Transaction, { cityId, id }: Attempt, planId: string): Promise<void> {
  await tx.update(solve).set({ planId }).where(here(cityId, id));
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
