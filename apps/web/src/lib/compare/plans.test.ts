import { expect, test } from 'vitest';
import { addressWith, asReference, firstChoice, plansIn, withInPlace, without } from './plans.ts';

const named = (address: string) => plansIn(new URLSearchParams(address));

test('a link names up to six plans, each once, the reference first; a link of before still opens', () => {
  expect(named(addressWith(['north', 'a/b', 'south']))).toEqual(['north', 'a/b', 'south']);
  expect(named('?plans=1,2,2,3,4,5,6,7')).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(named('?a=old&b=older')).toEqual(['old', 'older']);
  expect(named('?b=older')).toEqual(['older']);
  expect(named('')).toBeNull();
  expect(named('?plans=')).toBeNull();
});
test('where nobody has chosen, the newest plan of each scenario stands there, three at most', () => {
  const plan = (id: string, scenarioId: string) => ({ id, scenarioId });
  const known = [plan('g2', 'g'), plan('g1', 'g'), plan('s', 's'), plan('k', 'k'), plan('x', 'x')];
  expect(firstChoice(known)).toEqual(['g2', 's', 'k']);
  expect(firstChoice(known.slice(0, 2))).toEqual(['g2', 'g1']);
  expect(firstChoice([])).toEqual([]);
});
test('a plan becomes the reference, gives way to another, or leaves', () => {
  expect(asReference(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b']);
  expect(withInPlace(['a', 'b', 'c'], 1, 'd')).toEqual(['a', 'd', 'c']);
  expect(withInPlace(['a', 'b', 'c'], 0, 'c')).toEqual(['c', 'b', 'a']);
  expect(without(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
});
