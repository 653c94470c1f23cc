import { type SQL, and, asc, count, eq, isNull } from 'drizzle-orm';
import type { Role } from '@vorrang/planning';
import type { Database, Transaction } from '../archive.ts';
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
  db: Connection,
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

export type NewAccount = { id: string; name: string; email: string; passwordHash: string; demo?: boolean };

/** Somebody who can sign in with this password; refuses (by its unique index) an address that has an account. */
export async function createAccount(db: Connection, fresh: NewAccount, context: Context): Promise<void> {
  const { id, name, email, passwordHash, demo = false } = fresh;
  const times = { createdAt: context.at, updatedAt: context.at };
  await db.transaction(async (tx) => {
    await tx.insert(user).values({ id, name, email: email.toLowerCase(), emailVerified: true, demo, ...times });
    await tx
      .insert(account)
      .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...times });
    await record(tx, null, context, { operation: 'account.create', target: id, after: { name, demo } });
  });
}

/** Accounts with their sessions and roles; one event each. */
export async function removeAccounts(db: Connection, which: SQL | undefined, context: Context): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(user).where(which).returning();
    for (const { id, name, demo } of gone)
      await record(tx, null, context, { operation: 'account.remove', target: id, before: { name, demo } });
  });
}

export const removeDemoAccounts = (db: Connection, context: Context): Promise<void> =>
  removeAccounts(db, eq(user.demo, true), context);

/** Whether anybody can sign in to a demo city. */
export async function hasDemo(db: Connection): Promise<boolean> {
  const rows = await db
    .select({ id: user.id })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .innerJoin(city, eq(city.id, membership.cityId))
    .where(and(eq(user.demo, true), eq(city.demo, true)))
    .limit(1);
  return rows.length > 0;
}

export async function findUserByEmail(db: Connection, email: string) {
  return (await db.select().from(user).where(eq(user.email, email.toLowerCase())))[0] ?? null;
}
export async function findUser(db: Connection, userId: string) {
  return (await db.select().from(user).where(eq(user.id, userId)))[0] ?? null;
}

export type Link = typeof oneTimeLink.$inferSelect;

const linkEvents = {
  administrator: 'administrator-link.create',
  invitation: 'invitation.create',
  password: 'password-link.create',
} as const;

/** Keeps a link; `cityId` is the city whose administrator made it, if any. The event names neither link nor hash. */
export async function createLink(
  db: Database,
  cityId: string | null,
  link: Omit<Link, 'usedAt'>,
  context: Context,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(oneTimeLink).values(link);
    await record(tx, cityId, context, {
      operation: linkEvents[link.purpose],
      target: link.userId ?? cityId ?? 'installation',
      after: { role: link.role, expiresAt: link.expiresAt.toISOString() },
    });
  });
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
async function useLink(tx: Transaction, tokenHash: string, now: Date): Promise<boolean> {
  const used = await tx
    .update(oneTimeLink)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLink.tokenHash, tokenHash), isNull(oneTimeLink.usedAt)))
    .returning({ tokenHash: oneTimeLink.tokenHash });
  return used.length === 1;
}

/** A new password by a link; it signs the person out everywhere. False when somebody used the link first. */
export async function replacePassword(db: Database, link: Link, passwordHash: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!link.userId || !(await useLink(tx, link.tokenHash, at))) return false;
    const person = await findUser(tx, link.userId);
    await tx
      .update(account)
      .set({ password: passwordHash })
      .where(and(eq(account.userId, link.userId), eq(account.providerId, 'credential')));
    await tx.delete(session).where(eq(session.userId, link.userId));
    const actor = { id: link.userId, name: person?.name ?? link.userId, role: 'system' as const };
    await record(tx, null, { actor, at, reason: 'link' }, { operation: 'password.change', target: link.userId });
    return true;
  });
}

/** The account and role a link promises, all or nothing. False when somebody used the link first. */
export async function acceptInvitation(db: Database, link: Link, fresh: NewAccount, at: Date): Promise<boolean> {
  const context: Context = {
    actor: { id: fresh.id, name: fresh.name, role: link.role ?? 'administrator' },
    at,
    reason: 'invitation',
  };
  return db.transaction(async (tx) => {
    if (!(await useLink(tx, link.tokenHash, at))) return false;
    await createAccount(tx, fresh, context);
    if (link.purpose === 'administrator') {
      await tx.update(user).set({ installationAdministrator: true }).where(eq(user.id, fresh.id));
      await record(tx, null, context, { operation: 'installation-administrator.set', target: fresh.id });
    }
    if (link.cityId) {
      await record(tx, link.cityId, context, {
        operation: 'invitation.use',
        target: fresh.id,
        after: { role: link.role },
      });
      if (link.role) await setRole(tx, link.cityId, fresh.id, link.role, context);
    }
    return true;
  });
}
