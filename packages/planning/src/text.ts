import { z } from 'zod';
import { type Language, languages, spoken } from './languages.ts';

/** The language that is shown where another one has no words yet. */
export const fallback = 'en' satisfies Language;

/** One sentence or word in German and English, and in every further language whose catalogue has it. */
export type Text = Record<'de' | 'en', string> & Partial<Record<Exclude<Language, 'de' | 'en'>, string>>;

/** A text where it is stored and answered; see `Text`. */
export const textSchema: z.ZodType<Text> = z.object({ de: z.string(), en: z.string() }).catchall(z.string().optional());

/** A text as its reader's language says it; in English where that language has no words for it, and nothing where there is none. */
export function inLanguage(text: Text, language: Language): string;
export function inLanguage(text: Text | null | undefined, language: Language): string | undefined;
export function inLanguage(text: Text | null | undefined, language: Language): string | undefined {
  return (text as Partial<Record<Language, string>> | null | undefined)?.[language] ?? text?.[fallback];
}

/** A text by what is said in each language. */
export const textOf = (say: (language: Language) => string): Text =>
  Object.fromEntries(languages.map((language) => [language, say(language)])) as Text;

/** A name or a number that is the same in every language. */
export const everywhere = (word: string): Text => textOf(() => word);

/** The locale (BCP 47) a language prints numbers and dates in: the city's own where it is of that language, else the language's usual one. */
export const localeOf = (language: Language, ofCity?: string): string =>
  ofCity?.split('-')[0] === language ? ofCity : spoken[language].locale;

/** What a language calls itself: `Deutsch`. */
export const nameOfLanguage = (language: Language): string => spoken[language].name;
