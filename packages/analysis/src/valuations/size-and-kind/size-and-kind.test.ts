import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { sizeAndKind } from './size-and-kind.ts';

const known = evidenceIn(
  listedProject('a', {}, 100, 'Brücke'),
  listedProject('b', {}, 100, 'Park'),
  listedProject('c', {}, 100, 'Brücke'),
);

test('each kind brings what the planner says, one point where nothing is said', () => {
  expect(sizeAndKind.settings(known).map(({ key, value }) => [key, value])).toEqual([
    ['Brücke', 1],
    ['Park', 1],
  ]);
  const worths = sizeAndKind.worths(known, { Brücke: 3, Park: 1 });
  expect([...worths].map(([id, { amount }]) => [id, amount])).toEqual([
    ['a', 3],
    ['b', 1],
    ['c', 3],
  ]);
});
test('a kind for nearly each project is none', () => {
  const words = Array.from({ length: 41 }, (_, i) => listedProject(`p${i}`, {}, 1, `Wort ${i}`));
  expect(sizeAndKind.evidence(evidenceIn(...words)).size).toBe(0);
});
