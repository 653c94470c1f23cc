import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { orderOf } from './classes.ts';
import { priority } from './priority.ts';

const list = (...said: string[]) => evidenceIn(...said.map((one, i) => listedProject(`p${i}`, { priority: one })));
const defaults = (known: ReturnType<typeof list>) =>
  Object.fromEntries(priority.settings(known).map(({ key, value }) => [key, value]));
const amounts = (...said: string[]) => {
  const known = list(...said);
  return [...priority.worths(known, defaults(known)).values()].map(({ amount }) => amount);
};

test('A counts twice B and B twice C, whatever order the list has them in', () => {
  expect(amounts('C', 'A', 'B', 'A')).toEqual([1, 4, 2, 4]);
  expect(priority.settings(list('C', 'A', 'A')).map(({ label }) => label.en)).toEqual([
    'priority A (2 projects)',
    'priority C (one project)',
  ]);
});
test('1 comes before 2, hoch before mittel, II before III, and Priorität 2 is a 2', () => {
  expect(amounts('5', '1', '3')).toEqual([1, 4, 2]);
  expect(amounts('mittel', 'hoch', 'niedrig')).toEqual([2, 4, 1]);
  expect(amounts('III', 'II')).toEqual([1, 2]);
  expect(amounts('Priorität 2', 'Prio 1')).toEqual([1, 2]);
});
test('more than nine numbers are a ranking: points fall evenly from the first to the last', () => {
  const ranks = Array.from({ length: 16 }, (_, i) => String(i + 1));
  expect(amounts(...ranks)).toEqual(ranks.map((_, i) => 16 - i));
});
test('what cannot be put in order is not ordered: words nobody knows, and two kinds beside each other', () => {
  expect(orderOf(['rot', 'blau'])).toBeNull();
  expect(orderOf(['A', 'hoch'])).toBeNull();
  expect(priority.evidence(list('rot', 'A')).size).toBe(0);
});
test('projects without a class get nothing from this rule', () => {
  const known = evidenceIn(listedProject('a', { priority: 'A' }), listedProject('none'));
  expect([...priority.worths(known, defaults(known)).keys()]).toEqual(['a']);
});
test('more priority never means less worth', () => {
  const classes = fc.constantFrom(
    ['A', 'B', 'C', 'D'],
    ['1', '2', '3', '4', '5'],
    ['hoch', 'mittel', 'niedrig'],
    Array.from({ length: 30 }, (_, i) => String(i + 1)),
  );
  const lists = classes.chain((order) =>
    fc.tuple(fc.constant(order), fc.array(fc.constantFrom(...order), { minLength: 2, maxLength: 40 })),
  );
  fc.assert(
    fc.property(lists, ([order, said]) => {
      const worth = amounts(...said);
      for (const [i, one] of said.entries())
        for (const [j, other] of said.entries())
          if (order.indexOf(one) < order.indexOf(other)) expect(worth[i]!).toBeGreaterThan(worth[j]!);
    }),
  );
});
