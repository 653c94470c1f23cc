import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const adopted = [{ project: 'sewer', mode: 'patch', period: 1 }];
const town = (mostChanges: number, starts: object[] = adopted) =>
  tinyTown({ constraints: [{ kind: 'stability', starts, mostChanges }] });

test('without any change the plan is what was adopted; each change allowed makes it better', async () => {
  const plans = [];
  for (const changes of [0, 1, 2]) plans.push(await planFor(town(changes), { now: () => performance.now() }));
  expect(plans[0]!.starts).toEqual(adopted);
  expect(plans.map(({ starts }) => starts.length)).toEqual([1, 2, 2]);
  expect(plans[1]!.objective).toBeGreaterThan(plans[0]!.objective!);
  expect(plans[2]!.objective).toBeGreaterThan(plans[1]!.objective!);
});
test('a plan that names a project twice, or one nobody knows, is bad input', () => {
  expect(judgeScenario(town(1, [...adopted, ...adopted]))).toMatchObject({ problems: [{ type: 'duplicate' }] });
  expect(judgeScenario(town(1, [{ project: 'tunnel', mode: 'build', period: 0 }]))).toMatchObject({
    problems: [{ pointer: '/constraints/0/starts/0/project' }],
  });
});
