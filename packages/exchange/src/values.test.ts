import { expect, test } from 'vitest';
import { parseCents, parseDay, quartersBetween } from './values.ts';

test.each([
  ['1.234.567,89', 123_456_789],
  ['1,234,567.89', 123_456_789],
  ["1'234'567.89", 123_456_789],
  ['1 234 567,89 €', 123_456_789],
  ['20817000', 2_081_700_000],
  ['1.250', 125_000],
  ['1,5', 150],
  ['450 T€', 45_000_000],
  ['1,2 Mio', 120_000_000],
  ['€ 12', 1200],
  ['-5', -500],
  ['viel', null],
  ['', null],
  ['1.2.3', null],
])('%s is %s cents', (text, cents) => expect(parseCents(text)).toBe(cents));

test.each([
  ['2027', '2027-01-01'],
  ['2027-03-31', '2027-03-31'],
  ['31.12.2027', '2027-12-31'],
  ['10/30/10', '2010-10-30'],
  ['12/2027', '2027-12-01'],
  ['Q3 2027', '2027-07-01'],
  ['06//17', null],
  ['30.02.2027', null],
  ['laufend', null],
])('%s is the day %s', (text, day) => expect(parseDay(text)).toBe(day));

test('works of a year take four quarters, of a day one', () => {
  expect(quartersBetween('2027-01-01', '2027-12-31')).toBe(4);
  expect(quartersBetween('2027-01-01', '2027-01-01')).toBe(1);
});
