import { expect, test } from 'vitest';
import { shareByYear } from './load.ts';

test('a crew is told by year: what is needed of what there is, nothing where there is none', () => {
  const calendar = { start: '2027-Q1', periodsPerYear: 4, periods: 10, evaluationPeriods: 40 } as const;
  const crew = { id: 'crew', name: 'Tiefbau', unit: 'Trupps', capacity: [4, 4, 4, 4, 0, 0, 0, 0, 2, 2] };
  const use = { used: [4, 2, 0, 0, 0, 0, 0, 0, 2, 1], share: [], full: [], most: 0 };
  expect(shareByYear(calendar, crew, use)).toEqual([6 / 16, null, 3 / 4]);
});
