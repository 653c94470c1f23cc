import type { Constraint, Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { withTrials } from './trial.ts';

const now = () => performance.now();
const trialsOf = (scenario: Scenario, rules: Constraint[], plan: Plan | null) =>
  rules.map((rule) => withTrials(scenario, [{ rule }], plan)[0]!.trial);
const pipe = project('sewer', { modes: [mode('build', { cost: [4], effects: { safety: 2 } })] });
const road = project('road', { modes: [mode('build', { cost: [5], effects: { safety: 1 } })] });
const first = { kind: 'precedence', before: 'sewer', after: 'road', lag: 0 };
const together = { kind: 'bundle', projects: ['sewer', 'road'], saving: 3, value: 0 };
const inTurn = { kind: 'one-closure', before: 'sewer', after: 'road', within: 0, saving: 2, value: 0 };
/** Four years with five cents each, so that one project a year can be paid. */
const town = (changes: object = {}) =>
  tinyTown({
    calendar: { start: '2027', periodsPerYear: 1, periods: 4, evaluationPeriods: 8 },
    resources: [],
    fundingSources: [{ id: 'budget', name: 'City', kind: 'own', budget: [5, 5, 5, 5], carryOverShare: 0 }],
    projects: [pipe, road],
    constraints: [first],
    ...changes,
  });

test('beside the rule that the sewer comes first, a bundle brings nothing; one closure saves what it says, for no points', async () => {
  const scenario = town();
  const plan = await planFor(scenario, { now, gap: 0 });
  const [bundled, closure] = trialsOf(scenario, [together, inTurn], plan);
  expect(bundled).toEqual({ savedCents: 0, starts: [] });
  expect(closure).toMatchObject({ savedCents: 2, gainedPoints: 0 });
  expect(closure!.starts.map(({ project: id, period }) => `${id} ${period}`)).toEqual(['sewer 0', 'road 1']);
});

test('what the saving lets be built earlier is told in points', async () => {
  // The road costs 5 and the second year has 3: without the saving it waits for the third.
  const scenario = town({
    fundingSources: [{ id: 'budget', name: 'City', kind: 'own', budget: [5, 3, 5, 5], carryOverShare: 0 }],
  });
  const plan = await planFor(scenario, { now, gap: 0 });
  expect(trialsOf(scenario, [inTurn], plan)).toMatchObject([{ savedCents: 2, gainedPoints: 1 }]);
});

test('where another project has to make room, its points are counted against the saving', async () => {
  // Before the road can follow on the sewer in the second year, the park of that year has to wait for the third, and loses a year's points.
  const park = project('park', { modes: [mode('build', { cost: [5], effects: { safety: 3 } })], earliestStart: 1 });
  const scenario = town({
    projects: [{ ...pipe, finishBy: 1 }, { ...road, finishBy: 4 }, park],
  });
  const plan = await planFor(scenario, { now, gap: 0 });
  expect(plan.starts.find(({ project: id }) => id === 'road')!.period).not.toBe(1);
  const [trial] = trialsOf(scenario, [inTurn], plan);
  // The road a year earlier brings a point, the park a year later costs three.
  expect(trial).toMatchObject({ savedCents: 2 });
  expect(trial && 'gainedPoints' in trial && trial.gainedPoints).toBeCloseTo(1 - 3, 6);
});

test('a city without a plan gets one to try with, and other kinds of rules are not tried', () => {
  const [closure, other] = trialsOf(town(), [inTurn, first], null);
  expect(closure).toMatchObject({ savedCents: 2 });
  expect(other).toBeNull();
});

test('a plan of another scenario is not taken for one of this', async () => {
  const plan = await planFor(town({ projects: [pipe], constraints: [] }), { now, gap: 0 });
  expect(trialsOf(town(), [inTurn], plan)).toMatchObject([{ savedCents: 2, gainedPoints: 0 }]);
});

test('who costs the fewest points comes first, then who saves most; what is not tried keeps its place', () => {
  const [idle, small, other, large] = [
    { id: 'idle', rule: together },
    { id: 'small', rule: { ...inTurn, saving: 1 } },
    { id: 'other', rule: first },
    { id: 'large', rule: inTurn },
  ];
  const values = { id: 'values' };
  const ids = withTrials(town(), [idle, small, other, values, large], null);
  expect(ids.map(({ id }) => id)).toEqual(['large', 'small', 'other', 'values', 'idle']);
});
