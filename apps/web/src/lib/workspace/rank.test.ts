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

test('what a criterion may weigh at most stays promised, whatever its place', () => {
  const reports = { id: 'reports', weight: 0.1, greatestWeight: 0.1 };
  expect(weighedByRank([...criteria, reports], ['reports', 'safety', 'condition', 'climate'])[0]).toEqual({
    at: ['criteria', 'reports', 'weight'],
    to: 0.1,
  });
});

test('what counts against a project goes on counting against it: its place is that of its size', () => {
  const noise = { id: 'noise', weight: -1 };
  expect(rankOf([...criteria, noise])).toEqual(['climate', 'noise', 'safety', 'condition']);
  expect(weighedByRank([{ id: 'safety', weight: 1 }, noise], ['noise', 'safety'])).toEqual([
    { at: ['criteria', 'noise', 'weight'], to: -1.5 },
    { at: ['criteria', 'safety', 'weight'], to: 0.5 },
  ]);
});
