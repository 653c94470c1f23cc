import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../archive.ts';
import { decision } from '../tables/index.ts';
import { type Connection, type Context, StaleRevision, record } from './change.ts';

export type DecisionRow = typeof decision.$inferSelect;
export type DecisionContent = Pick<DecisionRow, 'planId' | 'body' | 'decidedOn' | 'outcome' | 'responsible' | 'reason'>;

export const listDecisions = (db: Connection, cityId: string): Promise<DecisionRow[]> =>
  db
    .select()
    .from(decision)
    .where(eq(decision.cityId, cityId))
    .orderBy(desc(decision.decidedOn), desc(decision.recordedAt));

export async function insertDecision(
  db: Database,
  cityId: string,
  id: string,
  content: DecisionContent,
  context: Context,
): Promise<DecisionRow> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(decision)
      .values({ cityId, id, ...content, recordedBy: context.actor.id, recordedAt: context.at })
      .returning();
    await record(
      tx,
      cityId,
      { ...context, reason: content.reason },
      { operation: 'decision.record', target: id, after: content },
    );
    return row!;
  });
}

export async function updateDecision(
  db: Database,
  cityId: string,
  id: string,
  revision: number,
  content: DecisionContent,
  context: Context,
): Promise<DecisionRow> {
  return db.transaction(async (tx) => {
    const here = and(eq(decision.cityId, cityId), eq(decision.id, id));
    const before = (await tx.select().from(decision).where(here).for('update'))[0];
    if (!before || before.revision !== revision) throw new StaleRevision(before ?? { revision: 0 });
    const [row] = await tx
      .update(decision)
      .set({ ...content, revision: revision + 1 })
      .where(here)
      .returning();
    await record(tx, cityId, context, { operation: 'decision.correct', target: id, before, after: content });
    return row!;
  });
}
