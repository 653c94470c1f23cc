// Messages that nobody says. A message is said where a file that imports its catalogue names it: `w.key`, `messages.texts.group.key`, `group[one]`.
import { dirname, join } from 'node:path';
import { messagesIn } from './files.mjs';

const isTest = (path) => /\.(test|spec|examine)\.ts$|\/testing\/|\/e2e\//.test(path);

function importedFrom(path, specifier) {
  if (specifier.startsWith('#lib/')) return join('apps/web/src/lib', specifier.slice('#lib/'.length));
  return specifier.startsWith('.') ? join(dirname(path), specifier) : specifier;
}

/** What a catalogue is called in the files that import it, with their text. */
function importersOf(module, files) {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/import \{ messages(?: as (\w+))? \} from '([^']+)'/g)]
      .filter(([, , specifier]) => importedFrom(path, specifier) === module)
      .map(([, alias = 'messages']) => ({ path, text, name: alias })),
  );
}

/** `messages.texts`, `messages[language]`, and the constants that hold it or a group of it: name → the group. */
function holdersIn({ text, name }) {
  const source = `(?:\\bsay\\(${name}\\)|\\b${name}(?:\\.texts|\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\]))`;
  const holders = [[source, []]];
  for (const [, holder, groups] of text.matchAll(
    new RegExp(`(?:const|let) (\\w+)[^=;]*= (?:\\$derived\\()?${source}((?:\\.\\w+)*)\\)?;`, 'g'),
  ))
    holders.push([`(?<!\\w|(?<!\\.\\.)\\.)${holder}\\b`, groups.split('.').filter(Boolean)]);
  return holders;
}

/** Every way to a message or group that a file goes, `group.key`; ending in `*` where what is beyond is chosen later. */
function* waysIn(importer) {
  const { text } = importer;
  for (const [holder, group] of holdersIn(importer)) {
    for (const { 0: found, 1: steps, index } of text.matchAll(
      new RegExp(`${holder}((?:\\s*\\.\\w+|\\['[^']+'\\])*)`, 'g'),
    )) {
      const keys = [...steps.matchAll(/\.(\w+)|\['([^']+)'\]/g)].map(([, word, quoted]) => word ?? quoted);
      const before = text.slice(Math.max(0, index - 300), index);
      if (
        group.length + keys.length === 0 &&
        text[index + found.length] !== '[' &&
        /(?:const|let) \w+[^=;]* = (?:\$derived\()?$/.test(before)
      )
        continue;
      const taken = /\{([^{}]*)\} = (?:\$derived\()?$/.exec(before);
      if (taken && text[index + found.length] !== '[')
        for (const word of taken[1].split(',')) yield [...group, ...keys, word.split(':')[0].trim(), '*'].join('.');
      else if (!/\b(?:const|let) $/.test(before))
        yield [...group, ...keys, ...(text[index + found.length] === '(' ? [] : ['*'])].join('.');
    }
  }
}

/** The messages of a catalogue that no file says. */
export function unusedOf({ path, trees }, files) {
  const module = `${path}.ts`;
  const importers = importersOf(
    module,
    files.filter((file) => !isTest(file.path)),
  );
  const ways = new Set(importers.flatMap((importer) => [...waysIn(importer)]));
  // Chosen among all by a word that stands somewhere beside, `w[area.word]`, or handed on to what takes `{ word: string }`.
  const anyOf = ways.has('*')
    ? files
        .filter((file) => dirname(file.path) === dirname(module))
        .map(({ text }) => text)
        .join('\n')
    : '';
  const isSaid = (key) => {
    const steps = key.split('.');
    // Of a list all is said where the list is: `months.map(…)`.
    const list = /^\d+$/.test(steps.at(-1)) && steps.slice(0, -1).join('.');
    if (list && [...ways].some((way) => way === list || way.startsWith(`${list}.`))) return true;
    const above = steps.map((_, i) => steps.slice(0, i + 1).join('.'));
    return (
      above.some((way, i) => ways.has(`${way}.*`) || (i === steps.length - 1 && ways.has(way))) ||
      anyOf.includes(`'${steps[0]}'`) ||
      anyOf.includes(`${steps[0]}: string`)
    );
  };
  return [...messagesIn(trees.en ?? {})]
    .filter(([key]) => !isSaid(key))
    .map(([key]) => `${path}/en.json: "${key}" is said nowhere; remove it from every language`);
}
