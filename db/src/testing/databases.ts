import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Archive, openArchive } from '../archive.ts';

export type TestDatabase = {
  kind: 'PGlite' | 'PostgreSQL';
  open: (migrationsFolder?: string) => Promise<Archive & { drop: () => Promise<void>; url: string | null }>;
};

/** The real databases at hand: PGlite always, PostgreSQL where TEST_DATABASE_URL names a server. */
export function testDatabases(): TestDatabase[] {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) console.log('skipped: no TEST_DATABASE_URL, so the archive is not tested on a PostgreSQL server here');
  return [
    { kind: 'PGlite', open: openEmbedded },
    ...(server ? [{ kind: 'PostgreSQL' as const, open: (folder?: string) => openOnServer(server, folder) }] : []),
  ];
}

async function openEmbedded(migrationsFolder?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-test-'));
  const archive = await openArchive({ folder: join(folder, 'database') }, migrationsFolder);
  return {
    ...archive,
    url: null,
    drop: async () => {
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let databases = 0;
async function openOnServer(server: string, migrationsFolder?: string) {
  const name = `vorrang_test_${process.pid}_${databases++}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const archive = await openArchive({ databaseUrl: url.href }, migrationsFolder);
  return {
    ...archive,
    url: url.href,
    drop: async () => {
      await archive.close();
      await admin.unsafe(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
