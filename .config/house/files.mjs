import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The files git knows or would add, with their text. */
export const textsOf = (pattern) =>
  execFileSync(
    'git',
    [
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      'apps',
      'packages',
      'db',
      'scenarios',
      'README.md',
      '.github',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1e8,
    },
  )
    .split('\n')
    .filter((path) => pattern.test(path) && !/\/(fixtures|generated|migrations)\//.test(path) && existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Places that are not in a named file, by `say`, and named files that have none any more: one line each. `list` is the file that names them. */
export function besideNamed(found, named, list, say) {
  const there = new Set(found.map(({ path }) => path));
  return [
    ...found.filter(({ path }) => !Object.hasOwn(named, path)).map(({ path, line }) => `${path}:${line}: ${say}`),
    ...Object.keys(named)
      .filter((path) => !there.has(path))
      .map((path) => `${path}: named in .config/house/${list}, and has no such place any more`),
  ];
}
