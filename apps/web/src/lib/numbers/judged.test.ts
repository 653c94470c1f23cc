import { expect, test } from 'vitest';
import { judged } from './judged.ts';

const german = { language: 'de' as const, locale: 'de-AT' };
const english = { language: 'en' as const, locale: 'en-GB' };
const money = { least: 0, most: 90_000_000_000_000, decimals: 2 };

test('what is understood is a number, what is not is a sentence with an example in the reader’s format', () => {
  expect(judged('5.500.000,50', money, german)).toEqual({ value: 5_500_000.5, problem: null });
  expect(judged('5.5', money, german)).toEqual({
    value: null,
    problem: '„5.5“ ist hier keine Zahl; erwartet wird eine wie 1.250.000,50. Bitte berichtigen.',
  });
  expect(judged('5.500.000', money, english).problem).toBe(
    '“5.500.000” is no number here; expected one like 1,250,000.50. Please correct it.',
  );
});
test('an amount may carry the sign or the code of its currency, as a spreadsheet copies it; another currency is no number', () => {
  const euros = { ...money, currency: 'EUR' };
  for (const text of ['€ 5.000,50', '5.000,50 €', 'EUR 5000,50', '5.000,50\u00a0EUR'])
    expect(judged(text, euros, german), text).toEqual({ value: 5_000.5, problem: null });
  expect(judged('€5,000.50', euros, english).value).toBe(5_000.5);
  expect(judged('-€5,000', euros, english).problem).toBe('Expected at least 0.');
  for (const text of ['$ 5.000', '€ 5 € 5', '€', '5€000']) expect(judged(text, euros, german).value, text).toBeNull();
  expect(judged('€ 5.000', money, german).problem).toMatch(/ist hier keine Zahl/);
});
test('an empty field asks for a number, unless it may be empty', () => {
  expect(judged(' ', money, german).problem).toMatch(/^Bitte eine Zahl eingeben/);
  expect(judged(' ', { ...money, optional: true }, german)).toEqual({ value: null, problem: null });
});
test('a tenth of a cent is refused, not rounded away', () => {
  expect(judged('5,005', money, german).problem).toBe('Erwartet werden höchstens 2 Nachkommastellen.');
});
test('limits and whole numbers are told', () => {
  expect(judged('-1', money, german).problem).toBe('Erwartet wird mindestens 0.');
  expect(judged('4.000', { least: 1, most: 3600, whole: true }, german).problem).toBe('Erwartet wird höchstens 3.600.');
  expect(judged('1,5', { whole: true }, german).problem).toBe('Erwartet wird eine ganze Zahl wie 12.');
});
