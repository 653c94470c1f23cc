import { expect, test } from 'vitest';
import { judgeScenario } from '../../read-scenario.ts';
import { planFor } from '../../plan-for.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

test('of sewer and road, the plan takes the one that is worth more', async () => {
  const plan = await planFor(tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['sewer', 'road'] }] }), {
    now: () => performance.now(),
  });
  expect(plan.starts).toEqual([{ project: 'road', mode: 'build', period: 0 }]);
});
test('a group of one project named twice is bad input', () => {
  expect(judgeScenario(tinyTown({ constraints: [{ kind: 'at-most-one', projects: ['road', 'road'] }] }))).toMatchObject(
    { ok: false, problems: [{ type: 'too-few-projects', pointer: '/constraints/0/projects' }] },
  );
});
