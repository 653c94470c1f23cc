import { getRequestListener } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countAccounts, dropAdministratorLinks, openArchive, takeLock } from '@vorrang/db';
import { createApp } from './app.ts';
import { type Configuration, configurationFrom } from './configuration.ts';
import { demoCityId, loadDemo, queueDemoSolves } from './demo-city.ts';
import { forgetOldSessions } from './imports/session.ts';
import type { Services } from './services.ts';
import { openSignInAttempts } from './sign-in/attempts.ts';
import { createAuth } from './sign-in/auth.ts';
import { demoEmail, demoPassword, keepDemoAccounts } from './sign-in/demo.ts';
import { makeLink } from './sign-in/links.ts';
import { openSolveQueue } from './solves/queue.ts';
import { openBaseMap } from './tiles/base-map.ts';
import { openTileRenderer } from './tiles/tile-renderer.ts';

/** The only composition root: everything that touches the world is made here and handed down. */
async function start(): Promise<void> {
  const configuration = configurationFrom(process.env);
  const baseMap = await openBaseMap(configuration.baseMapFile);
  const lock = takeLock(join(configuration.dataFolder, 'lock'));
  if (!lock.held && !configuration.databaseUrl)
    stopWith(`Vorrang already runs on this data folder: ${lock.holder.address ?? 'it is just starting'}`);
  const now = () => new Date();
  const address = () =>
    configuration.publicUrl ??
    `http://${configuration.host.includes(':') ? `[${configuration.host}]` : configuration.host}:${port}`;
  let port = configuration.port;
  let listener: RequestListener = (_request, response) =>
    response.writeHead(503, { 'retry-after': '2' }).end('starting');
  const server = createServer((request, response) => listener(request, response));
  port = await listen(server, configuration);
  if (lock.held) lock.announce(address());

  const archive = await openArchive(
    configuration.databaseUrl
      ? { databaseUrl: configuration.databaseUrl }
      : { folder: join(configuration.dataFolder, 'database') },
  ).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    return stopWith(
      configuration.databaseUrl
        ? `The database of DATABASE_URL cannot be used (${why}); start it, or correct DATABASE_URL.`
        : `The database in ${configuration.dataFolder} cannot be opened (${why}); set VORRANG_DATA to another folder, or put a backup back.`,
    );
  });
  const auth = createAuth(archive, configuration, () => new URL(address()).origin);
  const tiles = openTileRenderer();
  const demo = await archive.alone(() => prepareDemo({ archive, auth, configuration, now, newId: randomUUID }));
  const solves = openSolveQueue({ archive, now, newId: randomUUID });
  const attempts = openSignInAttempts(archive.database);
  const parts = { archive, auth, attempts, solves, tiles, baseMap, configuration };
  const services: Services = { ...parts, now, newId: randomUUID, address };
  await forgetOldSessions(services);
  const app = createApp(services);
  (globalThis as Record<symbol, unknown>)[Symbol.for('vorrang.api')] = app.fetch;
  const api = getRequestListener(app.fetch);
  const pages = await loadPages();
  listener = (request, response) =>
    request.url?.startsWith('/api/') ? void api(request, response) : pages(request, response);

  await announce(services, demo);
  const stop = () => {
    server.close();
    server.closeAllConnections();
    void solves
      .stop()
      .then(() => archive.close())
      .finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function prepareDemo(
  parts: Pick<Services, 'archive' | 'auth' | 'configuration' | 'now' | 'newId'>,
): Promise<boolean> {
  const { archive, configuration, now } = parts;
  const loaded = join(configuration.dataFolder, 'demo-loaded');
  const first = !existsSync(loaded) && (await countAccounts(archive.database)).all === 0;
  if (first && configuration.demoAllowed) {
    await loadDemo(archive.database, now());
    await queueDemoSolves(archive.database, now());
    writeFileSync(loaded, '');
  }
  return keepDemoAccounts(parts, demoCityId);
}

/** The built pages; absent while the page builder itself serves them in development. */
async function loadPages(): Promise<RequestListener> {
  if (process.env['VORRANG_PAGES'] === 'elsewhere') return (_request, response) => response.writeHead(404).end();
  const { handler } = (await import(new URL('../../web/build/handler.js', import.meta.url).href)) as {
    handler: (request: unknown, response: unknown, next: () => void) => void;
  };
  return (request, response) => handler(request, response, () => response.writeHead(404).end());
}

function listen(server: ReturnType<typeof createServer>, { host, port }: Configuration): Promise<number> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        stopWith(
          `Port ${port} on ${host} is taken by another program; set PORT to a free one, for example PORT=${port + 1} npm start`,
        );
      stopWith(`Vorrang cannot listen on ${host}:${port} (${error.code}); check HOST and PORT.`);
    });
    server.listen(port, host, () => {
      const at = server.address();
      resolve(typeof at === 'object' && at ? at.port : port);
    });
  });
}

async function announce(services: Services, demo: boolean): Promise<void> {
  const { configuration, archive } = services;
  console.log(`Vorrang listens on ${services.address()}`);
  console.log(
    `  data: ${configuration.databaseUrl ? 'the PostgreSQL server of DATABASE_URL, secrets in ' : ''}${configuration.dataFolder}`,
  );
  if (demo) {
    console.log(
      `  demo: press "Try the demo" on the start page, or sign in as ${demoEmail('planner')} with the password ${demoPassword(configuration)}`,
    );
  }
  if ((await countAccounts(archive.database)).administrators === 0) {
    await dropAdministratorLinks(archive.database);
    const link = await makeLink(
      services,
      null,
      { purpose: 'administrator', role: null, userId: null },
      { actor: { id: 'system', name: 'Vorrang', role: 'system' }, at: services.now() },
    );
    console.log(`  your own city: this link works once and makes you the administrator: ${link}`);
  }
}

function stopWith(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

await start().catch((error: unknown) => stopWith(error instanceof Error ? error.message : String(error)));
