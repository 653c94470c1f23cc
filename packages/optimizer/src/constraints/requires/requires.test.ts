import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const line = project('line', { modes: [mode('build', { cost: [4], effects: { safety: 3 } })] });
const depot = (cost: number) => project('depot', { modes: [mode('build', { cost: [cost], effects: { safety: -1 } })] });
const town = (cost: number, needs = 'depot') =>
  tinyTown({ projects: [line, depot(cost)], constraints: [{ kind: 'requires', project: 'line', needs }] });

test('the line brings its depot along, which may come later', async () => {
  const plan = await planFor(town(5), { now: () => performance.now() });
  expect(plan.starts.map((start) => start.project).sort()).toEqual(['depot', 'line']);
});
test('where the depot cannot be paid, there is no line', async () => {
  const plan = await planFor(town(1000), { now: () => performance.now() });
  expect(plan.starts).toEqual([]);
});
test('a line that requires itself is bad input', () => {
  expect(judgeScenario(town(5, 'line'))).toMatchObject({ problems: [{ type: 'same-project' }] });
});
