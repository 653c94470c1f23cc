import { and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Role } from '@vorrang/planning';
import type { Database } from '../archive.ts';
import { account, city, membership, oneTimeLink, session, user } from '../tables/index.ts';
import { type Connection, type Context, record } from './change.ts';

export type Member = { id: string; name: string; email: string; role: Role };

export const listMembers = (db: Connection, cityId: string): Promise<Member[]> =>
  db
    .select({ id: user.id, name: user.name, email: user.email, role: membership.role })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(eq(membership.cityId, cityId))
    .orderBy(asc(user.name));

export async function roleIn(db: Connection, cityId: string, userId: string): Promise<Role | null> {
  const rows = await db
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.cityId, cityId), eq(membership.userId, userId)));
  return rows[0]?.role ?? null;
}

export const citiesOf = (db: Connection, userId: string) =>
  db
    .select({ id: city.id, name: city.name, role: membership.role, demo: city.demo })
    .from(membership)
    .innerJoin(city, eq(city.id, membership.cityId))
    .where(eq(membership.userId, userId))
    .orderBy(asc(city.name));

/** Gives, changes or (null) takes away a role; the last administrator of a city stays. */
export async function setRole(
  db: Database,
  cityId: string,
  userId: string,
  role: Role | null,
  context: Context,
): Promise<'done' | 'last-administrator'> {
  return db.transaction(async (tx) => {
    // One at a time per city: two who leave at once would each see the other stay.
    await tx.select({ id: city.id }).from(city).where(eq(city.id, cityId)).for('update');
    const before = await roleIn(tx, cityId, userId);
    if (before === 'administrator' && role !== 'administrator') {
      const [n] = await tx
        .select({ n: count() })
        .from(membership)
        .where(and(eq(membership.cityId, cityId), eq(membership.role, 'administrator')));
      if ((n?.n ?? 0) <= 1) return 'last-administrator';
    }
    if (role === null)
      await tx.delete(membership).where(and(eq(membership.cityId, cityId), eq(membership.userId, userId)));
    else
      await tx
        .insert(membership)
        .values({ cityId, userId, role })
        .onConflictDoUpdate({ target: [membership.cityId, membership.userId], set: { role } });
    await record(tx, cityId, context, {
      operation: 'role.set',
      target: userId,
      before: { role: before },
      after: { role },
    });
    return 'done';
  });
}

export async function countAccounts(db: Connection): Promise<{ administrators: number; all: number }> {
  const [all] = await db.select({ n: count() }).from(user);
  const [administrators] = await db.select({ n: count() }).from(user).where(eq(user.installationAdministrator, true));
  return { all: all?.n ?? 0, administrators: administrators?.n ?? 0 };
}

export async function makeInstallationAdministrator(db: Connection, userId: string): Promise<void> {
  await db.update(user).set({ installationAdministrator: true }).where(eq(user.id, userId));
}

export async function markDemo(db: Connection, userId: string): Promise<void> {
  await db.update(user).set({ demo: true }).where(eq(user.id, userId));
}

/** Accounts of the demo, with their sessions and roles. */
export async function removeDemoAccounts(db: Connection): Promise<void> {
  await db.delete(user).where(eq(user.demo, true));
}

export async function findUserByEmail(db: Connection, email: string) {
  return (await db.select().from(user).where(eq(user.email, email.toLowerCase())))[0] ?? null;
}
export async function findUser(db: Connection, userId: string) {
  return (await db.select().from(user).where(eq(user.id, userId)))[0] ?? null;
}

/** A new password signs the person out everywhere. */
export async function replacePassword(db: Database, userId: string, hash: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(account)
      .set({ password: hash })
      .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')));
    await tx.delete(session).where(eq(session.userId, userId));
  });
}

export type Link = typeof oneTimeLink.$inferSelect;

export async function createLink(db: Connection, link: Omit<Link, 'usedAt'>): Promise<void> {
  await db.insert(oneTimeLink).values(link);
}

/** Unused administrator links are replaced at every start: only the newest works. */
export async function dropAdministratorLinks(db: Connection): Promise<void> {
  await db.delete(oneTimeLink).where(and(eq(oneTimeLink.purpose, 'administrator'), isNull(oneTimeLink.usedAt)));
}

export async function findLink(db: Connection, tokenHash: string, now: Date): Promise<Link | null> {
  const link = (await db.select().from(oneTimeLink).where(eq(oneTimeLink.tokenHash, tokenHash)))[0];
  return link && !link.usedAt && link.expiresAt > now ? link : null;
}

/** True for the one caller who used the link first. */
export async function useLink(db: Connection, tokenHash: string, now: Date): Promise<boolean> {
  const used = await db
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.tokenHash, tokenHash), isNull(oneTimeLink.usedAt)))
    .returning({ tokenHash: oneTimeLink.tokenHash });
  return used.length === 1;
}
