import { describe, expect, test } from 'vitest';
import { amountShown, typedAnswer } from './typed.ts';

describe('an amount typed for a cell is read as its reader writes it, or not at all', () => {
  test.each([
    ['5.500.000,50', 'de-AT', '5500000.5'],
    ['5 500 000,50', 'de-AT', '5500000.5'],
    ['5.500', 'de-DE', '5500'],
    ['5.5', 'de-AT', null],
    ['1,234', 'de-DE', '1.2340'],
    ['1,234', 'en-GB', '1234'],
    ['1,234.5', 'en-GB', '1234.5'],
    ['1.234.5', 'en-GB', null],
    ["1'500.25", 'de-CH', '1500.25'],
    ['0', 'de-AT', '0'],
    ['-5', 'de-AT', null],
    ['ca. 480', 'de-AT', null],
    ['', 'de-AT', null],
    ['99999999999999999', 'de-AT', null],
  ])('%s in %s is %s', (text, locale, answer) => expect(typedAnswer('amount', text, locale)).toBe(answer));

  test('and is shown so again', () => {
    expect(amountShown('5500000.5', 'de-DE')).toBe('5.500.000,5');
    expect(amountShown('exclude', 'de-DE')).toBe('exclude');
  });
});

describe('a day', () => {
  test.each([
    ['3.4.2027', 'de-AT', '2027-04-03'],
    ['03/04/2027', 'en-GB', '2027-04-03'],
    ['03/04/2027', 'en-US', '2027-03-04'],
    ['2027-04-03', 'de-AT', '2027-04-03'],
    ['31.2.2027', 'de-AT', null],
    ['2027', 'de-AT', '2027'],
    ['Q3 2027', 'en-GB', 'Q3 2027'],
    ['irgendwann', 'de-AT', null],
  ])('%s in %s is %s', (text, locale, answer) => expect(typedAnswer('day', text, locale)).toBe(answer));
});

test('any text but none may be typed where a text is asked for', () => {
  expect(typedAnswer('text', ' Ulmenweg ', 'de-AT')).toBe('Ulmenweg');
  expect(typedAnswer('text', '  ', 'de-AT')).toBeNull();
});
