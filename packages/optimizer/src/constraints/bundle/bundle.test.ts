import { expect, test } from 'vitest';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { planFor } from '../../engines/plan-for.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const dig = { kind: 'bundle', projects: ['sewer', 'road'], saving: 2, value: 5 };
const now = () => performance.now();

test('sewer and road opened together: the sewer pays 2 less in that year, and 5 points are earned', async () => {
  const plan = await planFor(tinyTown({ constraints: [dig] }), { now, gap: 0 });
  expect(plan.starts.map(({ project, period }) => `${project} ${period}`)).toEqual(['sewer 0', 'road 0']);
  expect(plan.payments.filter(({ project, year }) => project === 'sewer' && year === 0)).toMatchObject([{ cents: 3 }]);
});
test('savings that together exceed the first cost of the cheapest option are bad input', () => {
  const twice = tinyTown({ constraints: [dig, { ...dig, saving: 1 }] });
  expect(judgeScenario(twice)).toMatchObject({
    ok: false,
    problems: [{ type: 'saving-too-large' }, { type: 'saving-too-large' }],
  });
  expect(judgeScenario(tinyTown({ constraints: [dig, { ...dig, saving: 0 }] }))).toMatchObject({ ok: true });
});
test('three works in one trench: only all of them together save, and whoever leaves one out saves nothing', async () => {
  const dug = (id: string, cost: number[]) => project(id, { modes: [mode('build', { cost, effects: { safety: 1 } })] });
  const projects = [dug('sewer', [4]), dug('gas', [3]), dug('fibre', [3])];
  const trench = { kind: 'bundle', projects: ['sewer', 'gas', 'fibre'], saving: 3, value: 2 };
  // All at once cost 10 and pay 7: without the saving two of them fit into the first year.
  const town = (budget: number) =>
    tinyTown({
      projects,
      resources: [],
      constraints: [trench],
      fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: [budget, 0, 0], carryOverShare: 0 }],
    });
  for (const [budget, activities] of [
    [7, 3],
    [6, 2],
  ] as const) {
    const plan = await planFor(town(budget), { now, gap: 0 });
    expect(plan.starts.filter(({ period }) => period === 0)).toHaveLength(activities);
    expect(plan.status).toBe('optimal');
  }
});
test('a project that stands in a bundle twice is bad input', () => {
  expect(judgeScenario(tinyTown({ constraints: [{ ...dig, projects: ['sewer', 'road', 'sewer'] }] }))).toMatchObject({
    problems: [{ type: 'duplicate', pointer: '/constraints/0/projects/2' }],
  });
});
