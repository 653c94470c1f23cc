import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const quiet = (settings: object) =>
  tinyTown({
    constraints: [
      { kind: 'moratorium', projects: ['sewer'], from: 0, to: 1, reason: 'Resurfaced in 2026', ...settings },
    ],
  });

test('what was resurfaced last year is not dug up this year', async () => {
  const plan = await planFor(quiet({}), { now: () => performance.now() });
  expect(plan.starts.find(({ project }) => project === 'sewer')!.period).toBeGreaterThanOrEqual(1);
});
test('works of two years do not fit around a moratorium in the second', async () => {
  const plan = await planFor(quiet({ from: 1, to: 2 }), { now: () => performance.now() });
  expect(plan.starts.find(({ project }) => project === 'sewer')).not.toMatchObject({ mode: 'build' });
});
test('a moratorium for nobody, or one that ends when it begins, is bad input', () => {
  expect(judgeScenario(quiet({ projects: [] }))).toMatchObject({ problems: [{ pointer: '/constraints/0/projects' }] });
  expect(judgeScenario(quiet({ to: 0 }))).toMatchObject({
    problems: [{ type: 'backwards', pointer: '/constraints/0/to' }],
  });
});
