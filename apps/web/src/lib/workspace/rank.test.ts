import { expect, test } from 'vitest';
import { rankOf, ranked, weighedByRank } from './rank.ts';

const criteria = [
  { id: 'safety', weight: 0.5 },
  { id: 'condition', weight: 0.25 },
  { id: 'climate', weight: 1.25 },
];

test('the order begins as the weights have it, and a criterion goes up and down in it, not beyond its ends', () => {
  const order = rankOf(criteria);
  expect(order).toEqual(['climate', 'safety', 'condition']);
  expect(ranked(order, 'safety', -1)).toEqual(['safety', 'climate', 'condition']);
  expect(ranked(order, 'safety', 1)).toEqual(['climate', 'condition', 'safety']);
  expect(ranked(order, 'climate', -1)).toEqual(order);
  expect(ranked(order, 'condition', 1)).toEqual(order);
});

test('weights by the order alone are together as heavy as those before', () => {
  expect(weighedByRank(criteria, ['safety', 'condition', 'climate'])).toEqual([
    { at: ['criteria', 'safety', 'weight'], to: 1.222 },
    { at: ['criteria', 'condition', 'weight'], to: 0.5556 },
    { at: ['criteria', 'climate', 'weight'], to: 0.2222 },
  ]);
});
