import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly } from '../evaluation/exact-plan.ts';
import { planFor } from '../engines/plan-for.ts';
import { bestOf } from '../testing/best-of.ts';
import { mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import type { Scenario } from '@vorrang/planning';
import { type WeightInterval, weightIntervalsOf } from './weight-intervals.ts';

const now = () => performance.now();
const withWeight = (scenario: Scenario, { criterion }: WeightInterval, weight: number): Scenario =>
  criterion === null
    ? { ...scenario, disruptionWeight: weight }
    : { ...scenario, criteria: scenario.criteria.map((one) => (one.id === criterion ? { ...one, weight } : one)) };

test('in any tiny town no plan is better by more than the tolerance wherever in the interval a weight lies', async () => {
  let told = 0;
  let moved = 0;
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const plan = await planFor(scenario, { now, engine: 'search', steps: 2 });
      if (plan.objective === null) return;
      const { tolerance, weights } = weightIntervalsOf(scenario, plan, { moves: 1 });
      for (const one of weights) {
        expect(one.from).toBeLessThanOrEqual(one.weight);
        expect(one.to).toBeGreaterThanOrEqual(one.weight);
        told += 1;
        if (one.to > one.weight) moved += 1;
        for (const part of [0, 0.3, 0.7, 1]) {
          const variant = withWeight(scenario, one, one.from + part * (one.to - one.from));
          const own = exactly(variant)(plan.starts);
          if (!own.ok) throw new Error(own.broken);
          const better = bestOf(variant) - own.objective;
          expect(better).toBeLessThanOrEqual(tolerance! * (1 + 1e-9) + 1e-9);
        }
      }
    }),
    { seed: 20270301, numRuns: 60 },
  );
  expect(told).toBeGreaterThan(60);
  expect(moved).toBeGreaterThan(0.5 * told);
});

test('of a school and a park the plan builds the school until the park weighs more, as a hand can count', async () => {
  const build = (id: string, effects: Record<string, number>) =>
    project(id, { modes: [mode('build', { cost: [10], effects })] });
  const town = tinyTown({
    discountRate: 0,
    constraints: [],
    disruptionWeight: 0,
    calendar: { ...tinyTown().calendar, periods: 1, evaluationPeriods: 101 },
    criteria: ['learning', 'green'].map((id) => ({ id, name: id, unit: 'points', weight: 1, pointsPerUnit: 1 })),
    fundingSources: [{ ...tinyTown().fundingSources[0]!, budget: [10] }],
    resources: tinyTown().resources.map((one) => ({ ...one, capacity: [9] })),
    projects: [build('school', { learning: 3 }), build('park', { green: 2 })],
  });
  const plan = await planFor(town, { now });
  expect(plan.starts).toMatchObject([{ project: 'school' }]);
  const { tolerance, weights, sentences } = weightIntervalsOf(town, plan, { moves: 1 });
  const green = weights.find(({ criterion }) => criterion === 'green')!;
  // 300 points of the school; the park brings 200 · w, and at a tolerance of a hundredth is better by 3 from 303 / 200 on.
  expect(green.from).toBe(0);
  expect(green.to).toBeLessThanOrEqual((300 + tolerance!) / 200 + 1e-9);
  expect(green.to).toBeGreaterThan(1);
  expect(tolerance).toBeCloseTo(3, 6);
  expect(sentences.map(({ en }) => en).join(' ')).toMatch(/“green”: from 0 to 1\.\d+ \(now 1\)\./);
});

test('without a certificate nothing is told', async () => {
  const plan = { ...(await planFor(tinyTown(), { now })), certificate: null };
  expect(weightIntervalsOf(tinyTown(), plan, { moves: 1 })).toMatchObject({ tolerance: null, weights: [] });
});
