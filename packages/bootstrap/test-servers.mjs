import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (command, args, options = {}) => spawnSync(command, args, { encoding: 'utf8', ...options });
const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** A browser for the end-to-end tests: named, found, or installed where we may. */
export async function bringChromium() {
  const found = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((file) => file && existsSync(file));
  if (found) return found;
  install(
    ['chromium'],
    'Set CHROMIUM_PATH to a Chromium or Chrome, or install one (Debian: apt-get install chromium).',
  );
  return '/usr/bin/chromium';
}

/** A PostgreSQL server of our own for the length of `work`; TEST_DATABASE_URL names one that is already there. */
export async function withPostgres(work) {
  if (process.env.TEST_DATABASE_URL) return work(process.env.TEST_DATABASE_URL);
  const binaries =
    findPostgres() ??
    (install(
      // With PostGIS and the tool that reads its layers as a desktop GIS does.
      ['postgresql', 'postgresql-15-postgis-3', 'gdal-bin'],
      'Set TEST_DATABASE_URL to a PostgreSQL 15+ server, or install one (Debian: apt-get install postgresql).',
    ),
    findPostgres());
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

/** PostgreSQL refuses to run as root: then the user of Debian's package runs it. */
function serverUser(folder) {
  if (process.getuid?.() !== 0) return (command, args) => run(command, args, { cwd: folder });
  const id = (flag) => Number(run('id', [flag, 'postgres']).stdout);
  const [uid, gid] = [id('-u'), id('-g')];
  chownSync(folder, uid, gid);
  return (command, args) => run(command, args, { cwd: folder, uid, gid, stdio: ['ignore', 'ignore', 'pipe'] });
}

function findPostgres() {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    run('pg_config', ['--bindir']).stdout?.trim(),
  ];
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')));
}

function install(names, otherwise) {
  const name = names.join(', ');
  if (!isDebianRoot()) throw new Error(`The tests need ${name}. ${otherwise}`);
  console.error(`installing ${name} for the tests …`);
  run('apt-get', ['update']);
  const done = run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0) throw new Error(`${name} could not be installed. ${otherwise}`);
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
