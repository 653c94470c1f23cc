import { expect, test } from 'vitest';
import { findingsFor } from '../../evaluation/findings.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const school = project('school', { earliestStart: 1, finishBy: 3, modes: [mode('build', { cost: [0, 0] })] });
const starting = (period: number) =>
  findingsFor(
    tinyTown({ projects: [school] }),
    { starts: [{ project: 'school', mode: 'build', period }], payments: [], carryOver: [] },
    true,
  ).find(({ constraint }) => constraint === 'window');

test('a project whose permit comes in 2028 cannot start in 2027', () => {
  expect(starting(0)).toMatchObject({
    state: 'broken',
    amount: 1,
    sentence: { de: '„School“ mit Beginn 2027 liegt 1 Jahr außerhalb seines Zeitfensters.' },
  });
});
test('two years of works that must be finished by the end of 2029 start in 2028 at the latest', () => {
  expect(starting(1)).toMatchObject({ state: 'tight' });
  expect(starting(2)).toMatchObject({ state: 'broken', amount: 1 });
});
