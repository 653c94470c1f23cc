import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { type Database, type Transaction, connect } from './database.ts';
import { startEmbedded } from './embedded/embedded.ts';
import { newTurnstile, oneAtATime } from './embedded/one-at-a-time.ts';
import { bringGisViews } from './gis.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

export type { Database, Transaction };
export type Archive = {
  database: Database;
  kind: 'pglite' | 'postgresql';
  /** Runs `work` while no other process of the installation runs any: for what may happen only once. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

type Where = { databaseUrl: string } | { folder: string };

/** Opens PostgreSQL, or PGlite in a folder, through the one driver, and brings the schema up to date. */
export async function openArchive(where: Where, migrationsFolder = migrations): Promise<Archive> {
  const embedded = 'folder' in where ? await startEmbedded(where.folder) : null;
  const { client, database } = connect(
    'databaseUrl' in where
      ? postgres(where.databaseUrl, { max: 10, onnotice: () => {} })
      : oneAtATime(
          postgres({
            host: embedded!.host,
            port: embedded!.port,
            username: 'postgres',
            database: 'postgres',
            ssl: false,
            max: 4,
            onnotice: () => {},
          }),
          newTurnstile(),
        ),
  );
  const alone = 'databaseUrl' in where ? aloneOn(where.databaseUrl) : <T>(work: () => Promise<T>) => work();
  await alone(async () => {
    await migrate(database, { migrationsFolder });
    if (!embedded && migrationsFolder === migrations) await bringGisViews(database);
  });
  return {
    database,
    alone,
    kind: embedded ? 'pglite' : 'postgresql',
    close: async () => {
      await client.end({ timeout: 5 });
      await embedded?.stop();
    },
  };
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
