import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../problem.ts';
import { isLong } from './read-in-process.ts';
import { messages } from './messages.ts';
import type { Services } from '../services.ts';

/** A file that somebody has sent and not yet taken in: it lies on this server, read as often as its readings change, until it is taken in, given up, or a day old. */
export type ImportSession = { id: string; fileName: string; fileSha256: string; isLong: boolean; path: string };

const day = 24 * 60 * 60 * 1000;
const rootOf = ({ configuration }: Services): string => join(configuration.dataFolder, 'imports');
const folderOf = (services: Services, cityId: string, id: string): string => join(rootOf(services), cityId, id);

/** Keeps a file for its session; nothing of it is in the archive yet. */
export async function openSession(services: Services, cityId: string, file: File): Promise<ImportSession> {
  await forgetOldSessions(services);
  const id = services.newId();
  const folder = folderOf(services, cityId, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileSha256 = createHash('sha256').update(bytes).digest('hex');
  const session = { id, fileName: file.name, fileSha256, isLong: isLong(bytes) };
  await writeFile(join(folder, 'file'), bytes, { mode: 0o600 });
  await writeFile(join(folder, 'session.json'), JSON.stringify(session), { mode: 0o600 });
  return { ...session, path: join(folder, 'file') };
}

export async function sessionOf(services: Services, cityId: string, id: string): Promise<ImportSession> {
  if (!/^[\w-]{1,64}$/.test(id)) throw gone();
  const folder = folderOf(services, cityId, id);
  const text = await readFile(join(folder, 'session.json'), 'utf8').catch(() => {
    throw gone();
  });
  return { ...(JSON.parse(text) as Omit<ImportSession, 'path'>), path: join(folder, 'file') };
}

/** Taken in or given up: nothing of the file stays. */
export const endSession = (services: Services, cityId: string, { id }: Pick<ImportSession, 'id'>): Promise<void> =>
  rm(folderOf(services, cityId, id), { recursive: true, force: true });

/** Of a city that is gone nothing stays either. */
export const endSessionsOf = (services: Services, cityId: string): Promise<void> =>
  rm(join(rootOf(services), cityId), { recursive: true, force: true });

/** Ends those that nobody has come back to for a day. */
export async function forgetOldSessions(services: Services): Promise<void> {
  const root = rootOf(services);
  const here = (folder: string) => readdir(folder).catch(() => []);
  for (const city of await here(root))
    for (const id of await here(join(root, city))) {
      const folder = join(root, city, id);
      const since = await stat(folder).catch(() => null);
      if (since && services.now().getTime() - since.mtimeMs > day) await rm(folder, { recursive: true, force: true });
    }
}

const gone = () => notFound(messages.texts.fileGone);
