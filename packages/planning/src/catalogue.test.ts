import { expect, test } from 'vitest';
import { catalogue, joined } from './catalogue.ts';
import { inLanguage, localeOf } from './text.ts';

type Words = {
  title: string;
  example: string;
  states: { kept: string };
  sides: readonly string[];
  found: (given: { n: number; where: string | readonly string[] }) => string;
  due: (given: { money: (locale: string) => string; late: boolean }) => string;
};
const messages = catalogue<Words>({
  de: {
    title: 'Projekte',
    example: 'z. B. \'{\'"kind":"pin"\'}\'',
    states: { kept: 'eingehalten' },
    sides: ['West', 'Ost'],
    found: '{n, plural, one {Ein Projekt liegt} other {# Projekte liegen}} in {where}.',
    due: '{money} fällig{late, select, true {, zu spät} other {}}',
  },
  en: {
    title: 'Projects',
    example: 'for example \'{\'"kind":"pin"\'}\'',
    states: { kept: 'kept' },
    sides: ['West', 'East'],
    found: '{n, plural, one {One project lies} other {# projects lie}} in {where}.',
    due: '{money} due{late, select, true {, too late} other {}}',
  },
});

test('one reader’s words: plain, in groups, in lists and with arguments', () => {
  expect(messages.de.title).toBe('Projekte');
  expect(messages.en.example).toBe('for example {"kind":"pin"}');
  expect(messages.en.states.kept).toBe('kept');
  expect(messages.de.sides).toEqual(['West', 'Ost']);
  expect(messages.de.found({ n: 1, where: 'Au' })).toBe('Ein Projekt liegt in Au.');
  expect(messages.en.found({ n: 1200, where: ['Au', 'Berg', 'Moos'] })).toBe(
    '1,200 projects lie in Au, Berg and Moos.',
  );
});

test('apostrophes are written as ICU has them: two are one, before an argument too, and one quotes a brace', () => {
  const written = { plain: "d''accord", before: "l''{name}", quoted: "'{a} {b}' n''est {name}" };
  const says = catalogue<{ plain: string; before: Said; quoted: Said; all: string }>({
    de: { ...written, all: "'{a} {b}'" },
    en: { ...written, all: "'{a} {b}'" },
  }).en;
  const given = { name: "Pont d'Or {x}" };
  expect([says.plain, says.all]).toEqual(["d'accord", '{a} {b}']);
  expect(says.before(given)).toBe("l'Pont d'Or {x}");
  expect(says.quoted(given)).toBe("{a} {b} n'est Pont d'Or {x}");
});
type Said = (given: { name: string }) => string;

test('numbers of a reader whose city writes them otherwise', () => {
  expect(messages.in('de', 'de-CH').found({ n: 1200, where: 'Au' })).toBe(
    `${(1200).toLocaleString('de-CH')} Projekte liegen in Au.`,
  );
});

test('a text has every language, each with its own locale and list form', () => {
  const { texts } = messages;
  expect(texts.states.kept).toEqual({ de: 'eingehalten', en: 'kept' });
  expect(texts.found({ n: 2, where: ['Au', 'Berg'] })).toEqual({
    de: '2 Projekte liegen in Au und Berg.',
    en: '2 projects lie in Au and Berg.',
  });
  const money = (locale: string) => (1234.5).toLocaleString(locale, { minimumFractionDigits: 2 });
  expect(texts.due({ money, late: true })).toEqual({
    de: '1\u00a0234,50 fällig, zu spät',
    en: '1,234.50 due, too late',
  });
  expect(texts.due({ money, late: false }).en).toBe('1,234.50 due');
});

test('half a crew is written with the comma or the point of the language, whole ones as they are', () => {
  const { texts } = catalogue<{ lacks: (given: { units: number; year: number }) => string }>({
    de: { lacks: '{year}: um {units} Trupps zu wenig' },
    en: { lacks: '{year}: {units} crews too few' },
  });
  expect(texts.lacks({ units: 0.5, year: 2027 })).toEqual({
    de: '2027: um 0,5 Trupps zu wenig',
    en: '2027: 0.5 crews too few',
  });
  expect(texts.lacks({ units: 1200, year: 2027 }).de).toBe('2027: um 1200 Trupps zu wenig');
});

test('an argument that is not given does not compile', () => {
  // @ts-expect-error where they lie is not said
  expect(() => messages.en.found({ n: 1 })).toThrow(/where/);
});

test('a language without words of its own reads English', () => {
  expect(inLanguage({ de: 'Regel', en: 'rule' }, 'fr' as 'de')).toBe('rule');
  expect(joined(['a', 'b', 'c'], 'de')).toBe('a, b und c');
});

test('numbers are written as the city writes them where it speaks the reader’s language', () => {
  expect(localeOf('de', 'de-CH')).toBe('de-CH');
  expect(localeOf('en', 'de-CH')).toBe('en-GB');
});
