import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Database } from '../archive.ts';
import { accessToken, user } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

type Row = typeof accessToken.$inferSelect;
/** An access token as it is told: without its hash, with whose it is. */
export type AccessToken = Omit<Row, 'tokenHash' | 'cityId'> & { owner: string };

/** Keeps a token by its hash; the event names neither. */
export async function createAccessToken(
  db: Database,
  fresh: Omit<Row, 'lastUsedAt' | 'revokedAt'>,
  context: Context,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(accessToken).values(fresh);
    const after = { name: fresh.name, expiresAt: fresh.expiresAt.toISOString() };
    await record(tx, fresh.cityId, context, { operation: 'access-token.create', target: fresh.id, after });
  });
}

/** Those of one person where one is named. */
const of = (userId: string | null) => (userId === null ? undefined : eq(accessToken.userId, userId));

/** The tokens of a city, or of one person in it, that are not revoked, the newest first. */
export async function listAccessTokens(db: Connection, cityId: string, userId: string | null): Promise<AccessToken[]> {
  const rows = await db
    .select({ token: accessToken, owner: user.name })
    .from(accessToken)
    .innerJoin(user, eq(user.id, accessToken.userId))
    .where(and(eq(accessToken.cityId, cityId), isNull(accessToken.revokedAt), of(userId)))
    .orderBy(desc(accessToken.createdAt), desc(accessToken.id));
  return rows.map(({ token: { tokenHash: _h, cityId: _c, ...told }, owner }) => ({ ...told, owner }));
}

/** Ends a token, of one person where one is named; false where there is none that holds. */
export async function revokeAccessToken(
  db: Database,
  cityId: string,
  { id, userId }: { id: string; userId: string | null },
  context: Context,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .update(accessToken)
      .set({ revokedAt: context.at })
      .where(and(eq(accessToken.cityId, cityId), eq(accessToken.id, id), isNull(accessToken.revokedAt), of(userId)))
      .returning({ name: accessToken.name });
    for (const { name } of gone)
      await record(tx, cityId, context, { operation: 'access-token.revoke', target: id, before: { name } });
    return gone.length > 0;
  });
}

const hour = 60 * 60 * 1000;

/**
 * Whose token this is, where it holds in the city at this moment; notes the hour of its use. Null for one that is unknown, of another
 * city, revoked or expired.
 */
export async function ownerOfAccessToken(db: Connection, cityId: string, tokenHash: string, at: Date) {
  const [found] = await db
    .select({ id: accessToken.id, lastUsedAt: accessToken.lastUsedAt, owner: user })
    .from(accessToken)
    .innerJoin(user, eq(user.id, accessToken.userId))
    .where(
      and(
        eq(accessToken.tokenHash, tokenHash),
        eq(accessToken.cityId, cityId),
        isNull(accessToken.revokedAt),
        gt(accessToken.expiresAt, at),
      ),
    );
  if (!found) return null;
  const lastUsedAt = new Date(Math.floor(at.getTime() / hour) * hour);
  if (found.lastUsedAt?.getTime() !== lastUsedAt.getTime())
    await db.update(accessToken).set({ lastUsedAt }).where(eq(accessToken.id, found.id));
  return found.owner;
}
