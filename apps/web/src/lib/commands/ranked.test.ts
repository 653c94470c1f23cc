import { expect, test } from 'vitest';
import { ranked } from './ranked.ts';

const run = () => undefined;
const commands = [
  { name: 'Zur Übersicht', group: 'Gehe zu', run },
  { name: 'Rückgängig', group: 'Entwurf', run },
  { name: 'Übernehmen', group: 'Entwurf', run },
  { name: 'Straße auf und ab', group: 'Bauzeiten' },
];
const named = (typed: string) => ranked(commands, typed).map(({ name }) => name);

test('a command is found by words of its name or group, however they are written', () => {
  expect(named('ubers')).toEqual(['Zur Übersicht']);
  expect(named('entwurf')).toEqual(['Rückgängig', 'Übernehmen']);
  expect(named('GEHE über')).toEqual(['Zur Übersicht']);
});

test('what begins with what was typed comes first; what cannot be run from here is not offered', () => {
  expect(named('über')).toEqual(['Übernehmen', 'Zur Übersicht']);
  expect(named('strasse')).toEqual([]);
  expect(named('')).toHaveLength(3);
});
