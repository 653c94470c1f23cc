import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { condition } from './condition.ts';

test('a bridge at a quarter of its health brings three quarters of the points', () => {
  const known = {
    ...evidenceIn(listedProject('works')),
    conditions: new Map([['works', { asset: 'Steg', health: 0.25 }]]),
  };
  expect([...condition.worths(known, { worst: 8 })]).toEqual([
    ['works', { amount: 6, sentence: { de: '„Steg“, Zustand 25\u00a0%', en: '"Steg", condition 25%' } }],
  ]);
});
