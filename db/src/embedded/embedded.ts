import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** The PGlite of one data folder, in a worker of its own so that no query holds up the server. */
export type EmbeddedDatabase = { host: string; port: number; stop: () => Promise<void> };

const loopbackPort = 5432;

/**
 * Starts PGlite on a Unix socket in a folder that only this user can enter: there is no password.
 * The folder must be locked by the caller; PGlite itself would let two processes destroy it.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  mkdirSync(dataFolder, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-'));
  const path = join(folder, `.s.PGSQL.${loopbackPort}`);
  const worker = new Worker(new URL('./database-thread.ts', import.meta.url), {
    workerData: { dataFolder, socket: { path } },
  });
  await said(worker, 'ready');
  return {
    host: folder,
    port: loopbackPort,
    stop: async () => {
      const stopped = said(worker, 'stopped');
      worker.postMessage('stop');
      await stopped;
      await worker.terminate();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const said = (worker: Worker, word: string): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message) => {
      if (message === word) resolve();
    });
  });
