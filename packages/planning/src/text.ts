import { z } from 'zod';
import { type Language, languages, spoken } from './languages.ts';

/** The language that is shown where another one has no words yet. */
export const fallback = 'en' satisfies Language;

/** One sentence or word in German and English, and in every further language whose catalogue has it. */
export type Text = Record<'de' | 'en', string> & Partial<Record<Exclude<Language, 'de' | 'en'>, string>>;

/** A text where it is stored and answered; see `Text`. */
export const textSchema: z.ZodType<Text> = z.object({ de: z.string(), en: z.string() }).catchall(z.string().optional());

/**
 * A text as its reader's language says it; in English where that language has no words for it.
 * Failure: undefined where there is no text. Source: packages/planning/README.md, "Sentences".
 *
 * @example
 * inLanguage({ de: 'Brücke', en: 'bridge' }, 'de'); // 'Brücke'
 */
export function inLanguage(text: Text, language: Language): string;
export function inLanguage(text: Text | null | undefined, language: Language): string | undefined;
export function inLanguage(text: Text | null | undefined, language: Language): string | undefined {
  return (text as Partial<Record<Language, string>> | null | undefined)?.[language] ?? text?.[fallback];
}

/**
 * A text by what is said in each language. Never fails.
 * Source: packages/planning/README.md, "Sentences".
 */
export const textOf = (say: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Text;

/**
 * A name or a number that is the same in every language. Never fails.
 * Source: packages/planning/README.md, "Sentences".
 *
 * @example
 * everywhere('A1').en; // 'A1'
 */
export const everywhere = (word: string): Text => textOf(() => word);

/**
 * The locale a language prints numbers and dates in: the city's own where it is of that language, else the language's usual one. Never
 * fails.
 * Source: BCP 47.
 *
 * @example
 * localeOf('de', 'de-CH'); // 'de-CH'
 * localeOf('en', 'de-CH'); // 'en-GB'
 */
export const localeOf = (language: Language, ofCity?: string): string =>
  ofCity?.split('-')[0] === language ? ofCity : spoken[language].locale;

/** What a language calls itself. Never fails. Source: packages/planning/README.md, "A new language". */
export const nameOfLanguage = (language: Language): string => spoken[language].name;
