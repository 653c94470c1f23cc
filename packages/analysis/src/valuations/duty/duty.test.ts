import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { duty } from './duty.ts';

const known = evidenceIn(listedProject('sewer', { duty: true }), listedProject('bench', { duty: false }));

test('a duty brings four points, what the list calls none brings none', () => {
  expect([...duty.worths(known, { points: 4, mandatory: 0 })]).toEqual([
    ['sewer', { amount: 4, sentence: expect.objectContaining({ de: 'Pflichtaufgabe laut Liste' }) }],
  ]);
});
test('it must be in every plan only where the planner says so', () => {
  expect(duty.settings(known).find(({ key }) => key === 'mandatory')).toMatchObject({ value: 0, flag: true });
  expect(duty.worths(known, { points: 0, mandatory: 1 }).get('sewer')).toMatchObject({ amount: 0, mandatory: true });
});
