import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Configuration = {
  host: string;
  port: number;
  /** Address people type; sets cookies and allowed origins. */
  publicUrl: string | null;
  dataFolder: string;
  databaseUrl: string | null;
  uploadLimitBytes: number;
  /** A backup holds a whole city with every plan it ever had; an upload is one list. */
  restoreLimitBytes: number;
  /** The demo's accounts exist only while nobody else can reach the server. */
  demoAllowed: boolean;
  /** A PMTiles file that is drawn below the maps of the cities. */
  baseMapFile: string | null;
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
    publicUrl:
      urlFrom(env, 'PUBLIC_URL', ['https:', 'http:'], 'https://vorrang.example.at')?.replace(/\/$/, '') ?? null,
    dataFolder,
    databaseUrl: urlFrom(env, 'DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://vorrang@127.0.0.1/vorrang'),
    uploadLimitBytes: bytesFrom(env, 'UPLOAD_LIMIT_MB', 25),
    restoreLimitBytes: bytesFrom(env, 'RESTORE_LIMIT_MB', 250),
    demoAllowed: loopback.has(host) && !env['PUBLIC_URL'],
    baseMapFile: env['BASE_MAP'] ? resolve(env['BASE_MAP']) : null,
    secret: secretIn(dataFolder),
  };
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT=${text} is no port; set a number from 1 to 65535.`);
  return port;
}

function bytesFrom(env: NodeJS.ProcessEnv, name: string, usual: number): number {
  const megabytes = Number(env[name] || usual);
  if (!(megabytes > 0) || megabytes > 1000)
    throw new Error(`${name}=${env[name]} is no size; set megabytes above 0 and up to 1000.`);
  return megabytes * 1024 * 1024;
}

function urlFrom(env: NodeJS.ProcessEnv, name: string, protocols: string[], example: string): string | null {
  const text = env[name];
  if (!text) return null;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    throw new Error(`${name} is no address of the expected kind; set it like ${example}.`);
  return text;
}

/** Signs the session cookies; made on the first start, kept in the data folder, readable by this user only. */
function secretIn(dataFolder: string): string {
  try {
    makeFolder(dataFolder);
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

/** One level after the other: asked for all at once, Node never returns where a folder refuses its child as /proc does. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
