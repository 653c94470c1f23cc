import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Configuration = {
  host: string;
  port: number;
  /** Address people type; sets cookies and allowed origins. */
  publicUrl: string | null;
  dataFolder: string;
  databaseUrl: string | null;
  uploadLimitBytes: number;
  /** The demo's accounts exist only while nobody else can reach the server. */
  demoAllowed: boolean;
  secret: string;
};

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);
const repository = fileURLToPath(new URL('../../..', import.meta.url));

export function configurationFrom(env: NodeJS.ProcessEnv): Configuration {
  const host = env['HOST'] ?? '127.0.0.1';
  const dataFolder = resolve(env['VORRANG_DATA'] ?? join(repository, '.data'));
  return {
    host,
    port: portFrom(env['PORT']),
    publicUrl: env['PUBLIC_URL']?.replace(/\/$/, '') ?? null,
    dataFolder,
    databaseUrl: env['DATABASE_URL'] ?? null,
    uploadLimitBytes: Number(env['UPLOAD_LIMIT_MB'] ?? 25) * 1024 * 1024,
    demoAllowed: loopback.has(host) && !env['PUBLIC_URL'],
    secret: secretIn(dataFolder),
  };
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT=${text} is no port; set a number from 1 to 65535.`);
  return port;
}

/** Signs the session cookies; made on the first start, kept in the data folder, readable by this user only. */
function secretIn(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const file = join(dataFolder, 'secret');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `The data folder ${dataFolder} cannot be written (${code}); make it writable or set VORRANG_DATA to another folder.`,
      { cause: error },
    );
  }
}
