import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const town = (centsPerHead: number, population?: number) =>
  tinyTown({
    districts: [
      { id: 'north', name: 'North', ...(population === undefined ? {} : { population }) },
      { id: 'south', name: 'South' },
    ],
    constraints: [{ kind: 'per-head-floor', district: 'north', centsPerHead }],
  });

test('three and a half people at two cents each are seven: only the whole sewer will do', async () => {
  const plan = await planFor(town(2, 3.5), { now: () => performance.now() });
  expect(plan.starts).toContainEqual(expect.objectContaining({ project: 'sewer', mode: 'build' }));
  expect((await planFor(town(2, 3.6), { now: () => performance.now() })).status).toBe('infeasible');
});
test('per head without heads is bad input', () => {
  expect(judgeScenario(town(2))).toMatchObject({
    problems: [{ type: 'missing-population', pointer: '/constraints/0/district' }],
  });
});
