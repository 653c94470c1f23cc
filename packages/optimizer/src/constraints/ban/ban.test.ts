import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const banned = (settings: object) =>
  tinyTown({ constraints: [{ kind: 'ban', project: 'road', reason: 'Festival', ...settings }] });
const roadOf = async (settings: object) => {
  const plan = await planFor(banned(settings), { now: () => performance.now() });
  return plan.starts.find(({ project }) => project === 'road');
};

test('a banned road is in no plan, whatever it is worth', async () => {
  expect(await roadOf({})).toBeUndefined();
});
test('banned for the first two years, it starts in the third', async () => {
  expect(await roadOf({ from: 0, to: 1 })).toEqual({ project: 'road', mode: 'build', period: 2 });
});
test('a ban of a project nobody knows is bad input', () => {
  expect(judgeScenario(banned({ project: 'tunnel' }))).toMatchObject({
    ok: false,
    problems: [{ type: 'unknown-reference', pointer: '/constraints/0/project' }],
  });
});
