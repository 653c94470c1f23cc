import { type Plan, type Scenario, withFunds, withMore } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planFor } from '../engines/plan-for.ts';
import { bestOf } from '../testing/best-of.ts';
import { mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { lognormal, roads } from './cost-risk.ts';
import {
  alternativesFor,
  coreIndexInSteps,
  coreIndexOf,
  costRiskOf,
  cutListInSteps,
  cutListOf,
  frontierInSteps,
  frontierOf,
  protection,
  opportunityCostsOf,
  violationBound,
  shadowPricesOf,
} from './index.ts';

const now = () => performance.now();
const quick = { moves: 300 };
const found = (scenario: Scenario) => planFor(scenario, { now, engine: 'search', steps: 3 });
const near = 1e-6;

const planned = (about: (scenario: Scenario, plan: Plan) => void, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const plan = await found(scenario);
      if (plan.objective !== null) about(scenario, plan);
    }),
    { seed: 20270103, numRuns },
  );

test('what a project left out would cost lies where the interval says, whatever the town', async () => {
  let [told, sure] = [0, 0];
  await planned((scenario, plan) => {
    const all = bestOf(scenario);
    for (const { project: id, cost, found: seen } of opportunityCostsOf(scenario, plan).projects) {
      const without = all - bestOf(scenario, (ids) => ids.includes(id));
      if (cost === null) expect(without).toBe(Infinity);
      else expect(cost.least).toBeLessThanOrEqual(without + near);
      if (typeof cost?.most === 'number') expect(cost.most).toBeGreaterThanOrEqual(without - near);
      told += 1;
      if (seen !== null || without === Infinity) sure += 1;
    }
  }, 150);
  expect(told).toBeGreaterThan(100);
  expect(sure / told).toBeGreaterThan(0.8);
});

test('more money is never worth more than its price says', async () => {
  await planned((scenario, plan) => {
    const prices = shadowPricesOf(scenario, plan);
    scenario.fundingSources.forEach(({ id }, f) =>
      scenario.fundingSources[f]!.budget.forEach((_, year) => {
        const richer = {
          ...scenario,
          fundingSources: scenario.fundingSources.map((one, k) => (k === f ? withMore(one, year, 3) : one)),
        };
        const price = prices.money.find((one) => one.fundingSource === id && one.year === year)?.pointsPerCent ?? 0;
        // The cap of what is carried over is rounded down, so that three cents more can let a cent more through than their share.
        expect(bestOf(richer)).toBeLessThanOrEqual(plan.bound! + 4 * price + near);
      }),
    );
  }, 60);
});

test('the frontier rises, stays below its bounds, and every point of it is a plan somebody can have', async () => {
  await planned((scenario, plan) => {
    const { points } = frontierOf(scenario, plan, { ...quick, count: 5 });
    expect(points.map(({ share }) => share)).toEqual([0.5, 0.75, 1, 1.25, 1.5]);
    points.forEach(({ share, objective, bound }, i) => {
      const truth = bestOf({
        ...scenario,
        fundingSources: scenario.fundingSources.map((one) => withFunds(one, (cents) => Math.floor(cents * share))),
      });
      if (objective !== null) expect(objective).toBeLessThanOrEqual(truth + near);
      if (bound !== null) expect(bound).toBeGreaterThanOrEqual(truth - near);
      const before = points[i - 1];
      if (before?.objective != null) expect(objective).toBeGreaterThanOrEqual(before.objective - near);
    });
  }, 40);
});

test('the frontier is told from the middle outwards, and ends as it is told at once', async () => {
  await planned((scenario, plan) => {
    const steps = [...frontierInSteps(scenario, plan, { ...quick, count: 5 })];
    expect(steps.map((points) => points.map(({ share }) => share))).toEqual([
      [1],
      [0.75, 1],
      [0.75, 1, 1.25],
      [0.5, 0.75, 1, 1.25],
      [0.5, 0.75, 1, 1.25, 1.5],
    ]);
    expect(steps.at(-1)).toEqual(frontierOf(scenario, plan, { ...quick, count: 5 }).points);
  }, 5);
});

test('less money takes projects out and never lets new ones in; more money only adds', async () => {
  let steps = 0;
  await planned((scenario, plan) => {
    const started = plan.starts.map(({ project: id }) => id);
    for (const { share, projects } of cutListOf(scenario, plan, quick).steps)
      for (const id of projects ?? []) {
        steps += 1;
        expect(started.includes(id)).toBe(share < 1);
      }
  }, 200);
  expect(steps).toBeGreaterThan(15);
});

