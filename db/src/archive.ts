import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startEmbedded } from './embedded/embedded.ts';
import { newTurnstile, oneAtATime } from './embedded/one-at-a-time.ts';
import { bringGisViews } from './gis.ts';
import type { RawSql } from './raw-sql.ts';
import * as tables from './tables/index.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

export type Database = ReturnType<typeof connect>['database'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type Archive = {
  database: Database;
  raw: RawSql;
  kind: 'pglite' | 'postgresql';
  /** Runs `work` while no other process of the installation runs any: for what may happen only once. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

type Where = { databaseUrl: string } | { folder: string };

/** Opens PostgreSQL, or PGlite in a folder, through the one driver, and brings the schema up to date. */
export async function openArchive(where: Where, migrationsFolder = migrations): Promise<Archive> {
  const embedded = 'folder' in where ? await startEmbedded(where.folder) : null;
  const mutex = newTurnstile();
  const open = (max: number) =>
    'databaseUrl' in where
      ? postgres(where.databaseUrl, { max, onnotice: () => {} })
      : oneAtATime(
          postgres({
            host: embedded!.host,
            port: embedded!.port,
            username: 'postgres',
            database: 'postgres',
            ssl: false,
            max,
            onnotice: () => {},
          }),
          mutex,
        );
  const { client, database } = connect(open(embedded ? 4 : 10));
  const jobs = open(1);
  const alone = 'databaseUrl' in where ? aloneOn(where.databaseUrl) : <T>(work: () => Promise<T>) => work();
  const raw = rawOn(jobs);
  await alone(async () => {
    await migrate(database, { migrationsFolder });
    if (!embedded && migrationsFolder === migrations) await bringGisViews(raw);
  });
  return {
    database,
    alone,
    raw,
    kind: embedded ? 'pglite' : 'postgresql',
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), jobs.end({ timeout: 5 })]);
      await embedded?.stop();
    },
  };
}

function connect(client: postgres.Sql) {
  return { client, database: drizzle({ client, schema: tables, casing: 'snake_case' }) };
}

/** The lock ends with its connection, so a process that dies leaves nothing locked. */
const aloneOn =
  (databaseUrl: string): Archive['alone'] =>
  async (work) => {
    const client = postgres(databaseUrl, { max: 1, onnotice: () => {}, idle_timeout: 0, max_lifetime: null });
    try {
      await client`select pg_advisory_lock(hashtext('vorrang'))`;
      return await work();
    } finally {
      await client.end({ timeout: 5 });
    }
  };

/** Several statements in one text only pass by the simple protocol. */
const rawOn =
  (client: postgres.Sql): RawSql =>
  async (text, values) => {
    const asked = values?.length ? client.unsafe(text, values as never[]) : client.unsafe(text).simple();
    const result = await asked.catch(async (error: unknown) => {
      // A text with its own BEGIN leaves the only connection in an aborted transaction; every later job would fail.
      await client.unsafe('rollback').catch(() => {});
      throw error;
    });
    return { rows: [...(Array.isArray(result[0]) ? (result as unknown as unknown[][]).flat() : result)] };
  };
