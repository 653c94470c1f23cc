import { expect, test } from 'vitest';
import { shortNames } from './short-names.ts';

const named = (category: string, ...names: string[]) => names.map((name) => ({ id: name, name, category }));
const short = (...all: { id: string; name: string; category: string }[][]) => [...shortNames(all.flat()).values()];

test('what the kind says is not said again: the sewer of a street is the street, the redesign of a park the park', () => {
  expect(short(named('Kanal', 'Sanierung Au', 'Sanierung Ring', 'Sanierung Markt', 'Regenbecken Süd'))).toEqual([
    'Au',
    'Ring',
    'Markt',
    'Regenbecken Süd',
  ]);
  expect(short(named('Park', 'Auwald: Neugestaltung', 'Ring: Neugestaltung', 'Kai: Neugestaltung'))).toEqual([
    'Auwald',
    'Ring',
    'Kai',
  ]);
});
test('a word of two names, or of few among many, stays', () => {
  expect(short(named('Schule', 'Volksschule Au', 'Volksschule Ring'))).toEqual(['Volksschule Au', 'Volksschule Ring']);
  const many = named('Schule', 'Schule A', 'Schule B', 'Schule C', 'D', 'E', 'F', 'G');
  expect(short(many)[0]).toBe('Schule A');
});
