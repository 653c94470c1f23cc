import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberFormats } from './languages.ts';
import { pastedCells, typedFormat, typedNumber } from './typed-number.ts';

test.each([
  ['de-AT', '5.500.000,50', 5_500_000.5],
  ['de-AT', '5 500 000', 5_500_000],
  ['de-AT', '5500000', 5_500_000],
  ['de-DE', '5.500.000', 5_500_000],
  ['de-DE', '1.250', 1250],
  ['de-DE', '0,35', 0.35],
  ['de-DE', ',5', 0.5],
  ['de-DE', '−12', -12],
  ['de-DE', ' 7 ', 7],
  ['de-CH', '5’500’000.50', 5_500_000.5],
  ['de-CH', "5'500'000", 5_500_000],
  ['de-CH', '1.250', 1.25],
  ['en-GB', '5,500,000.50', 5_500_000.5],
  ['en-US', '1.250', 1.25],
  ['en-GB', '1,250', 1250],
])('in %s, %s is %d', (locale, text, value) => expect(typedNumber(text, locale)).toBe(value));

test.each([
  ['de-AT', '5.5'],
  ['de-AT', '0.35'],
  ['de-DE', '1.25.000'],
  ['de-DE', '1.250.00'],
  ['de-DE', '5.500.000.50'],
  ['de-DE', '5,500,000'],
  ['de-DE', '1 250.000'],
  ['de-DE', '5 Mio.'],
  ['de-DE', '1e6'],
  ['de-DE', ''],
  ['de-DE', '-'],
  ['de-DE', '5,'],
  ['de-CH', '5.500.000'],
  ['de-CH', '1,5'],
  ['en-GB', '1,25'],
  ['en-GB', '5.500.000'],
  ['en-GB', 'NaN'],
  ['en-GB', 'Infinity'],
])('in %s, %j is not understood, and nothing is made of it', (locale, text) =>
  expect(typedNumber(text, locale)).toBeNull(),
);

test('coordinates have a point or a comma, and no thousands', () => {
  expect(typedNumber('48.2019', 'de-AT', 'plain')).toBe(48.2019);
  expect(typedNumber('48,2019', 'en-GB', 'plain')).toBe(48.2019);
  expect(typedNumber('1.234.567', 'de-AT', 'plain')).toBeNull();
  expect(typedFormat(16.3, 'de-AT', 'plain')).toBe('16,3');
});

describe.each(numberFormats)('in %s', (locale) => {
  test('what is shown and typed again is the same number', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100),
      fc.maxSafeInteger(),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom('grouped' as const, 'plain' as const), (value, style) => {
        expect(typedNumber(typedFormat(value, locale, style), locale, style)).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });
  test('whatever is typed, a number comes out only where writing it again gives the same digits', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'0123456789'.split(''), '.', ',', ' ', "'", '’', '-'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(typed, (text) => {
        const value = typedNumber(text, locale);
        if (value === null) return;
        const digits = (one: string) => one.replaceAll(/\D/g, '').replace(/^0+/, '');
        // Decimals may end in zeros that are not written again.
        expect(digits(text).startsWith(digits(typedFormat(value, locale)))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

test('cents are shown with both digits, whole units without any', () => {
  expect(typedFormat(5_500_000.5, 'de-AT', 'grouped', 2)).toBe('5.500.000,50');
  expect(typedFormat(5_500_000, 'de-AT', 'grouped', 2)).toBe('5.500.000');
  expect(typedFormat(5_500_000.5, 'en-GB', 'grouped', 2)).toBe('5,500,000.50');
  expect(typedFormat(5_500_000.5, 'de-CH', 'grouped', 2)).toBe('5’500’000.50');
});

test('a block from a spreadsheet is rows of cells; one cell alone is no block', () => {
  expect(pastedCells('1.000\t2.000\r\n3.000\t\r\n')).toEqual([
    ['1.000', '2.000'],
    ['3.000', ''],
  ]);
  expect(pastedCells('1\n2\n')).toEqual([['1'], ['2']]);
  expect(pastedCells('5.500.000')).toBeNull();
  expect(pastedCells('5.500.000\r\n')).toBeNull();
});
