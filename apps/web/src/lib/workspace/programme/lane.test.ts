import type { Programmed } from '@vorrang/planning';
import { expect, test } from 'vitest';
import type { Row } from '../rows.ts';
import { laneOf } from './lane.ts';

const project = { id: 'school', name: 'School', modes: [{ id: 'build', duration: 4, cost: [1], effects: {} }] };
const row = (difference: Row['difference'], now: number | null, before: number | null) => {
  const works = (start: number | null) =>
    start === null ? null : ({ project, mode: project.modes[0], start, end: start + 4 } as Programmed);
  return { id: 'school', project, difference, now: works(now), before: works(before) } as Row;
};

test('a school that is put off stands where it is now, with a ghost where it was; its words have room beside both', () => {
  expect(laneOf(row('moves', 8, 2), null)).toEqual({
    works: { from: 8, to: 12 },
    ghost: { from: 2, to: 6 },
    edges: { from: 2, to: 12 },
  });
});
test('one that drops out is drawn where it was, one that waits nowhere', () => {
  const works = { from: 2, to: 6 };
  expect(laneOf(row('goes', null, 2), null)).toEqual({ works, ghost: null, edges: works });
  expect(laneOf(row('waits', null, null), null)).toEqual({ works: null, ghost: null, edges: null });
});
test('one that is held stands in the hand, its ghost in the plan, and no word lies on the ghost', () => {
  expect(laneOf(row('stays', 20, 20), { mode: 'build', period: 4 })).toEqual({
    works: { from: 4, to: 8 },
    ghost: { from: 20, to: 24 },
    edges: { from: 4, to: 24 },
  });
});
