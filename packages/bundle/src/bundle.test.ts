import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Bundled, bundle } from './bundle.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), "vorrang bundle's ")));
afterAll(() => rmSync(folder, { recursive: true }));
const [own, source] = [join(folder, 'build'), join(folder, 'main.ts')];
const bundled: Bundled = { by: source, scripts: { vorrang: source }, staying: [] };
const builds = () => readdirSync(own).filter((name) => name !== 'current.json');
const made = (content: string) => {
  writeFileSync(source, content);
  return bundle(own, bundled);
};
const age = (file: string, seconds: number) =>
  utimesSync(join(file, '..'), new Date(), new Date(Date.now() - seconds * 1000));
beforeEach(() => rmSync(own, { recursive: true, force: true }));

test('two who build the same at once both get it', async () => {
  writeFileSync(source, 'console.log(1);');
  const files = await Promise.all([1, 2, 3].map(() => bundle(own, bundled)));
  expect(new Set(files).size).toBe(1);
  expect(readFileSync(files[0]!, 'utf8')).toContain('console.log(1)');
  expect(builds()).toHaveLength(1);
});

test('what was started before the last change still finds its files, whatever was begun and broken off in between', async () => {
  const running = await made('console.log(1);');
  age(running, 60);
  mkdirSync(join(own, 'new-1'));
  await made('console.log(2);');
  expect(existsSync(running)).toBe(true);
});

test('what became current again by going back is not old', async () => {
  const again = await made('console.log(1);');
  age(again, 60);
  age(await made('console.log(2);'), 30);
  expect(await made('console.log(1);')).toBe(again);
  await made('console.log(3);');
  expect(existsSync(again)).toBe(true);
});

test('a build that somebody else is at is left to them; one broken off long ago goes', async () => {
  for (const name of ['new-1', 'new-2']) mkdirSync(join(own, name), { recursive: true });
  age(join(own, 'new-2/file'), 24 * 60 * 60);
  await made('console.log(1);');
  expect(builds()).toHaveLength(2);
  expect(builds()).toContain('new-1');
});

test.each([
  `new Worker(new URL('./thread.ts', import.meta.url));`,
  `new Worker(new URL("./thread.ts", import.meta.url));`,
  `new Worker(\n  new URL(\n    './thread.ts',\n    import.meta.url,\n  ),\n);`,
])('a thread that was not declared is refused, not found missing when it is started: %s', async (content) => {
  writeFileSync(join(folder, 'thread.ts'), '');
  await expect(made(content)).rejects.toThrow(/thread\.ts, which is not among the scripts/);
});

test('a declared thread and data beside a source are found from the bundle, in a folder with any name', async () => {
  const [thread, data] = [join(folder, 'thread.ts'), join(folder, 'data.txt')];
  writeFileSync(thread, 'export {};');
  writeFileSync(data, 'beside');
  writeFileSync(
    source,
    `import { readFileSync } from 'node:fs';
export const read = readFileSync(new URL('./data.txt', import.meta.url), 'utf8');
export const started = new URL('./thread.ts', import.meta.url).href;`,
  );
  const file = await bundle(join(folder, "another's 5% place", 'build'), {
    ...bundled,
    scripts: { vorrang: source, thread },
  });
  const { read, started } = (await import(file)) as { read: string; started: string };
  expect(read).toBe('beside');
  expect(existsSync(new URL(started))).toBe(true);
});

test('a library that imports what it makes up itself is refused, until it stays installed', async () => {
  const library = join(folder, 'node_modules/library');
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, 'package.json'), JSON.stringify({ name: 'library', type: 'module', main: 'index.js' }));
  writeFileSync(join(library, 'index.js'), 'export const load = (name) => import(/* of its own */ name);');
  const content = `import { load } from 'library';\nconsole.log(load);`;
  await expect(made(content)).rejects.toThrow(/library\/index\.js imports what cannot be seen here/);
  const file = await bundle(own, { ...bundled, staying: ['library'] });
  expect(readFileSync(file, 'utf8')).toContain('node_modules/library/index.js');
});
