import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const site = (id: string, district: string) =>
  project(id, { district, modes: [mode('build', { cost: [1, 1], effects: { safety: 2 } })] });
const town = (district: string) =>
  tinyTown({
    projects: [site('one', 'north'), site('two', 'north'), site('three', 'south')],
    constraints: [{ kind: 'works-at-once', district, most: 1 }],
  });

test('two sites of the north wait for one another, the south does not wait', async () => {
  const plan = await planFor(town('north'), { now: () => performance.now() });
  const at = (id: string) => plan.starts.find((start) => start.project === id)?.period;
  expect(at('three')).toBe(0);
  // Both take two of three periods.
  expect([at('one'), at('two')].filter((period) => period !== undefined)).toHaveLength(1);
});
test('a district nobody knows is bad input', () => {
  expect(judgeScenario(town('east'))).toMatchObject({ problems: [{ pointer: '/constraints/0/district' }] });
});
