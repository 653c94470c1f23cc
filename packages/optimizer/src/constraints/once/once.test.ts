import { expect, test } from 'vitest';
import { findingsFor } from '../../evaluation/findings.ts';
import { project, tinyTown } from '../../testing/tiny-scenario.ts';

const town = tinyTown({ projects: [project('school', { mandatory: true })] });
const nothing = { payments: [], carryOver: [] };

test('a plan without the mandatory school breaks a promise', () => {
  expect(findingsFor(town, { starts: [], ...nothing })).toMatchObject([
    { constraint: 'once', state: 'broken', sentence: { en: 'Mandatory project “School” is missing from the plan.' } },
  ]);
});
test('where no plan was found, no promise is called broken: there is nothing that could break it', () => {
  for (const status of ['infeasible', 'unknown'] as const)
    expect(findingsFor(town, { status, starts: [], ...nothing }, true)).toEqual([]);
});
test('a school cannot be built twice', () => {
  const twice = [0, 1].map((period) => ({ project: 'school', mode: 'build', period }));
  expect(findingsFor(town, { starts: twice, ...nothing })[0]).toMatchObject({ state: 'broken', amount: 2 });
});
