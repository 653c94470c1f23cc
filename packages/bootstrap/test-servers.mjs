import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumAmong, chromiumPlaces, postgresAmong, postgresPlaces } from './find-servers.mjs';

const run = (command, args, options = {}) => spawnSync(command, args, { encoding: 'utf8', ...options });
const mayInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const leastPostgres = 15;

/** A browser for the end-to-end tests: named, found, or installed where we may. */
export async function bringChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !chromiumAmong([named]))
    throw new Error(`CHROMIUM_PATH is ${named}, which does not run as a Chromium or Chrome; name one that does.`);
  const found = named ?? chromiumAmong(chromiumPlaces());
  if (found) return found;
  if (mayInstall()) installChromium();
  const brought = chromiumAmong(chromiumPlaces());
  if (brought) return brought;
  throw new Error(
    'The tests need Chromium or Chrome, and none was found: set CHROMIUM_PATH to one, or install one (Debian: apt-get install chromium; elsewhere: node apps/web/node_modules/@playwright/test/cli.js install --with-deps chromium).',
  );
}

/** Ubuntu has Chromium only as a snap, which needs a running snapd: there Playwright brings its own. */
function installChromium() {
  if (install(['chromium'])) return;
  console.error('bringing Chromium by Playwright for the tests …');
  const house = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const playwright = join(house, 'apps/web/node_modules/@playwright/test/cli.js');
  run(process.execPath, [playwright, 'install', '--with-deps', 'chromium']);
}

/** A PostgreSQL server of our own for the length of `work`; TEST_DATABASE_URL names one that is already there. */
export async function withPostgres(work) {
  if (process.env.TEST_DATABASE_URL) return work(process.env.TEST_DATABASE_URL);
  const binaries = bringPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-postgres-'));
  const asServer = serverUser(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  must(
    asServer(join(binaries, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8']),
  );
  must(asServer(join(binaries, 'pg_ctl'), ['-D', data, '-o', settings, '-w', '-l', join(folder, 'log'), 'start']));
  try {
    return await work(`postgres://postgres@127.0.0.1:${port}/postgres`);
  } finally {
    asServer(join(binaries, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  }
}

function bringPostgres() {
  const found = postgresAmong(postgresPlaces(), leastPostgres).folder;
  if (found) return found;
  // With PostGIS and the tool that reads its layers as a desktop GIS does; the metapackages know the version of their release.
  if (mayInstall()) install(['postgresql', 'postgresql-postgis', 'gdal-bin']);
  const { folder, tooOld } = postgresAmong(postgresPlaces(), leastPostgres);
  if (folder) return folder;
  throw new Error(
    `The tests need a PostgreSQL server ${leastPostgres} or newer, and ${tooOld.length ? `only version ${tooOld.join(', ')}` : 'none'} was found: set TEST_DATABASE_URL to one that runs, or install one (Debian, Ubuntu: apt-get install postgresql postgresql-postgis gdal-bin; where that is older: the packages of apt.postgresql.org).`,
  );
}

/** PostgreSQL refuses to run as root: then the user of the distribution's package runs it, or one without any rights. */
function serverUser(folder) {
  if (process.getuid?.() !== 0) return (command, args) => run(command, args, { cwd: folder });
  const user = ['postgres', 'nobody'].find((name) => run('id', ['-u', name]).status === 0);
  if (!user)
    throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody to run it as.');
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(run('id', [flag, user]).stdout));
  chownSync(folder, uid, gid);
  return (command, args) => run(command, args, { cwd: folder, uid, gid, stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Those of the packages that this release has; whether there was any. */
function install(names) {
  run('apt-get', ['update']);
  const policyOf = (name) => run('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }).stdout ?? '';
  const there = names.filter((name) => /Candidate: (?!\(none\))/.test(policyOf(name)));
  if (there.length === 0) return false;
  console.error(`installing ${there.join(', ')} for the tests …`);
  const done = run('apt-get', ['install', '-y', '--no-install-recommends', ...there], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0)
    console.error(`${there.join(', ')} could not be installed: ${done.stderr.trim().split('\n').at(-1)}`);
  return done.status === 0;
}

function must(done) {
  if (done.status !== 0) throw new Error(`The PostgreSQL server for the tests did not start: ${done.stderr}`);
}

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
