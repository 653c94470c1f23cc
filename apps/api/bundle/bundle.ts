// Bundles the server, so that it stands sooner than Node has read its sources. `npm start` calls this when a source has changed.
import { join } from 'node:path';
import { type Bundled, built } from '@vorrang/bundle';

const root = join(import.meta.dirname, '../../..');
const api = join(root, 'apps/api/src');
const solvers = join(root, 'packages/optimizer/src/solvers');

const server: Bundled = {
  by: import.meta.filename,
  scripts: {
    vorrang: join(api, 'main.ts'),
    'analysis-thread': join(api, 'analyses/analysis-thread.ts'),
    'answer-thread': join(api, 'mcp/answer-thread.ts'),
    'database-thread': join(root, 'db/src/embedded/database-thread.ts'),
    'highs-worker': join(solvers, 'highs/highs-worker.ts'),
    'javascript-lp-solver-worker': join(solvers, 'javascript-lp-solver/javascript-lp-solver-worker.ts'),
    'reading-process': join(api, 'imports/reading-process.ts'),
    'solve-process': join(api, 'solves/solve-process.ts'),
    'tile-thread': join(api, 'tiles/tile-thread.ts'),
    'typesetting-process': join(api, 'briefs/typesetting-process.ts'),
  },
  staying: [
    '@electric-sql/pglite',
    '@myriaddreamin/typst-ts-node-compiler',
    'better-auth',
    'highs',
    'rate-limiter-flexible',
    'sql.js',
    'tinypool',
  ],
};

if (import.meta.main) await built(join(api, '../build'), server);
