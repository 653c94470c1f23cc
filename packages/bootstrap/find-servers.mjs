import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const versionSaid = (file) => {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout : '';
};
const onPath = () => (process.env.PATH ?? '').split(delimiter).filter(Boolean);
/** `parent/NAME/rest` for every NAME there that begins so, the highest number first. */
const within = (parent, begin, rest) =>
  (existsSync(parent) ? readdirSync(parent) : [])
    .filter((name) => name.startsWith(begin))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    .map((name) => join(parent, name, rest));

/** Where a Chromium or Chrome may be: on the path, as a distribution, a snap, Playwright or macOS puts it. */
export const chromiumPlaces = () => [
  ...['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'].flatMap((name) =>
    [...onPath(), '/usr/bin'].map((folder) => join(folder, name)),
  ),
  ...['chrome-linux', 'chrome-linux64'].flatMap((folder) =>
    within(join(homedir(), '.cache/ms-playwright'), 'chromium-', `${folder}/chrome`),
  ),
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The first that runs: Ubuntu's `chromium-browser` may be a script that only says which snap is missing. */
export const chromiumAmong = (files) => files.find((file) => existsSync(file) && /Chrom/.test(versionSaid(file)));

/** Where the programs of a PostgreSQL server may be: Debian and Ubuntu, the project's own RPMs, Homebrew, pg_config, the path. */
export const postgresPlaces = () => [
  ...within('/usr/lib/postgresql', '', 'bin'),
  ...within('/usr', 'pgsql-', 'bin'),
  ...within('/opt/homebrew/opt', 'postgresql', 'bin'),
  ...within('/usr/local/opt', 'postgresql', 'bin'),
  spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim() ?? '',
  ...onPath(),
];

/** The folder with the newest server that is new enough, and the versions that are too old. */
export function postgresAmong(folders, least) {
  const servers = [...new Set(folders)]
    .filter((folder) => folder && ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))))
    .map((folder) => ({ folder, major: Number(/\(PostgreSQL\) (\d+)/.exec(versionSaid(join(folder, 'initdb')))?.[1]) }))
    .sort((a, b) => b.major - a.major);
  return {
    folder: servers.find(({ major }) => major >= least)?.folder,
    tooOld: servers.filter(({ major }) => major < least).map(({ major }) => major),
  };
}
