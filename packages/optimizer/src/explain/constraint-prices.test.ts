import type { Constraint, Plan, Scenario } from '@vorrang/planning';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restrictionsOf } from '../infeasibility/constraint-references.ts';
import { planFor } from '../engines/plan-for.ts';
import { bestOf } from '../testing/best-of.ts';
import { mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';
import { certifiedPriceOf, constraintPricesOf } from './index.ts';

const quick = { moves: 300 };
const found = (scenario: Scenario, gap = 0) => planFor(scenario, { now: () => performance.now(), gap });
const near = 1e-6;
/** In a year with ten euros: a bridge worth nine points, or a square worth four. */
const square = (constraints: Constraint[], mandatory = false) => {
  const activities = (id: string, safety: number, mandatoryProject: boolean) =>
    project(id, { modes: [mode('build', { cost: [10], effects: { safety } })], mandatory: mandatoryProject });
  return tinyTown({
    calendar: { start: '2027', periodsPerYear: 1, periods: 1, evaluationPeriods: 2 },
    fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: [10], carryOverShare: 0 }],
    resources: [],
    projects: [activities('bridge', 9, false), activities('square', 4, mandatory)],
    constraints,
  });
};
const priced = async (scenario: Scenario) => constraintPricesOf(scenario, await found(scenario), quick).promises;

test('a square that has to be built costs the city the bridge: nine points less four, and no promise is cheaper than told', async () => {
  const exactly = { least: expect.closeTo(5, 6), most: expect.closeTo(5, 6) };
  const pin = { kind: 'pin', project: 'square', reason: 'Council decision' };
  const ban = { kind: 'ban', project: 'bridge', reason: 'Monument' };
  expect(await priced(square([], true))).toMatchObject([
    { rule: 'once', subject: { project: 'square' }, cost: exactly },
  ]);
  expect(await priced(square([pin]))).toMatchObject([{ rule: 'pin', position: 0, cost: exactly, found: 5 }]);
  expect(await priced(square([ban]))).toMatchObject([{ rule: 'ban', cost: exactly }]);
  expect(await priced(square([{ kind: 'requires', project: 'bridge', needs: 'square' }]))).toMatchObject([
    { rule: 'requires', cost: exactly },
  ]);
});

test('the certificate alone says at most what a rule costs, never less than it does; of what pays it says nothing', async () => {
  const ban = { kind: 'ban', project: 'bridge', reason: 'Monument' };
  const bundle = { kind: 'bundle', projects: ['bridge', 'square'], saving: 0, value: 0 };
  const town = square([ban, bundle]);
  const plan = await found(town);
  const price = certifiedPriceOf(town, plan, 0)!;
  expect(price.most).toBeGreaterThanOrEqual(5 - near);
  expect(price.gap).toBeCloseTo(0, 6);
  expect(certifiedPriceOf(town, plan, 1)).toBeNull();
  expect(certifiedPriceOf(town, { ...plan, bound: null }, 0)).toBeNull();
});

test('a promise that another one already makes costs nothing, however much both cost together', async () => {
  const pin = { kind: 'pin', project: 'square', reason: 'Council decision' };
  const { promises, sentences } = constraintPricesOf(square([pin], true), await found(square([pin], true)), quick);
  expect(promises.map(({ rule, cost }) => [rule, cost])).toEqual([
    ['pin', { least: 0, most: 0 }],
    ['once', { least: 0, most: 0 }],
  ]);
  expect(sentences).toEqual([
    {
      de: '2 von 2 Zusagen kosten den Plan nichts, soweit Nachweis und Löser sagen.',
      en: '2 of 2 promises cost the plan nothing, as far as certificate and solver say.',
    },
  ]);
});

test('the most expensive promise is told first, in both languages; what is earned is no promise', async () => {
  const moratorium = { kind: 'moratorium', projects: ['bridge'], from: 0, to: 1, reason: 'Festival' };
  const bundle = { kind: 'bundle', projects: ['bridge', 'square'], saving: 0, value: 0 };
  const late = { kind: 'moratorium', projects: ['square'], from: 1, to: 2, reason: 'Festival' };
  const town = square([late, bundle, moratorium]);
  const { promises, sentences } = constraintPricesOf(town, await found(town), quick);
  expect(promises.map(({ position }) => position)).toEqual([2, 0]);
  expect(sentences[0]!.de).toMatch(/„Bridge“.*Das kostet den Plan mindestens 5 Punkte und höchstens 5 Punkte\./);
  expect(sentences[0]!.en).toMatch(/That costs the plan at least 5 points and at most 5 points\./);
  expect(sentences[1]!.en).toBe('1 of 2 promises costs the plan nothing, as far as certificate and solver say.');
  expect(constraintPricesOf(square([]), await found(square([])), quick).sentences[0]!.de).toMatch(/nichts zugesagt/);
});

test('a plan that builds the square by mistake is bettered on the way', async () => {
  const town = square([{ kind: 'at-least', projects: ['bridge', 'square'], count: 1 }]);
  const best = await found(town);
  const worse: Plan = {
    ...(await found({ ...town, projects: town.projects.map((one) => ({ ...one, mandatory: one.id === 'square' })) })),
    scenario: best.scenario,
    status: 'feasible',
    bound: best.bound!,
    certificate: best.certificate!,
  };
  expect(worse.objective).toBe(4);
  const { better, sentences, promises } = constraintPricesOf(town, worse, quick);
  expect(better).toMatchObject({ objective: 9, status: 'optimal' });
  expect(verify(town, better!).violations).toEqual([]);
  expect(promises[0]!.cost).toEqual({ least: 0, most: expect.closeTo(0, 6) });
  expect(sentences.at(-1)!.en).toMatch(/a better plan was found/);
});

test('without any time left nothing is looked for, and nothing is claimed that the prices do not prove', async () => {
  const town = square([], true);
  let clock = 0;
  const plan = await found(town);
  const { promises } = constraintPricesOf(town, { ...plan, certificate: null }, { seconds: 0.5, now: () => clock++ });
  expect(promises).toMatchObject([{ cost: { least: 0, most: null }, found: null }]);
});

test('in any tiny town what a promise truly costs lies where it is said to lie', async () => {
  let [asked, dear, idle] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      const plan = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 3 });
      if (plan.objective === null) return;
      const all = bestOf(scenario);
      const { promises, better } = constraintPricesOf(scenario, plan, quick);
      expect(constraintPricesOf(scenario, plan, quick).promises).toEqual(promises);
      if (better) expect(verify(scenario, better).violations).toEqual([]);
      for (const one of restrictionsOf(scenario)) {
        const told = promises.find(
          ({ position, subject }) => position === one.position && subject.project === one.subject.project,
        )!;
        const cost = bestOf(one.without(scenario)) - all;
        expect(told.cost.least).toBeLessThanOrEqual(cost + near);
        expect(told.cost.most ?? Infinity).toBeGreaterThanOrEqual(cost - near);
        asked += 1;
        if (told.cost.least > near) dear += 1;
        if (told.cost.most === 0) idle += 1;
      }
    }),
    { seed: 20270105, numRuns: 200 },
  );
  expect(asked).toBeGreaterThan(200);
  expect(dear).toBeGreaterThan(10);
  expect(idle).toBeGreaterThan(10);
});
