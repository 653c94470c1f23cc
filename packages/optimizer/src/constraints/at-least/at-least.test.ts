import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const school = (id: string, cost: number) =>
  project(id, { modes: [mode('build', { cost: [cost], effects: { safety: -1 } })] });
const schools = (count: number) =>
  tinyTown({
    projects: [school('east', 3), school('west', 2), school('harbour', 1)],
    constraints: [{ kind: 'at-least', projects: ['east', 'west', 'harbour'], count }],
  });

test('schools that nobody counts as a benefit are built all the same, as many as were promised', async () => {
  const plan = await planFor(schools(2), { now: () => performance.now() });
  expect(plan.starts).toHaveLength(2);
});
test('four of three is bad input', () => {
  expect(judgeScenario(schools(4))).toMatchObject({
    problems: [{ type: 'too-many', pointer: '/constraints/0/count' }],
  });
});
