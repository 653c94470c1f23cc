import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as planning from '../index.ts';

/** A line of an example: what it gives, and what stands in the comment beside it. */
export type Shown = { line: string; gives: unknown; told: unknown };
/** The example in the doc block of an exported name, and what its lines give when they are run. */
export type Example = { name: string; shown: () => Promise<Shown[]> };

type Written = { file: string; name: string; text: string };
type Names = Record<string, unknown>;

/**
 * The `@example` of every exported name of a package (its folder). A line `expression; // result` shows something, its result written
 * as TypeScript; other statements prepare it. Examples know the names of the package's doors, of their own file and of `planning`.
 * Failure: throws where an example stands above no export, or has a line that ends without a semicolon, or shows nothing.
 * Source: TSDoc, `@example`.
 */
export async function examplesOf(room: string): Promise<Example[]> {
  const written = globSync('src/**/*.ts', { cwd: room })
    .toSorted()
    .flatMap((file) => examplesIn(room, file));
  const manifest = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8')) as { exports: Record<string, string> };
  const doors = await Promise.all(Object.values(manifest.exports).map((door) => load<Names>(room, door)));
  return written.map((one) => ({
    name: `${one.name} (${one.file})`,
    shown: async () =>
      run(room, one, Object.assign({}, planning, ...doors, await load<Names>(room, one.file)) as Names),
  }));
}

const load = async <Module>(...path: string[]): Promise<Module> => (await import(join(...path))) as Module;

const documented = /\/\*\*((?:(?!\*\/)[^])*?)\*\/\s*export (?:async )?(?:function\*?|const|class) (\w+)/g;
const tag = /^ \* @example$/m;

function examplesIn(room: string, file: string): Written[] {
  const source = readFileSync(join(room, file), 'utf8');
  const found = [...source.matchAll(documented)].flatMap(([, block, name]): Written[] => {
    const [, example] = block!.split(tag);
    return example === undefined ? [] : [{ file, name: name!, text: example.replaceAll(/^ \* ?/gm, '').trim() }];
  });
  const all = source.match(/^ *\/?\*+ @example/gm)?.length ?? 0;
  if (all > found.length) throw new Error(`${file}: an example stands above no export, or not on lines of its own`);
  return found;
}

/** A statement ends where a line does with a semicolon, and shows something where a comment follows it. */
function codeOf({ file, name, text }: Written): string {
  const code: string[] = [];
  let statement = '';
  for (const line of text.split('\n')) {
    const [, end, told] = /^(.*); \/\/ (.*)$/.exec(line) ?? [];
    statement += `${end ?? line}\n`;
    if (told !== undefined)
      code.push(`shown.push({ line: ${JSON.stringify(statement)}, gives: await (${statement}), told: (${told}) });`);
    else if (line.endsWith(';')) code.push(statement);
    else continue;
    statement = '';
  }
  if (statement !== '') throw new Error(`${file}: the example of ${name} ends with half a statement`);
  if (!code.some((one) => one.startsWith('shown.'))) throw new Error(`${file}: the example of ${name} shows nothing`);
  return code.join('\n');
}

/** As a module of its own, so that types may stand in it, in a folder of the package that git does not see. */
async function run(room: string, example: Written, scope: Names): Promise<Shown[]> {
  mkdirSync(join(room, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(room, 'test-results/example-'));
  const names = Object.keys(scope).filter((name) => new RegExp(`\\b${name}\\b`).test(example.text));
  const module = `export default async ({ ${names.join(', ')} }) => { const shown = []; {\n${codeOf(example)}\n} return shown; };\n`;
  writeFileSync(join(folder, 'example.ts'), module);
  try {
    const { default: show } = await load<{ default: (scope: Names) => Promise<Shown[]> }>(folder, 'example.ts');
    return await show(scope);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
