import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markOf, readAmount, readNumber, unitOf } from './amounts.ts';

const cents = (text: string) => readAmount(text, null)?.cents ?? null;

test.each([
  ['1.234.567,89', 123_456_789],
  ['1,234,567.89', 123_456_789],
  ["1'234'567.89", 123_456_789],
  ['1’234’567', 123_456_700],
  ['1 234 567,89 €', 123_456_789],
  ['20817000', 2_081_700_000],
  ['1.250', 125_000],
  ['1,5', 150],
  ['450 T€', 45_000_000],
  ['450 TEUR', 45_000_000],
  ['450 Tsd. EUR', 45_000_000],
  ['1,2 Mio', 120_000_000],
  ['5 Mio. €', 500_000_000],
  ['2,5 Mrd', 250_000_000_000],
  ['€ 12', 1200],
  ['US$ 1,250', 125_000],
  ['EUR 1.250,--', 125_000],
  ['-5', -500],
  ['-€5', -500],
  ['(500)', -50_000],
  ['1.005', 100_500],
  ['1.15 Mio', 115_000_000],
])('%s is %s cents', (text, expected) => expect(cents(text)).toBe(expected));

test.each(['', 'viel', '1.2.3', '12.34,5', '1,2,3.5', '1e6', '5 Elefanten', '€5 $', '(500', '99999999999999999'])(
  '%j is no amount, and none is made up for it',
  (text) => expect(readAmount(text, null)).toBeNull(),
);

test('a column that writes 12,50 elsewhere means 1,250 as one and a quarter', () => {
  expect(markOf(['1,250', '12,50'])).toBe(',');
  expect(readAmount('1,250', ',')).toMatchObject({ cents: 125, ambiguous: false });
  expect(markOf(['1.250', '2.000.000'])).toBe(',');
  expect(markOf(['1.250', '80'])).toBeNull();
  expect(markOf(['1,50', '1.50'])).toBeNull();
  expect(readAmount('1.250', null)).toMatchObject({ cents: 125_000, ambiguous: true });
});

test('the thousand of a heading counts once, and not where the cell names its own', () => {
  expect(readAmount('450', null, 1000)?.cents).toBe(45_000_000);
  expect(readAmount('2,5 Mio', null, 1000)?.cents).toBe(250_000_000);
});

test.each([
  ['T€', 1000, 'EUR'],
  ['TEUR', 1000, 'EUR'],
  ['Mio. €', 1_000_000, 'EUR'],
  ['usd', 1, 'USD'],
  ['SEK', 1, 'SEK'],
])('%s counts in %s of %s', (text, factor, currency) => expect(unitOf(text)).toEqual({ factor, currency }));

test('every amount a German or a Swiss writes out is read to the cent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000_000_000_000 }),
      fc.constantFrom('de-DE', 'de-CH', 'en-US'),
      (whole, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(whole / 100);
        expect(cents(text)).toBe(whole);
      },
    ),
    { seed: 2027, numRuns: 300 },
  );
});

test('degrees are read with either mark', () => {
  expect([readNumber('48,205'), readNumber('-77.02'), readNumber('here')]).toEqual([48.205, -77.02, null]);
});
