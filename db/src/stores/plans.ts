import { and, desc, eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Outcome, Plan, Start } from '@vorrang/planning';
import type { Transaction } from '../archive.ts';
import { plan } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

export type PlanRow = Omit<typeof plan.$inferSelect, 'document'> & { document: Plan };

const parsed = (row: typeof plan.$inferSelect): PlanRow => ({ ...row, document: JSON.parse(row.document) as Plan });

/** A plan without its document and outcome, but with the bound that its certificate proves; as it states it, where that was not re-computed yet. */
export type ListedPlan = Omit<PlanRow, 'document' | 'outcome'> & { certificateBound: number | null };

export async function listPlans(db: Connection, cityId: string): Promise<ListedPlan[]> {
  const { document: _document, outcome: _outcome, ...columns } = getTableColumns(plan);
  const certificateBound = sql<number | null>`case when ${plan.outcome} is null
    then (${plan.document}::json #>> '{certificate,bound}')::double precision
    else (${plan.outcome} #>> '{verdict,recomputed,certificateBound}')::double precision end`;
  return db
    .select({ ...columns, certificateBound })
    .from(plan)
    .where(eq(plan.cityId, cityId))
    .orderBy(desc(plan.createdAt), desc(plan.id));
}

export async function findPlan(db: Connection, cityId: string, id: string): Promise<PlanRow | null> {
  const row = (
    await db
      .select()
      .from(plan)
      .where(and(eq(plan.cityId, cityId), eq(plan.id, id)))
  )[0];
  return row ? parsed(row) : null;
}

/** The starts of the newest plan of each of so many scenarios, the newest first. */
export async function newestStarts(db: Connection, cityId: string, most: number): Promise<Start[][]> {
  const newest = await db
    .selectDistinctOn([plan.scenarioId], { id: plan.id, createdAt: plan.createdAt })
    .from(plan)
    .where(and(eq(plan.cityId, cityId), isNotNull(plan.objective)))
    .orderBy(plan.scenarioId, desc(plan.createdAt), desc(plan.id));
  const ids = newest
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(0, most)
    .map(({ id }) => id);
  const rows = await db
    .select({ starts: sql<Start[]>`${plan.document}::json -> 'starts'` })
    .from(plan)
    .where(and(eq(plan.cityId, cityId), inArray(plan.id, ids)))
    .orderBy(desc(plan.createdAt), desc(plan.id));
  return rows.map(({ starts }) => starts);
}

export async function insertPlan(
  tx: Transaction,
  cityId: string,
  fresh: { id: string; scenarioId: string; document: Plan; outcome: Outcome | null },
  context: Context,
): Promise<void> {
  const { document } = fresh;
  await tx.insert(plan).values({
    cityId,
    id: fresh.id,
    scenarioId: fresh.scenarioId,
    fingerprint: document.scenario,
    status: document.status,
    objective: document.objective,
    bound: document.bound ?? null,
    gap: document.gap ?? null,
    document: JSON.stringify(document),
    outcome: fresh.outcome,
    createdAt: context.at,
    createdBy: context.actor.id,
  });
  await record(tx, cityId, context, {
    operation: 'plan.create',
    target: fresh.id,
    after: {
      scenario: document.scenario,
      status: document.status,
      objective: document.objective,
      gap: document.gap,
      seed: document.solver?.seed,
    },
  });
}

/** Keeps what was worked out about a plan from before that was kept with it. */
export async function keepOutcome(db: Connection, cityId: string, id: string, outcome: Outcome): Promise<void> {
  await db
    .update(plan)
    .set({ outcome })
    .where(and(eq(plan.cityId, cityId), eq(plan.id, id), isNull(plan.outcome)));
}
