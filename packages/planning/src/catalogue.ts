import { listFormat, numberFormat } from './formatters.ts';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from './languages.ts';
import { type Text, fallback, inLanguage, localeOf, textOf } from './text.ts';

/** Messages as a translator's file has them: words or sentences in ICU MessageFormat, in groups where they belong together. */
type Tree = string | readonly string[] | { readonly [key: string]: Tree };
type Files = Record<'de' | 'en', Tree> & Partial<Record<Language, Tree>>;

/**
 * What a message may be given for one of its arguments: itself, a text (its own language is taken), several (joined by the language's
 * list form), or what a locale writes it as.
 */
export type Given =
  | string
  | number
  | bigint
  | Text
  | readonly (string | Text)[]
  | ((locale: string, language: Language) => string | number);
type Arguments = Record<string, Given | boolean>;

/** The messages of a catalogue, each as a text in every language it has. */
export type Texts<Words> = {
  [Key in keyof Words]: Words[Key] extends string
    ? Text
    : Words[Key] extends (given: infer Arguments) => string
      ? (given: Arguments) => Text
      : Texts<Words[Key]>;
};
/** The messages of a folder: for a reader of one language, for one whose city writes numbers otherwise, and as texts. */
export type Catalogue<Words> = Record<Language, Words> & {
  in: (language: Language, locale: string) => Words;
  texts: Texts<Words>;
};

/**
 * Messages from the files of a folder, one for each language. A language without a file here reads the English ones. `Words`, made by
 * `npm run languages`, knows every key and its arguments.
 * Failure: a message throws when it is said without an argument it names, or is no ICU message; `npm run check` finds both.
 * Source: ICU MessageFormat; Unicode CLDR, plural rules.
 *
 * @example
 * catalogue<{ found: (given: { n: number }) => string }>({
 *   de: { found: '{n, plural, one {ein Projekt} other {# Projekte}}' },
 *   en: { found: '{n, plural, one {one project} other {# projects}}' },
 * }).en.found({ n: 2 }); // '2 projects'
 */
export function catalogue<Words>(files: Files): Catalogue<Words> {
  const own = languages.flatMap((language) => (files[language] === undefined ? [] : [language]));
  const made = new Map<string, Spoken>();
  const wordsIn = (language: Language, locale: string): Spoken => {
    const reader: Reader = own.includes(language)
      ? { language, locale }
      : { language: fallback, locale: localeOf(fallback) };
    const key = `${reader.language} ${reader.locale}`;
    const words = made.get(key) ?? wordsOf(files[reader.language] ?? files[fallback], reader);
    made.set(key, words);
    return words;
  };
  const all = languages.map((language) => [language, wordsIn(language, localeOf(language))] as const);
  const spoken = Object.fromEntries(all.filter(([language]) => own.includes(language)));
  return { ...Object.fromEntries(all), in: wordsIn, texts: textsOf(spoken) } as Catalogue<Words>;
}

type Reader = { language: Language; locale: string };
type Message = (given: Arguments) => string;
type Spoken = string | Message | Spoken[] | { [key: string]: Spoken };

function wordsOf(tree: Tree, reader: Reader): Spoken {
  if (typeof tree === 'string') {
    if (!/\{|''/.test(tree)) return tree;
    const message = messageOf(tree, reader);
    return unquoted(tree).includes('{') ? message : message({});
  }
  const words = Object.entries(tree).map(([key, part]) => [key, wordsOf(part, reader)] as const);
  return Array.isArray(tree) ? words.map(([, part]) => part) : Object.fromEntries(words);
}

/** Without what stands in quotation marks: a brace there is one to be read, no argument. Two apostrophes are one that is read. */
const unquoted = (text: string): string => text.replaceAll("''", '').replace(/'[{}][^']*('|$)/g, '');

function messageOf(text: string, reader: Reader): Message {
  let format: IntlMessageFormat | undefined;
  return (given) => {
    format ??= new IntlMessageFormat(text, reader.locale, undefined, { ignoreTag: true });
    const values = Object.entries(given).map(([key, one]) => {
      const value = shown(one, reader);
      return [key, isFraction(value) && !isCounted(text, key) ? fraction(value, reader.locale) : value];
    });
    return String(format.format(Object.fromEntries(values)));
  };
}

const isFraction = (value: unknown): value is number => typeof value === 'number' && value % 1 !== 0;
/** Whether a message counts by an argument (plural) or formats it itself. */
const isCounted = (text: string, key: string): boolean => new RegExp(`\\{\\s*${key}\\s*,`).test(text);
/** Half a crew as the locale writes it: a message by itself writes every number with a point. */
const fraction = (value: number, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 9, useGrouping: false }).format(value);

function shown(one: Given | boolean, reader: Reader): string | number | bigint | boolean {
  if (typeof one === 'function') return one(reader.locale, reader.language);
  if (typeof one !== 'object') return one;
  if (!Array.isArray(one)) return inLanguage(one as Text, reader.language);
  const parts = one as (string | Text)[];
  return joined(
    parts.map((part) => String(shown(part, reader))),
    reader.language,
  );
}

/**
 * A list as the language joins it. Never fails.
 * Source: Unicode CLDR, list patterns (ECMA-402, `Intl.ListFormat`).
 *
 * @example
 * joined(['a', 'b', 'c'], 'de'); // 'a, b und c'
 */
export const joined = (parts: readonly string[], language: Language): string =>
  listFormat(localeOf(language), { type: 'conjunction' }).format(parts);

/**
 * Texts as each language joins them: `„a“ und „b“`. Never fails.
 * Source: Unicode CLDR, list patterns.
 *
 * @example
 * listed([everywhere('A1'), everywhere('B2')]).de; // 'A1 und B2'
 */
export const listed = (parts: readonly Text[]): Text =>
  textOf((language) =>
    joined(
      parts.map((part) => inLanguage(part, language)),
      language,
    ),
  );

/**
 * Sentences one after the other, a space between them. Never fails.
 * Source: packages/planning/README.md, "Sentences".
 *
 * @example
 * inTurn([everywhere('One.'), everywhere('Two.')]).en; // 'One. Two.'
 */
export const inTurn = (sentences: readonly Text[]): Text =>
  textOf((language) => sentences.map((one) => inLanguage(one, language)).join(' '));

/**
 * What is told one after the other, for a message's argument: `a, b, c`. Never fails.
 * Source: packages/planning/README.md, "Sentences".
 *
 * @example
 * enumerated([everywhere('a'), everywhere('b')])('de-AT', 'de'); // 'a, b'
 */
export const enumerated =
  (parts: readonly Text[], between = ', ') =>
  (_: string, language: Language): string =>
    parts.map((part) => inLanguage(part, language)).join(between);

function textsOf(words: Record<string, Spoken>): unknown {
  const model = words[fallback]!;
  const each = <T>(say: (part: Spoken) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(words).map(([language, part]) => [language, say(part)]));
  if (typeof model === 'string') return words;
  if (typeof model === 'function') return (given: Arguments) => each((part) => (part as Message)(given));
  const keys = Object.keys(model).map((key) => [key, textsOf(each((part) => (part as Record<string, Spoken>)[key]!))]);
  return Object.fromEntries(keys);
}
