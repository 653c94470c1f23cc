import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Role } from '@vorrang/planning';
import { city } from './city.ts';

const at = () => timestamp({ withTimezone: true });

/** Accounts and sessions as better-auth keeps them. */
export const user = pgTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  installationAdministrator: boolean().notNull().default(false),
  demo: boolean().notNull().default(false),
  createdAt: at().notNull().defaultNow(),
  updatedAt: at().notNull().defaultNow(),
});

export const session = pgTable('session', {
  id: text().primaryKey(),
  expiresAt: at().notNull(),
  token: text().notNull().unique(),
  createdAt: at().notNull().defaultNow(),
  updatedAt: at().notNull().defaultNow(),
  ipAddress: text(),
  userAgent: text(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
});

export const account = pgTable('account', {
  id: text().primaryKey(),
  accountId: text().notNull(),
  providerId: text().notNull(),
  userId: text()
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' }),
  accessToken: text(),
  refreshToken: text(),
  idToken: text(),
  accessTokenExpiresAt: at(),
  refreshTokenExpiresAt: at(),
  scope: text(),
  password: text(),
  createdAt: at().notNull().defaultNow(),
  updatedAt: at().notNull().defaultNow(),
});

export const verification = pgTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: at().notNull(),
  createdAt: at().notNull().defaultNow(),
  updatedAt: at().notNull().defaultNow(),
});

/** The role of a person in one city. */
export const membership = pgTable(
  'membership',
  {
    cityId: text()
      .notNull()
      .references(() => city.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    role: text().$type<Role>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.cityId, t.userId] })],
);

/** A link that works once; only the hash of its token is kept. */
export const oneTimeLink = pgTable(
  'one_time_link',
  {
    tokenHash: text().primaryKey(),
    purpose: text().$type<'administrator' | 'invitation' | 'password'>().notNull(),
    cityId: text().references(() => city.id, { onDelete: 'cascade' }),
    role: text().$type<Role>(),
    userId: text().references(() => user.id, { onDelete: 'cascade' }),
    createdBy: text(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [uniqueIndex().on(t.tokenHash)],
);

/** A key by which a programme asks in a person's name in one city; only its hash is kept. What it may see is what her role there allows when it is used. */
export const accessToken = pgTable(
  'access_token',
  {
    id: text().primaryKey(),
    tokenHash: text().notNull().unique(),
    cityId: text()
      .notNull()
      .references(() => city.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: at().notNull(),
    expiresAt: at().notNull(),
    /** The beginning of the hour. */
    lastUsedAt: at(),
    revokedAt: at(),
  },
  (t) => [index().on(t.cityId, t.userId)],
);

/** Attempts by a key that names nobody, counted for all processes of the installation; names of columns as rate-limiter-flexible has them. */
export const attempt = pgTable('attempt', { key: text().primaryKey(), points: integer().notNull(), expire: at() });
