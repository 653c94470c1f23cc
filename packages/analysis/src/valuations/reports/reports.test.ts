import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { reports } from './reports.ts';

test('a street reported more than half of the others brings half of the points', () => {
  const known = { ...evidenceIn(listedProject('works')), needs: new Map([['works', { name: 'Gasse', rank: 0.5 }]]) };
  expect(reports.worths(known, { most: 3 }).get('works')).toMatchObject({
    amount: 1.5,
    sentence: { en: 'reports about "Gasse": more frequent than at 50 of 100' },
  });
});
