import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const pinned = (settings: object) =>
  tinyTown({ constraints: [{ kind: 'pin', project: 'sewer', reason: 'Under construction', ...settings }] });

test('the sewer is being patched already: it stays in the plan, in its option and in its first period', async () => {
  const plan = await planFor(pinned({ mode: 'patch', from: 0, to: 0 }), { now: () => performance.now() });
  expect(plan.starts).toContainEqual({ project: 'sewer', mode: 'patch', period: 0 });
});
test('a pin outside the horizon cannot be kept, and the plan says who cannot be pleased', async () => {
  const plan = await planFor(pinned({ from: 7, to: 9 }), { now: () => performance.now() });
  expect(plan.status).toBe('infeasible');
  expect(plan.conflict).toMatchObject([{ rule: 'pin' }, { rule: 'window' }]);
  expect(plan.solver).toMatchObject({ name: 'search', stoppedBy: 'proof' });
});
test('a pin without a reason, of an unknown option, or with its end before its beginning is bad input', () => {
  const pointers = (settings: object) => {
    const reading = judgeScenario(pinned(settings));
    return reading.ok ? [] : reading.problems.map(({ pointer }) => pointer);
  };
  expect(pointers({ reason: ' ' })).toEqual(['/constraints/0/reason']);
  expect(pointers({ mode: 'tunnel' })).toEqual(['/constraints/0/mode']);
  expect(pointers({ from: 2, to: 1 })).toEqual(['/constraints/0/to']);
});
