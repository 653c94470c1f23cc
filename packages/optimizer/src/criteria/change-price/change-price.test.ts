import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';
import { verify } from '../../evaluation/verify/verify.ts';

const now = () => performance.now();
const adopted = [{ project: 'sewer', mode: 'patch', period: 1 }];
const town = (pointsPerChange?: number) =>
  tinyTown({
    constraints: [
      { kind: 'stability', starts: adopted, ...(pointsPerChange === undefined ? {} : { pointsPerChange }) },
    ],
  });

test('the dearer a change, the more of the adopted plan stays; the points of staying are told apart', async () => {
  const plans = [];
  for (const points of [0, 12, 100]) plans.push(await planFor(town(points), { now, gap: 0 }));
  const free = await planFor(tinyTown(), { now, gap: 0 });
  expect(plans.map(({ starts }) => starts.length)).toEqual([2, 2, 1]);
  expect(plans[0]!.objective).toBe(free.objective);
  expect(plans[1]!.starts).toContainEqual(adopted[0]);
  expect(plans[2]!.starts).toEqual(adopted);
  for (const [i, points] of [0, 12, 100].entries())
    expect(verify(town(points), plans[i]!)).toMatchObject({ valid: true, violations: [] });
});

test('a rule that neither limits changes nor prices them is bad input', () => {
  expect(judgeScenario(town())).toMatchObject({ problems: [{ pointer: '/constraints/0/mostChanges' }] });
});
