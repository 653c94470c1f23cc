import { expect, test } from 'vitest';
import { planned } from './little-town.ts';
import { projectsOf } from './projects.ts';
import { builtUnlike } from './timetable.ts';

test('what all build alike or nobody builds needs no row; the rest stands as it begins', () => {
  const projects = projectsOf([
    planned({ street: ['new', 3], bridge: ['new', 2], lane: ['new', 0] }),
    planned({ street: ['patch', 1], lane: ['new', 0] }),
  ]);
  expect(builtUnlike(projects, null).map(({ id }) => id)).toEqual(['street', 'bridge']);
  expect(builtUnlike(projects, '10').map(({ id }) => id)).toEqual(['bridge']);
});
