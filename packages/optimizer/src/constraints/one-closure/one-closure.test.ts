import { expect, test } from 'vitest';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { planFor } from '../../engines/plan-for.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const sewerThenRoad = { kind: 'one-closure', before: 'sewer', after: 'road', within: 0, saving: 2, value: 0 };
const first = { kind: 'precedence', before: 'sewer', after: 'road', lag: 0 };
/** Four years; the sewer takes one of them, the road costs 4 and is paid with what is left of 3 cents a year. */
const town = (changes: object = {}) =>
  tinyTown({
    calendar: { start: '2027', periodsPerYear: 1, periods: 4, evaluationPeriods: 8 },
    resources: [],
    fundingSources: [{ id: 'budget', name: 'City', kind: 'own', budget: [3, 3, 0, 4], carryOverShare: 0 }],
    projects: [
      project('sewer', { modes: [mode('build', { cost: [3], effects: { safety: 1 } })] }),
      project('road', { modes: [mode('build', { cost: [4], effects: { safety: 1 } })] }),
    ],
    ...changes,
  });
const startsOf = (plan: Awaited<ReturnType<typeof planFor>>) =>
  plan.starts.map(({ project: id, period }) => `${id} ${period}`);

test('the road that follows on the sewer costs less and can be paid two years earlier, though the sewer has to come first', async () => {
  const without = await planFor(town({ constraints: [first] }), { now, gap: 0 });
  expect(startsOf(without)).toEqual(['sewer 0', 'road 3']);
  const scenario = town({ constraints: [first, sewerThenRoad] });
  const plan = await planFor(scenario, { now, gap: 0 });
  expect(startsOf(plan)).toEqual(['sewer 0', 'road 1']);
  expect(plan.payments.filter(({ project: id }) => id === 'road')).toMatchObject([{ year: 1, cents: 2 }]);
});

test('a pause longer than was agreed saves nothing; one that is not longer does', async () => {
  const late = { ...first, lag: 1 };
  const earning = { ...sewerThenRoad, saving: 0, value: 9 };
  const money = { fundingSources: [{ ...town().fundingSources[0]!, budget: [3, 4, 4, 4] }] };
  const objective = async (within: number) =>
    (await planFor(town({ ...money, constraints: [late, { ...earning, within }] }), { now, gap: 0 })).objective!;
  expect((await objective(1)) - (await objective(0))).toBeCloseTo(9, 6);
});

test('bundles and closures together never save more than the second project’s first period costs', () => {
  const bundled = { kind: 'bundle', projects: ['road', 'sewer'], saving: 3, value: 0 };
  expect(judgeScenario(town({ constraints: [{ ...sewerThenRoad, saving: 4 }] }))).toMatchObject({ ok: true });
  expect(judgeScenario(town({ constraints: [bundled, sewerThenRoad] }))).toMatchObject({
    ok: false,
    problems: [{ type: 'saving-too-large' }, { type: 'saving-too-large' }],
  });
});

test('a project after itself, or after one that is not there, is bad input', () => {
  const judged = (change: object) => judgeScenario(town({ constraints: [{ ...sewerThenRoad, ...change }] }));
  expect(judged({ after: 'sewer' })).toMatchObject({ problems: [{ type: 'same-project' }] });
  expect(judged({ before: 'lake' })).toMatchObject({ problems: [{ pointer: '/constraints/0/before' }] });
});
