import { expect, test } from 'vitest';
import { seenOf, slotsOf } from './overview.ts';

test('every project has its slot in the strip, groups and who waits leave theirs empty', () => {
  const school = { from: 8, to: 16, difference: 'moves' };
  expect(slotsOf([null, school, null, null], 32)).toEqual([
    { x: 25, y: 30, width: 25, height: 15, difference: 'moves' },
  ]);
});
test('the frame is what can be seen of the rows; where all can, it is the whole', () => {
  expect(seenOf(240, 480, 2400)).toEqual({ from: 0.1, to: 0.3 });
  expect(seenOf(0, 480, 240)).toEqual({ from: 0, to: 1 });
});
