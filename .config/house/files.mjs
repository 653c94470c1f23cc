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
