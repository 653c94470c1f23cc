import { and, desc, eq, max, sql } from 'drizzle-orm';
import type { Database } from '../archive.ts';
import { brief } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

export type BriefRow = typeof brief.$inferSelect;
/** What a brief is written from, by its fingerprint, and how it is written once its number is known. */
export type BriefToWrite = {
  basis: string;
  write: (numbered: { number: number; version: number }) => Pick<BriefRow, 'content' | 'contentHash'>;
};

/** One version of a plan's brief; without a number the latest. */
export async function findBrief(
  db: Connection,
  cityId: string,
  planId: string,
  version?: number,
): Promise<BriefRow | null> {
  const rows = await db
    .select()
    .from(brief)
    .where(
      and(
        eq(brief.cityId, cityId),
        eq(brief.planId, planId),
        version === undefined ? undefined : eq(brief.version, version),
      ),
    )
    .orderBy(desc(brief.version))
    .limit(1);
  return rows[0] ?? null;
}

/** Keeps a brief for good: the first version of a plan's brief takes the city's next number, later ones keep it. Who comes second finds what is there. */
export async function insertBrief(
  db: Database,
  cityId: string,
  planId: string,
  { basis, write }: BriefToWrite,
  context: Context,
): Promise<BriefRow> {
  return db.transaction(async (tx) => {
    // One at a time in a city: two that open a plan's brief together must not write two.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`brief ${cityId}`}))`);
    const before = await findBrief(tx, cityId, planId);
    if (before?.basis === basis) return before;
    const [last] = await tx
      .select({ number: max(brief.number) })
      .from(brief)
      .where(eq(brief.cityId, cityId));
    const number = before?.number ?? (last?.number ?? 0) + 1;
    const version = (before?.version ?? 0) + 1;
    const written = write({ number, version });
    const [row] = await tx
      .insert(brief)
      .values({
        cityId,
        planId,
        version,
        number,
        basis,
        ...written,
        createdAt: context.at,
        createdBy: context.actor.id,
      })
      .returning();
    await record(tx, cityId, context, {
      operation: 'brief.write',
      target: planId,
      after: { number, version, contentHash: written.contentHash },
    });
    return row!;
  });
}
