import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { deadline } from './deadline.ts';

// The calendar runs from 2027 to 2032, by years.
const known = evidenceIn(
  listedProject('bridge', { deadline: '2028-12-31' }),
  listedProject('school', { deadline: '2029-06-30' }),
  listedProject('late', { deadline: '2040-01-01' }),
  listedProject('past', { deadline: '2026-05-01' }),
);

test('a day within the calendar counts, one after its end does not', () => {
  expect([...deadline.evidence(known).keys()]).toEqual(['bridge', 'school', 'past']);
  expect(deadline.worths(known, { points: 4, finishBy: 0 }).get('bridge')).toEqual({
    amount: 4,
    sentence: { de: 'Frist 2028-12-31 laut Liste', en: 'due by 2028-12-31 by the list' },
  });
});
test('bound to it, works end with the last whole year before the day; a day that is past binds nobody', () => {
  const ends = [...deadline.worths(known, { points: 4, finishBy: 1 })].map(([id, { finishBy }]) => [id, finishBy]);
  expect(ends).toEqual([
    ['bridge', 2],
    ['school', 2],
    ['past', undefined],
  ]);
});
