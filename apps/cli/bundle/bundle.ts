// Bundles the command line, so that a solve begins its search at once. `npm run vorrang` calls this when a source has changed.
import { join } from 'node:path';
import { type Bundled, built } from '@vorrang/bundle';

const cli = join(import.meta.dirname, '..');
const solvers = join(cli, '../../packages/optimizer/src/solvers');

export const commandLine: Bundled = {
  by: import.meta.filename,
  scripts: {
    vorrang: join(cli, 'src/start.ts'),
    'highs-worker': join(solvers, 'highs/highs-worker.ts'),
    'javascript-lp-solver-worker': join(solvers, 'javascript-lp-solver/javascript-lp-solver-worker.ts'),
  },
  staying: ['highs', 'sql.js', '@myriaddreamin/typst-ts-node-compiler'],
};

if (import.meta.main) await built(join(cli, 'build'), commandLine);
