import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as tables from './tables/index.ts';

/** The tables through one client. */
export const connect = (client: postgres.Sql) => ({
  client,
  database: drizzle({ client, schema: tables, casing: 'snake_case' }),
});
export type Database = ReturnType<typeof connect>['database'];
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
