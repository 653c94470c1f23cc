import { expect, test } from 'vitest';
import { evidenceIn, listedProject } from '../../testing/list.ts';
import { peopleNear } from './people-near.ts';

test('people are counted in people, and a thousand of them bring the points that the planner says', () => {
  const known = { ...evidenceIn(listedProject('park')), people: new Map([['park', 1500]]) };
  expect(peopleNear.worths(known, { perThousand: 2 }).get('park')).toMatchObject({ amount: 1500 });
  expect(1500 * peopleNear.pointsPerUnit({ perThousand: 2 })).toBe(3);
});
