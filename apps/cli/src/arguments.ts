import { parseArgs } from 'node:util';
import { type Language, languages, type Text } from '@vorrang/planning';
import { CommandProblem } from './command-problem.ts';
import { messages } from './messages.ts';

/** What a verb reads: how it is written, how many files, which options. */
export type Expected = { usage: string; files: { least: number; most: number }; options: Record<string, OptionSpec> };
export type OptionSpec =
  | { value: 'none' }
  | { value: 'text' }
  /** `form` says how a pair is written, where it is not a column and its field. */
  | { value: 'pairs'; form?: Text }
  | { value: 'number'; least: number; whole: boolean; more?: true }
  | { value: 'choice'; of: readonly string[] };
export type Given = {
  files: string[];
  text: Map<string, string>;
  /** Options of the form NAME=VALUE, that may come several times and with several pairs. */
  pairs: Map<string, [name: string, value: string][]>;
  number: Map<string, number>;
  json: boolean;
  language: Language;
};

const common: Record<string, OptionSpec> = { '--language': { value: 'choice', of: languages } };

export function parseArguments(words: readonly string[], verb: Expected, language: Language): Given {
  const given: Given = { files: [], text: new Map(), pairs: new Map(), number: new Map(), json: false, language };
  const options = { ...common, ...verb.options };
  /** The option of pairs whose further pairs may follow as words of their own. */
  let open: [name: string, spec: OptionSpec] | null = null;
  for (const token of tokensOf(words, options)) {
    if (token.kind === 'positional') {
      if (open && /^[^-].*=/.test(token.value)) addPair(given, ...open, token.value);
      else {
        open = null;
        given.files.push(token.value);
      }
      continue;
    }
    open = null;
    if (token.kind === 'option-terminator') continue;
    const { rawName: name, value } = token;
    const spec = name === '--json' ? { value: 'none' as const } : Object.hasOwn(options, name) ? options[name] : null;
    if (!spec) throw unknownOption(name, Object.keys(options));
    if (spec.value === 'pairs') {
      open = [name, spec];
      addPair(given, name, spec, value ?? '');
    } else if (spec.value !== 'none' || value !== undefined) read(given, name, spec, value);
    else if (name === '--json') given.json = true;
    else given.text.set(name, '');
  }
  given.language = (given.text.get('--language') as Language | undefined) ?? language;
  const { least, most } = verb.files;
  if (given.files.length < least || given.files.length > most)
    throw new CommandProblem(messages.texts.wrongFiles({ files: given.files.length, usage: verb.usage }));
  return given;
}

/** Read without Node's own refusals: ours say, in both languages, what was expected. */
function tokensOf(words: readonly string[], specs: Record<string, OptionSpec>) {
  const flags = Object.entries({ ...specs, '--json': { value: 'none' } }).map(([name, { value }]) => [
    name.slice(2),
    { type: value === 'none' ? ('boolean' as const) : ('string' as const), multiple: true },
  ]);
  return parseArgs({ args: [...words], options: Object.fromEntries(flags), strict: false, tokens: true }).tokens;
}

function addPair(given: Given, name: string, spec: OptionSpec, word: string): void {
  given.pairs.set(name, [...(given.pairs.get(name) ?? []), pairIn(word, name, spec)]);
}

function pairIn(word: string, name: string, spec: OptionSpec): [string, string] {
  const at = word.lastIndexOf('=');
  if (at < 1 || at === word.length - 1) throw badValue(name, spec, word);
  return [word.slice(0, at), word.slice(at + 1)];
}

function read(given: Given, name: string, spec: OptionSpec, word: string | undefined): void {
  if (
    spec.value === 'none' ||
    spec.value === 'pairs' ||
    word === undefined ||
    given.text.has(name) ||
    given.number.has(name)
  )
    throw badValue(name, spec, word ?? '');
  if (spec.value === 'number') {
    const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) ? Number(word) : NaN;
    const fits =
      Number.isFinite(number) &&
      (spec.more ? number > spec.least : number >= spec.least) &&
      (!spec.whole || Number.isSafeInteger(number));
    if (!fits) throw badValue(name, spec, word);
    given.number.set(name, number);
  } else {
    if (word === '' || (spec.value === 'choice' && !spec.of.includes(word))) throw badValue(name, spec, word);
    given.text.set(name, word);
  }
}

function badValue(name: string, spec: OptionSpec, word: string): CommandProblem {
  return new CommandProblem(messages.texts.badValue({ name, word, expected: expected(spec) }));
}

function expected(spec: OptionSpec): Text {
  const told = messages.texts.expected;
  if (spec.value === 'none') return told.none;
  if (spec.value === 'pairs') return spec.form ?? messages.texts.pairs;
  if (spec.value === 'text') return told.text;
  if (spec.value === 'choice') return told.choice({ words: spec.of.join(', ') });
  return told[spec.more ? 'above' : 'least']({ whole: spec.whole === true, least: spec.least });
}

const unknownOption = (name: string, known: string[]): CommandProblem =>
  new CommandProblem(messages.texts.unknownOption({ name, join: [...known, '--json'].join(', ') }));
