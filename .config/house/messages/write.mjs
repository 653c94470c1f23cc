// Writes the module beside each catalogue, which imports its files and types its keys and arguments. Run by `npm run languages`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { argumentsOf } from './arguments.mjs';
import { cataloguesOf, languageFolder, languagesOf } from './files.mjs';

const note = '// Made from the files beside it by `npm run languages`.';
const quoted = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`);
const imports = (names, place) =>
  names.map((name) => `import ${name} from '${place}/${name}.json' with { type: 'json' };`).join('\n');

/** The type of a message or group by its texts in all languages, English first. */
function typeOf([tree, ...beside]) {
  // What a language lacks the check says.
  const others = beside.filter((one) => one !== undefined);
  if (Array.isArray(tree)) return 'readonly string[]';
  if (typeof tree === 'object')
    return `{ ${Object.keys(tree)
      .map((key) => `${quoted(key)}: ${typeOf([tree, ...others].map((one) => one[key]))};`)
      .join(' ')} }`;
  const all = new Map(
    [tree, ...others]
      .flatMap((text) => [...argumentsOf(text)])
      .filter(
        ([name, one], i, list) =>
          one.kind !== 'value' || list.findIndex(([other, { kind }]) => other === name && kind !== 'value') < 0,
      ),
  );
  const given = [...all].map(([name, { kind, words }]) => `${quoted(name)}: ${takes(kind, words)}`);
  return given.length === 0 ? 'string' : `(given: { ${given.join('; ')} }) => string`;
}

function takes(kind, words) {
  if (kind === 'number') return 'number';
  if (kind !== 'select') return 'Given';
  return words.every((word) => ['true', 'false', 'other'].includes(word)) ? 'boolean' : 'string';
}

function moduleOf({ path, known, trees }) {
  const names = Object.keys(trees).filter((name) => known.includes(name));
  const words = typeOf([trees.en, ...names.filter((name) => name !== 'en').map((name) => trees[name])]);
  const types = /\bGiven\b/.test(words) ? 'type Given, ' : '';
  const near = relative(dirname(path), 'packages/planning/src/catalogue.ts');
  const from = path.startsWith('packages/planning/') ? near.replace(/^(?!\.)/, './') : '@vorrang/planning';
  return `${note}
import { ${types}catalogue } from '${from}';
${imports(names, `./${basename(path)}`)}

type Words = ${words};

export const messages = catalogue<Words>({ ${names.join(', ')} });
`;
}

const listOf = (root, names) => {
  const formats = names.flatMap(
    (name) => JSON.parse(readFileSync(join(root, languageFolder, `${name}.json`), 'utf8')).numberFormats,
  );
  const listed = (words) => words.map((word) => `'${word}'`).join(', ');
  return `${note}
${imports(names, './languages')}

/** Every language sentences are written in, by its file in \`languages/\`. */
export const languages = [${listed(names)}] as const;
/** A language sentences are written in. */
export type Language = (typeof languages)[number];

/** What each language calls itself, and the locale (BCP 47) it prints numbers and dates in. */
export const spoken: Record<Language, { name: string; locale: string }> = { ${names.join(', ')} };

/** Locales a city may print numbers and dates in. */
export const numberFormats = [${listed(formats)}] as const;
`;
};

/** Every module as it should stand there: path → text. */
export async function modulesOf(root) {
  const options = await resolveConfig(join(root, 'package.json'), { config: join(root, '.config/prettier.json') });
  const modules = [
    [`${languageFolder}.ts`, listOf(root, languagesOf(root))],
    ...cataloguesOf(root).map((one) => [`${one.path}.ts`, moduleOf(one)]),
  ];
  return new Map(
    await Promise.all(modules.map(async ([path, text]) => [path, await format(text, { ...options, filepath: path })])),
  );
}

/** Those that do not stand there so: path → text. */
export async function staleModules(root) {
  const isStale = ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text;
  return new Map([...(await modulesOf(root))].filter(isStale));
}

if (import.meta.main)
  for (const [path, text] of await staleModules(process.cwd())) {
    writeFileSync(path, text);
    console.log(path);
  }
