// Made from the files beside it by `npm run languages`.
import de from './languages/de.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };

/** Every language sentences are written in, by its file in `languages/`. */
export const languages = ['de', 'en'] as const;
/** A language sentences are written in. */
export type Language = (typeof languages)[number];

/** What each language calls itself, and the locale (BCP 47) it prints numbers and dates in. */
export const spoken: Record<Language, { name: string; locale: string }> = { de, en };

/** Locales a city may print numbers and dates in. */
export const numberFormats = ['de-AT', 'de-DE', 'de-CH', 'en-GB', 'en-US'] as const;
