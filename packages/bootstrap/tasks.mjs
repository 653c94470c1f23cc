import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { currentBuild } from '../bundle/src/current-build.mjs';
import { bringChromium, withPostgres } from './test-servers.mjs';

const turbo = (run, args, env) =>
  run('pnpm', ['exec', 'turbo', 'run', ...args, '--output-logs=errors-only', '--no-update-notifier'], env);
/** What Node has compiled once it need not compile at the next start. */
const compiled = (root) => ({ NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node` });
const checks = ['types', '//#lint', '//#format', '//#doors', '//#house', '//#dead'];

/** What `npm start`, `npm test` … do once Node, pnpm and the packages are there. */
export const tasks = {
  async start({ root, run, toolchain }) {
    const failed = await turbo(run, ['build']);
    return failed || run(toolchain.node, [await bundleOf('apps/api', { root, run, toolchain })], compiled(root));
  },
  async dev({ run, toolchain }) {
    const pages = run('pnpm', ['--dir', 'apps/web', 'run', 'dev'], { API_PORT: '3001' });
    const server = run(toolchain.node, ['--watch', 'apps/api/src/main.ts'], {
      PORT: '3001',
      VORRANG_PAGES: 'elsewhere',
    });
    return (await Promise.all([pages, server]))[1];
  },
  /** With `--report` what can be counted of the house, with `--list` beside it where. */
  check: ({ run, rest, toolchain }) =>
    rest.includes('--report') ? run(toolchain.node, ['.config/house/report.mjs', ...rest]) : turbo(run, checks),
  async test({ run, rest }) {
    const CHROMIUM_PATH = await bringChromium();
    return withPostgres((TEST_DATABASE_URL) =>
      run(
        'pnpm',
        [
          'exec',
          'turbo',
          'run',
          ...checks,
          'test',
          'e2e',
          '--concurrency=2',
          '--continue=dependencies-successful',
          '--output-logs=new-only',
          '--no-update-notifier',
          ...rest,
        ],
        {
          TEST_DATABASE_URL,
          CHROMIUM_PATH,
        },
      ),
    );
  },
  /** What only the big files of other cities and standards can show; no part of `npm test`. */
  async examine({ root, run, rest }) {
    const folder = resolve(root, process.env.VORRANG_REFERENCE_DATA ?? '../shared');
    const absent = ['data', 'instances'].map((part) => resolve(folder, part)).find((part) => !existsSync(part));
    if (absent)
      throw new Error(
        `The reference data is expected in ${folder}, but ${absent} is not there: put it beside the repository as ../shared, or name its folder in VORRANG_REFERENCE_DATA.`,
      );
    const CHROMIUM_PATH = await bringChromium();
    // One after the other: some of them have so many seconds and no more.
    const words = ['exec', 'turbo', 'run', 'examine', '--concurrency=1', '--continue', '--no-update-notifier', ...rest];
    return run('pnpm', words, { VORRANG_REFERENCE_DATA: folder, CHROMIUM_PATH });
  },
  async screenshots({ run }) {
    const CHROMIUM_PATH = await bringChromium();
    const built = await turbo(run, ['build']);
    return built || run('pnpm', ['--dir', 'apps/web', 'run', 'screenshots'], { CHROMIUM_PATH });
  },
  /** Every reader of files against 10,000 broken ones each; with a seed of its own unless one is given: `npm run fuzz -- 4711`. */
  fuzz({ run, rest: [seed = String(Date.now() % 1_000_000), runs = '10000'] }) {
    console.log(`seed ${seed}, ${runs} inputs for each reader`);
    const words = ['--dir', 'packages/exchange', 'exec', 'vitest', 'run', 'src/formats/fuzz.test.ts'];
    return run('pnpm', words, { FUZZ_SEED: seed, FUZZ_RUNS: runs });
  },
  /** Measures the command line as `npm run vorrang` runs it. */
  async bench({ root, run, toolchain, rest }) {
    const VORRANG_COMMAND = await bundleOf('apps/cli', { root, run, toolchain });
    const env = { ...compiled(root), VORRANG_COMMAND };
    return run(toolchain.node, [`${root}/packages/optimizer/bench/main.ts`, ...rest], env);
  },
  /** Measures what a planner waits for in the page, in Chromium on the built pages and the bundled server; with `--smoke` only whether it can be measured. */
  async 'bench:web'({ run, rest }) {
    const CHROMIUM_PATH = await bringChromium();
    const built = await turbo(run, ['build']);
    return (
      built ||
      run('pnpm', ['--dir', 'apps/web', 'run', 'bench'], {
        CHROMIUM_PATH,
        VORRANG_BENCH: rest.includes('--smoke') ? 'smoke' : 'whole',
      })
    );
  },
  vorrang: async ({ root, run, toolchain, rest, calledFrom }) =>
    run(toolchain.node, [await bundleOf('apps/cli', { root, run, toolchain }), ...rest], {}, calledFrom),
};

/** The bundle of an app, made again when a source has changed: it starts sooner than Node has read the sources. */
async function bundleOf(app, { root, run, toolchain }) {
  const current = () => currentBuild(`${root}/${app}/build`, root);
  const ready = current();
  if (ready) return ready;
  const failed = await run(toolchain.node, [`${root}/${app}/bundle/bundle.ts`]);
  const file = failed ? null : current();
  if (!file)
    throw new Error(failed ? `${app} was not bundled.` : 'A source changed while it was bundled; start once more.');
  return file;
}
