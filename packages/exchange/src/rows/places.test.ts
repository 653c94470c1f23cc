import { expect, test } from 'vitest';
import { noChoices } from '../choices.ts';
import { draftImport } from '../draft.ts';
import { proposeMapping } from '../mapping.ts';
import { csvTable } from '../testing/read.ts';
import type { Ground } from './places.ts';

const vienna = [16.1, 48.1, 16.6, 48.4] as const;
const told = (text: string, ground: Ground, accepted: 'all' | string[] = []) => {
  const table = csvTable(new TextEncoder().encode(text));
  const draft = draftImport(table, proposeMapping(table), { ...noChoices, accepted }, ground);
  return {
    crs: draft.crs,
    at: draft.projects.map(({ geometry }) => geometry?.coordinates ?? null),
    problems: draft.problems.map(({ severity, type, row }) => [severity, type, row]),
  };
};
const inVienna: Ground = { extent: vienna, crs: null };

test('metres without a system are read by the one that lies in the city, and that is said', () => {
  expect(told('Name;Kosten;Rechtswert;Hochwert\nA;1;2965;340975', inVienna)).toEqual({
    crs: 31256,
    at: [[expect.closeTo(16.373, 2), expect.closeTo(48.208, 2)]],
    problems: [['warning', 'crs', null]],
  });
});

test('a person may name the system; the old ones say how exact they are', () => {
  const { crs, problems } = told('Name;Kosten;x;y\nA;1;2965;340975', { extent: vienna, crs: 31256 });
  expect([crs, problems]).toEqual([31256, [['notice', 'crs', null]]]);
});

test('swapped axes are noticed against the city and offered for repair', () => {
  const list = 'Name;Kosten;lat;lon\nA;1;16.37;48.2\nB;1;16.38;48.21';
  expect(told(list, inVienna).problems).toEqual([
    ['error', 'swapped-axes', null],
    ['warning', 'constraint-error', 2],
    ['warning', 'constraint-error', 3],
  ]);
  expect(told(list, inVienna, 'all')).toEqual({
    crs: 4326,
    at: [
      [16.37, 48.2],
      [16.38, 48.21],
    ],
    problems: [['notice', 'swapped-axes', null]],
  });
});

test('one place outside the city is told and kept; one that is nowhere is left out', () => {
  const { at, problems } = told('Name;Kosten;lat;lon\nA;1;48.2;16.37\nB;1;47.07;15.44\nC;1;48.2;', inVienna);
  expect([at.map((place) => place !== null), problems]).toEqual([
    [true, true, false],
    [
      ['warning', 'constraint-error', 4],
      ['warning', 'constraint-error', 3],
    ],
  ]);
});

test('without a city several systems may fit: one has to be chosen', () => {
  const list = 'Name;Kosten;x;y\nA;1;500000;5330000';
  const open: Ground = { extent: null, crs: null };
  expect(told(list, open)).toMatchObject({ crs: null, at: [null], problems: [['error', 'crs', null]] });
  expect(told(list, open, 'all')).toMatchObject({ crs: 25832, problems: [['notice', 'crs', null]] });
});
