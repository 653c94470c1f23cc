import { expect, test } from 'vitest';
import { readerIn } from './language.ts';

test('numbers are printed as the city prints them, where it speaks the reader’s language', () => {
  const city = { numberFormat: 'de-CH', timeZone: 'Europe/Zurich', currency: 'CHF' };
  expect(readerIn('de', city).locale).toBe('de-CH');
  expect(readerIn('en', city).locale).toBe('en-GB');
  expect(readerIn('en', city).currency).toBe('CHF');
});