test('one project that goes is told as one, several as several', async () => {
  const benches = Array.from({ length: 20 }, (_, i) =>
    project(`bench-${i}`, { modes: [mode('build', { cost: [1], effects: { safety: 1 } })], finishBy: 1 }),
  );
  const budget = [{ id: 'budget', name: 'City', kind: 'own' as const, budget: [20, 0, 0], carryOverShare: 0 }];
  const town = tinyTown({ projects: benches, fundingSources: budget });
  const { steps, sentences } = cutListOf(town, await found(town), quick);
  expect(steps.slice(0, 3).map(({ projects }) => projects?.length)).toEqual([1, 1, 2]);
  expect(sentences.slice(0, 3).map(({ de }) => /Es entf[äa]ll\w+ „/.exec(de)?.[0])).toEqual([
    'Es entfällt „',
    'Es entfällt „',
    'Es entfallen „',
  ]);
});

test('of two bridges worth the same, the alternative builds the other one and loses nothing', async () => {
  const bridge = (id: string) =>
    project(id, { modes: [mode('build', { cost: [10], effects: { safety: 5 } })], finishBy: 1 });
  const town = tinyTown({ projects: [bridge('north'), bridge('south')] });
  const plan = await found(town);
  const [built] = plan.starts.map(({ project: id }) => id);
  const other = built === 'north' ? 'south' : 'north';
  const { alternatives, sentences } = alternativesFor(town, plan, { ...quick, share: 0.01, count: 2 });
  expect(alternatives).toMatchObject([{ in: [other], out: [built], objective: plan.objective }]);
  expect(sentences[0]!.de).toContain('Alternative 1');
});

test('one slot, two projects, all weights alike: the first is in with 6 of 13 of them', async () => {
  const slot = (id: string, effects: Record<string, number>) =>
    project(id, { modes: [mode('build', { cost: [10], effects })], finishBy: 1 });
  const town = tinyTown({
    calendar: { start: '2027', periodsPerYear: 1, periods: 1, evaluationPeriods: 2 },
    criteria: ['one', 'two'].map((id) => ({ id, name: id, unit: 'points', weight: 0.5, pointsPerUnit: 1 })),
    fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: [10], carryOverShare: 0 }],
    resources: [],
    projects: [slot('a', { one: 1, two: 0.2 }), slot('b', { one: 0.4, two: 0.9 })],
  });
  const spread = { weights: 'any', budgets: 0 } as const;
  const { projects, draws } = coreIndexOf(town, await found(town), { moves: 50, draws: 2000, spread });
  const share = projects.find((one) => one.project === 'a')!;
  expect(draws).toBe(2000);
  expect(share.standardError).toBeCloseTo(Math.sqrt((0.461538 * 0.538462) / 2000), 3);
  expect(Math.abs(share.share - 0.461538)).toBeLessThan(3 * share.standardError);
});

test('how certain a project is becomes known draw by draw, and what goes first budget by budget; the last step is all of it', async () => {
  await planned((scenario, plan) => {
    const asked = { ...quick, draws: 4, spread: { weights: 'any', budgets: 0 } } as const;
    const draws = [...coreIndexInSteps(scenario, plan, asked)];
    expect(draws.length).toBe(5);
    expect(draws[0]!.draws).toBe(0);
    expect(draws.at(-1)).toEqual(coreIndexOf(scenario, plan, asked));
    const budgets = [...cutListInSteps(scenario, plan, quick)];
    expect(budgets.map(({ steps }) => steps.length)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(budgets.at(-1)).toEqual(cutListOf(scenario, plan, quick));
  }, 5);
});

test('the price of robustness is the one of the paper', () => {
  expect(violationBound(10, 5)).toBeCloseTo(0.113281, 6);
  expect(violationBound(30, 10)).toBeCloseTo(0.049369, 6);
  expect(violationBound(100, 15)).toBeCloseTo(0.08164, 6);
  const deviations = [30, 20, 25, 5];
  expect([1, 1.5, 2, 4].map((gamma) => 280 + protection(deviations, gamma))).toEqual([310, 322.5, 335, 360]);
});

test('roads that cost a half more than they should are known, and many of them share their luck', async () => {
  const { mu, sigma } = lognormal(roads);
  expect([mu, sigma]).toEqual([expect.closeTo(0.139762, 6), expect.closeTo(0.163815, 6)]);
  const activities = Array.from({ length: 12 }, (_, k) =>
    project(`road${k}`, { modes: [mode('build', { cost: [100_000_00], effects: { safety: 1 } })] }),
  );
  const budget = [{ id: 'budget', name: 'City budget', kind: 'own' as const, budget: [2e9, 0, 0], carryOverShare: 0 }];
  const town = tinyTown({ projects: activities, fundingSources: budget });
  const plan = await found(town);
  const risk = costRiskOf(town, plan, { common: 0, draws: 20_000 });
  expect(risk.estimateCents).toBe(12 * 100_000_00);
  // Without anything in common, luck evens out: the middle of the sum is the sum of the means.
  expect(risk.p50Cents / risk.estimateCents).toBeCloseTo(1.1655, 2);
  expect(risk.centralReserveCents).toBeLessThan(risk.separateReserveCents);
  const together = costRiskOf(town, plan, { common: 1, draws: 20_000 });
  expect(together.p80Cents / together.estimateCents).toBeCloseTo(1.32, 1);
});
