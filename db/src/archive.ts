import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { startEmbedded } from './embedded/embedded.ts';
import { newTurnstile, oneAtATime } from './embedded/one-at-a-time.ts';
import * as tables from './tables/index.ts';

const migrations = fileURLToPath(new URL('../migrations', import.meta.url));

export type Database = ReturnType<typeof connect>['database'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** Raw SQL on a connection of its own, in the form the job queue asks for. */
export type RawSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
export type Archive = { database: Database; raw: RawSql; kind: 'pglite' | 'postgresql'; close: () => Promise<void> };

type Where = { databaseUrl: string } | { folder: string };

/** Opens PostgreSQL, or PGlite in a folder, through the one driver, and brings the schema up to date. */
export async function openArchive(where: Where): Promise<Archive> {
  const embedded = 'folder' in where ? await startEmbedded(where.folder) : null;
  const turnstile = newTurnstile();
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
          turnstile,
        );
  const { client, database } = connect(open(embedded ? 4 : 10));
  const jobs = open(1);
  await migrate(database, { migrationsFolder: migrations });
  return {
    database,
    raw: rawOn(jobs),
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

/** Several statements in one text only pass by the simple protocol. */
const rawOn =
  (client: postgres.Sql): RawSql =>
  async (text, values) => {
    const result = values?.length ? await client.unsafe(text, values as never[]) : await client.unsafe(text).simple();
    return { rows: [...(Array.isArray(result[0]) ? (result as unknown as unknown[][]).flat() : result)] };
  };
