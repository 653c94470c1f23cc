/** Raw SQL on a connection of its own, in the form the job queue asks for. */
export type RawSql = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
