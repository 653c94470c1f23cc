import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const site = (id: string, crews: number) =>
  project(id, { modes: [mode('build', { demand: { crew: [crews] }, effects: { safety: 1 } })] });
const now = () => performance.now();

test('two sites of half a crew share one crew in one period', async () => {
  const one = [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [1, 0, 0] }];
  expect(
    (await planFor(tinyTown({ projects: [site('east', 0.5), site('west', 0.5)], resources: one }), { now })).starts,
  ).toHaveLength(2);
});
test('a crew that is too small by a ten-millionth, within what a solver overlooks, still cannot build both', async () => {
  const one = [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [1, 0, 0] }];
  const plan = await planFor(tinyTown({ projects: [site('east', 0.5), site('west', 0.5000001)], resources: one }), {
    now,
    gap: 0,
  });
  expect(plan.starts).toHaveLength(1);
});
