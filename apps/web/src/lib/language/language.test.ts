import { expect, test } from 'vitest';
import { languageFrom, readerIn } from './language.ts';

test('the reader’s own choice comes before the browser’s wish, and German before nothing', () => {
  expect(languageFrom('en', 'de-AT,de')).toBe('en');
  expect(languageFrom(undefined, 'fr-FR,en-GB;q=0.8,de;q=0.5')).toBe('en');
  expect(languageFrom(undefined, null)).toBe('de');
  expect(languageFrom('klingon', 'xx')).toBe('de');
});

test('numbers are printed as the city prints them, where it speaks the reader’s language', () => {
  const city = { numberFormat: 'de-CH', timeZone: 'Europe/Zurich', currency: 'CHF' };
  expect(readerIn('de', city).locale).toBe('de-CH');
  expect(readerIn('en', city).locale).toBe('en-GB');
  expect(readerIn('en', city).currency).toBe('CHF');
});
