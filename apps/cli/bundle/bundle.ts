// Bundles the command line into a few files of JavaScript, so that a solve begins its search at once. `npm run vorrang` calls this when a source has changed.
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin, build } from 'rolldown';
import { sumOf } from './current-build.mjs';

const root = join(import.meta.dirname, '../../..');
const cli = join(root, 'apps/cli');
const solvers = join(root, 'packages/optimizer/src/solvers');
/** What finds files of its own beside itself – WebAssembly, native code – stays where it is installed. */
const staying = ['highs', 'sql.js', '@myriaddreamin/typst-ts-node-compiler'];

/** Builds into a folder of its own inside `folder`, where a process that runs from an older one still finds its files; `current.json` names it and what it was made of. */
export async function bundle(folder: string): Promise<string> {
  const beside = join(folder, `new-${process.pid}`);
  const inputs = new Map<string, string>();
  const note = (id: string) => {
    const file = relative(root, id).replaceAll('\\', '/');
    if (!file.includes('node_modules/') && !id.startsWith('\0')) inputs.set(file, sumOf(readFileSync(id)));
  };
  // The lockfile stands for all that is installed.
  for (const file of ['pnpm-lock.yaml', 'apps/cli/bundle/bundle.ts']) note(join(root, file));
  await build({
    cwd: cli,
    platform: 'node',
    input: {
      vorrang: 'src/start.ts',
      'highs-worker': join(solvers, 'highs/highs-worker.ts'),
      'javascript-lp-solver-worker': join(solvers, 'javascript-lp-solver/javascript-lp-solver-worker.ts'),
    },
    plugins: [stayInstalled(beside), { name: 'inputs', transform: (_, id) => note(id) }],
    output: { dir: beside, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', sourcemap: true },
    logLevel: 'warn',
  });
  const name = sumOf(JSON.stringify([...inputs].sort())).slice(0, 16);
  // What was made of the same is the same, and may be running.
  if (existsSync(join(folder, name))) rmSync(beside, { recursive: true });
  else renameSync(beside, join(folder, name));
  const start = `${name}/vorrang.js`;
  writeFileSync(`${beside}.json`, JSON.stringify({ start, inputs: Object.fromEntries(inputs) }));
  renameSync(`${beside}.json`, join(folder, 'current.json'));
  removeOld(folder, name);
  return join(folder, start);
}

const stayInstalled = (from: string): Plugin => ({
  name: 'stay-installed',
  async resolveId(id, importer, options) {
    if (!staying.includes(id)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && { id: relative(from, found.id).replaceAll('\\', '/'), external: true };
  },
});

/** Beside the current build the one before it may still be running; older ones go. */
function removeOld(folder: string, current: string): void {
  const builds = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const times = builds.map(({ name }) => ({ name, time: statSync(join(folder, name)).mtimeMs }));
  const others = times.filter(({ name }) => name !== current).sort((a, b) => b.time - a.time);
  for (const { name } of others.slice(1)) rmSync(join(folder, name), { recursive: true, force: true });
}

if (import.meta.main) await bundle(join(cli, 'build'));
