import { expect, test } from 'vitest';
import type { Row } from '../rows.ts';
import { seenOf, shapesOf } from './overview.ts';

test('every project has its slot in the strip, groups and who waits leave theirs empty; who fares alike is one shape', () => {
  const row = (difference: Row['difference'], start: number | null) =>
    ({ difference, now: start === null ? null : { start, end: start + 8 }, before: null }) as Row;
  expect(shapesOf([null, row('moves', 8), row('waits', null), row('moves', 0), row('stays', 0)], 32)).toEqual([
    { difference: 'moves', shape: 'M25 24H50v12H25zM0 64H25v12H0z' },
    { difference: 'stays', shape: 'M0 84H25v12H0z' },
  ]);
});
test('the frame is what can be seen of the rows; where all can, it is the whole', () => {
  expect(seenOf(240, 480, 2400)).toEqual({ from: 0.1, to: 0.3 });
  expect(seenOf(0, 480, 240)).toEqual({ from: 0, to: 1 });
});
