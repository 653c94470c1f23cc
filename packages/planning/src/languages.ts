// Made from the files beside it by `npm run languages`.
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };

/** Every language sentences are written in, by its file in `languages/`. */
export const languages = ['de', 'en'] as const;
/** A language sentences are written in. */
export type Language = (typeof languages)[number];

/** What each language calls itself, the locale (BCP 47) it prints numbers and dates in, and those a city may choose. */
export const spoken: Record<Language, { name: string; locale: string; numberFormats: readonly string[] }> = { de, en };
