import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { parentPort, workerData } from 'node:worker_threads';

const { dataFolder, socket } = workerData as {
  dataFolder: string;
  socket: { path: string } | { host: string; port: number };
};
const database = await PGlite.create({ dataDir: dataFolder });
const server = new PGLiteSocketServer({ db: database, ...socket, maxConnections: 20 });
await server.start();
parentPort?.postMessage('ready');
// What goes wrong here ends the thread with its error, which the one who asked hears.
parentPort?.on('message', () => void stop());

async function stop(): Promise<void> {
  await server.stop();
  await database.close();
  parentPort?.postMessage('stopped');
}
