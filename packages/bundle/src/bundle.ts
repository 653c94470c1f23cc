import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Plugin, build } from 'rolldown';
import { currentBuild, sumOf } from './current-build.mjs';

const root = join(import.meta.dirname, '../../..');

export type Bundled = {
  /** The file that says this: when it changes, what was built is no longer current. */
  by: string;
  /** What is started by name; the first is the one to start, the others are its threads and processes. */
  scripts: Record<string, string>;
  /** Libraries that find files of their own beside themselves: WebAssembly, native code, threads. */
  staying: string[];
};

/** Builds unless what was built is made of the sources as they are. Gives the file to start. */
export async function built(folder: string, bundled: Bundled): Promise<string> {
  return currentBuild(folder, root) ?? (await bundle(folder, bundled));
}

/**
 * A few files of JavaScript in a folder of its own inside `folder`, where a process that runs from an older one still finds its files;
 * `current.json` names it and what it was made of. Gives the file to start.
 */
export async function bundle(folder: string, { by, scripts, staying }: Bundled): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const beside = mkdtempSync(join(folder, 'new-'));
  const inputs = new Map<string, string>();
  const note = (id: string) => {
    const file = relative(root, id).replaceAll('\\', '/');
    if (!file.includes('node_modules/') && !id.startsWith('\0')) inputs.set(file, sumOf(readFileSync(id)));
  };
  // The lockfile stands for all that is installed.
  for (const file of [join(root, 'pnpm-lock.yaml'), import.meta.filename, by]) note(file);
  await build({
    cwd: dirname(by),
    platform: 'node',
    input: scripts,
    plugins: [
      stayInstalled(staying, beside),
      stayWhereTheyAre(scripts, beside),
      seenImports,
      { name: 'inputs', transform: (_, id) => note(id) },
    ],
    output: { dir: beside, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', sourcemap: true },
    logLevel: 'warn',
  });
  const name = sumOf(JSON.stringify([...inputs].sort())).slice(0, 16);
  keepAs(join(folder, name), beside);
  const start = `${name}/${Object.keys(scripts)[0]}.js`;
  writeFileSync(`${beside}.json`, JSON.stringify({ start, inputs: Object.fromEntries(inputs) }));
  renameSync(`${beside}.json`, join(folder, 'current.json'));
  removeOld(folder, name);
  return join(folder, start);
}

/** What was made of the same is the same: it may be running, and somebody else may have put it there a moment ago. */
function keepAs(place: string, beside: string): void {
  try {
    renameSync(beside, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
    rmSync(beside, { recursive: true });
  }
  // From when on it was current, also where it is once more.
  utimesSync(place, new Date(), new Date());
}

const stayInstalled = (staying: string[], from: string): Plugin => ({
  name: 'stay-installed',
  async resolveId(id, importer, options) {
    if (!staying.includes(id)) return null;
    const found = await this.resolve(id, importer, { ...options, skipSelf: true });
    return found && { id: relative(from, found.id).replaceAll('\\', '/'), external: true };
  },
});

/** A source names its threads and its data by where they lie beside it (`new URL('../migrations', import.meta.url)`); from the bundle they are elsewhere. */
const stayWhereTheyAre = (scripts: Bundled['scripts'], from: string): Plugin => ({
  name: 'stay-where-they-are',
  transform(code, id) {
    const placed = (path: string): string => {
      const file = resolve(dirname(id), path);
      const script = Object.keys(scripts).find((name) => scripts[name] === file);
      if (!script && path.endsWith('.ts')) throw new Error(`${id} starts ${path}, which is not among the scripts.`);
      if (script) return `./${script}.js`;
      const address = relative(from, file).replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
      return path.endsWith('/') ? `${address}/` : address;
    };
    const beside = /(new URL\(\s*)(['"])(\.[^'"]*)\2(,\s*import\.meta\.url,?\s*\))/g;
    if (id.includes('node_modules') || !beside.test(code)) return null;
    // Lines stay lines: the source map needs nothing of its own.
    return {
      code: code.replace(
        beside,
        (_, start: string, _quote, path: string, end: string) => `${start}"${placed(path)}"${end}`,
      ),
      map: null,
    };
  },
});

/** A library that imports by a name it puts together finds nothing from the bundle, where nothing is installed: it has to stay where it is. */
const seenImports: Plugin = {
  name: 'seen-imports',
  transform(code, id) {
    if (id.includes('node_modules') && /\bimport\((\s*\/\*[^*]*\*\/)*\s*[^\s"'`)./]/.test(code))
      throw new Error(`${id} imports what cannot be seen here; name its library among those that stay installed.`);
    return null;
  },
};

const hour = 60 * 60 * 1000;

/** The build that was current before may still be running; older ones go, and what was broken off. */
function removeOld(folder: string, current: string): void {
  const here = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const since = ({ name }: { name: string }) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const dated = here.map((entry) => ({ name: entry.name, time: since(entry) })).sort((a, b) => b.time - a.time);
  const [begun, builds] = [dated.filter(isBegun), dated.filter((one) => !isBegun(one) && one.name !== current)];
  // Somebody else may be at it.
  const brokenOff = begun.filter(({ time }) => time < Date.now() - hour);
  for (const { name } of [...builds.slice(1), ...brokenOff])
    rmSync(join(folder, name), { recursive: true, force: true });
}

const isBegun = ({ name }: { name: string }) => name.startsWith('new-');
