import { type Language, languages, localeOf } from '@vorrang/planning';
import { getContext, setContext } from 'svelte';

const key = Symbol('reader');
/** Whoever reads: language, the locale numbers and dates are printed in, the city's currency and time zone. */
export type Reader = { language: Language; locale: string; timeZone: string; currency: string };
type CityFormats = { numberFormat: string; timeZone: string; currency: string };

export const readerIn = (language: Language, city?: CityFormats | null): Reader => ({
  language,
  locale: localeOf(language, city?.numberFormat),
  timeZone: city?.timeZone ?? 'UTC',
  currency: city?.currency ?? 'EUR',
});

/** The language one comes to next by choosing another. */
export const languageAfter = (language: Language): Language =>
  languages[(languages.indexOf(language) + 1) % languages.length]!;

export const provideReader = (reader: () => Reader): void => void setContext(key, reader);
export const useReader = (): (() => Reader) => getContext<() => Reader>(key);
