import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages, spoken } from './languages.ts';
import { type Text, inLanguage } from './text.ts';

/** Messages as a translator's file has them: words or sentences in ICU MessageFormat, in groups where they belong together. */
type Tree = string | readonly string[] | { readonly [key: string]: Tree };
type Files = Record<'de' | 'en', Tree> & Partial<Record<Language, Tree>>;

/**
 * What a message may be given for one of its arguments: itself, a text (its own language is taken), several (joined by the language's
 * list form), or what a locale writes it as.
 */
export type Given =
  string | number | Text | readonly (string | Text)[] | ((locale: string, language: Language) => string | number);
type Arguments = Record<string, Given | boolean>;

/** The messages of a catalogue, each as a text in every language it has. */
export type Texts<Words> = {
  [Key in keyof Words]: Words[Key] extends string
    ? Text
    : Words[Key] extends (given: infer Arguments) => string
      ? (given: Arguments) => Text
      : Texts<Words[Key]>;
};
/** The messages of a folder: for a reader of one language, and as texts. */
export type Catalogue<Words> = Record<Language, Words> & { texts: Texts<Words> };

/**
 * Messages from the files of a folder, one for each language (Unicode CLDR plural rules, ICU MessageFormat). A language without a file
 * here reads the English ones. `Words`, made by `npm run languages`, knows every key and its arguments.
 *
 * @example
 * catalogue<{ found: (given: { n: number }) => string }>({
 *   de: { found: '{n, plural, one {ein Projekt} other {# Projekte}}' },
 *   en: { found: '{n, plural, one {one project} other {# projects}}' },
 * }).en.found({ n: 2 }); // '2 projects'
 */
export function catalogue<Words>(files: Files): Catalogue<Words> {
  const own = languages.filter((language) => files[language] !== undefined);
  const words = Object.fromEntries(own.map((language) => [language, wordsOf(files[language], language)]));
  const all = Object.fromEntries(languages.map((language) => [language, words[language] ?? words['en']]));
  return { ...all, texts: textsOf(own, words) } as Catalogue<Words>;
}

type Message = (given: Arguments) => string;
type Spoken = string | Message | { [key: string]: Spoken };

function wordsOf(tree: Tree, language: Language): Spoken {
  if (typeof tree === 'string') return tree.includes('{') ? messageOf(tree, language) : tree;
  const words = Object.entries(tree).map(([key, part]) => [key, wordsOf(part, language)] as const);
  return Array.isArray(tree) ? (words.map(([, part]) => part) as never) : Object.fromEntries(words);
}

function messageOf(text: string, language: Language): Message {
  const { locale } = spoken[language];
  let format: IntlMessageFormat | undefined;
  return (given) => {
    format ??= new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    return String(
      format.format(Object.fromEntries(Object.entries(given).map(([key, one]) => [key, shown(one, language)]))),
    );
  };
}

function shown(one: Given | boolean, language: Language): string | number | boolean {
  const { locale } = spoken[language];
  if (typeof one === 'function') return one(locale, language);
  if (typeof one !== 'object') return one;
  if (!Array.isArray(one)) return inLanguage(one as Text, language);
  return joined(
    (one as (string | Text)[]).map((part) => String(shown(part, language))),
    language,
  );
}

/** A list as the language joins it: `a, b und c`. */
export const joined = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(spoken[language].locale, { type: 'conjunction' }).format(parts);

/** What is told one after the other, for a message's argument: `a, b, c`. */
export const enumerated =
  (parts: readonly Text[], between = ', ') =>
  (_: string, language: Language): string =>
    parts.map((part) => inLanguage(part, language)).join(between);

function textsOf(own: readonly Language[], words: Record<string, Spoken | undefined>): unknown {
  const model = words['en'];
  const each = (say: (part: Spoken) => unknown) =>
    Object.fromEntries(own.map((language) => [language, say(words[language]!)]));
  if (typeof model === 'string') return each((part) => part);
  if (typeof model === 'function') return (given: Arguments) => each((part) => (part as Message)(given));
  const keys = Object.keys(model!).map((key) => [
    key,
    textsOf(own, each((part) => (part as Record<string, Spoken>)[key]) as Record<string, Spoken>),
  ]);
  return Object.fromEntries(keys);
}
