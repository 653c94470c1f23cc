import { type Plan, type Scenario, canonicalJson, fingerprintOf } from '@vorrang/planning';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildModel } from '../../instance/build-model.ts';
import { exactly } from '../exact-plan.ts';
import { planFor } from '../../engines/plan-for.ts';
import { everyChoice, mode, pricesListed, project, tinyScenarios, tinyTown } from '../../testing/tiny-scenario.ts';
import { certificateBound } from './certificate-bound.ts';
import { verify } from './verify.ts';

const now = () => performance.now();
const town = tinyTown({
  resources: [{ id: 'crew', name: 'Crew', unit: 'crews', capacity: [1.5, 0.5, 0.5] }],
  projects: [
    ...tinyTown().projects,
    project('park', { modes: [mode('build', { cost: [3], demand: { crew: [1] }, effects: { safety: 2 } })] }),
  ],
  constraints: [
    { kind: 'bundle', projects: ['sewer', 'road'], saving: 1, value: 0.5 },
    { kind: 'precedence', before: 'sewer', after: 'park', lag: 0 },
    { kind: 'corridor-conflict', projects: ['road', 'park'] },
    { kind: 'at-most-one', projects: ['road', 'park'] },
    { kind: 'district-share', district: 'south', minimum: 0.3 },
  ],
});
let plan: Plan;
beforeAll(async () => {
  plan = await planFor(town, { now, gap: 0 });
});
const altered = (change: (copy: Plan) => void): string[] => {
  const copy = structuredClone(plan);
  change(copy);
  return verify(town, copy).violations.map(({ rule }) => rule);
};

describe('a true plan is believed, and no falsified one', () => {
  test('the plan as it was made', () => {
    expect(plan.starts.length).toBeGreaterThan(1);
    expect(verify(town, plan)).toMatchObject({
      valid: true,
      recomputed: { objective: expect.closeTo(plan.objective!, 9), fingerprint: fingerprintOf(town) },
    });
  });
  test('one cent more or less for anybody', () => {
    plan.payments.forEach((_, i) => {
      expect(altered((copy) => (copy.payments[i]!.cents += 1))).toContain('money');
      expect(altered((copy) => (copy.payments[i]!.cents -= 1))).toContain('money');
    });
  });
  test('one start moved, doubled, taken away, or put outside the horizon', () => {
    expect(altered((copy) => (copy.starts[0]!.period += 1))).not.toEqual([]);
    expect(altered((copy) => copy.starts.push(copy.starts[0]!))).toContain('once');
    expect(altered((copy) => copy.starts.pop())).not.toEqual([]);
    expect(altered((copy) => (copy.starts[0]!.period = 7))).toContain('window');
    expect(altered((copy) => (copy.starts[0]!.mode = 'tunnel'))).toContain('start');
  });
  test('worth, bound and gap that are a little too good', () => {
    expect(altered((copy) => (copy.objective! += 1e-4))).toContain('objective');
    expect(altered((copy) => (copy.bound! -= 1e-4))).toContain('bound');
    expect(altered((copy) => (copy.gap! += 1e-4))).toContain('gap');
    expect(altered((copy) => (copy.certificate!.bound! -= 1e-4))).toContain('certificate');
    expect(
      altered((copy) => Object.assign(copy, { boundBy: 'certificate', bound: copy.certificate!.bound! - 0.01 })),
    ).toContain('bound');
    expect(altered((copy) => Object.assign(copy, { boundBy: 'hearsay' }))).toContain('bound');
  });
  test('prices that are negative, too many, or for something that does not exist', () => {
    expect(altered((copy) => (copy.certificate!.money = { budget: [0, -1, 0] }))).toContain('certificate');
    expect(altered((copy) => (copy.certificate!.money = { budget: [0, 0] }))).toContain('certificate');
    expect(altered((copy) => (copy.certificate!.money = { moon: [0, 0, 0] }))).toContain('certificate');
    expect(altered((copy) => (copy.certificate!.constraints = { 0: [0.5, 1.5, 0.5] }))).toContain('certificate');
    expect(altered((copy) => (copy.certificate!.constraints = { 9: [1] }))).toContain('certificate');
  });
  test('carry-over out of the last year, of half a cent, twice, or beyond the cap', () => {
    const row = (fromYear: number, cents: number) => ({ fundingSource: 'budget', fromYear, cents });
    expect(altered((copy) => (copy.carryOver = [row(2, 1)]))).toContain('money');
    expect(altered((copy) => (copy.carryOver = [row(0, 0.5)]))).toContain('money');
    expect(altered((copy) => (copy.carryOver = [row(0, 1), row(0, 1)]))).toContain('money');
    expect(altered((copy) => (copy.carryOver = [row(1, 4)]))).toContain('money');
  });
  test('a plan of another scenario, and one that calls itself infeasible but builds', () => {
    expect(altered((copy) => (copy.scenario = fingerprintOf({})))).toEqual(['fingerprint']);
    expect(altered((copy) => (copy.status = 'infeasible'))).toContain('status');
  });
  test('"optimal" at a gap, and a gap without a bound', () => {
    expect(
      altered((copy) =>
        Object.assign(copy, { bound: copy.objective! + 0.01, gap: 0.01 / Math.max(1, copy.objective!) }),
      ),
    ).toContain('status');
    expect(altered((copy) => (copy.bound = null))).toContain('bound');
  });
});

const prices = fc.array(fc.constantFrom(0, 0.1, 0.7, 3), { minLength: 3, maxLength: 3 });
/** Any prices at all for a tiny Scenario. */
const pricesFor = (scenario: Scenario) =>
  fc.record({
    money: fc.record(
      Object.fromEntries(
        scenario.fundingSources.map(({ id, budget }) => [id, prices.map((list) => list.slice(0, budget.length))]),
      ),
    ),
    capacity: fc.record({ crew: prices.map((list) => list.slice(0, scenario.calendar.periods)) }),
    constraints: fc.record(
      Object.fromEntries(
        scenario.constraints.map(({ kind }, i) => [
          String(i),
          prices.map((list) =>
            list
              .slice(0, pricesListed(kind, scenario.calendar.periods))
              .map((x) => (['bundle', 'one-closure'].includes(kind) ? x / 3 : x)),
          ),
        ]),
      ),
    ),
  });

test('whatever the prices, no plan of the town is worth more than the bound they prove, split or not', () => {
  let plans = 0;
  fc.assert(
    fc.property(
      tinyScenarios.chain((scenario) =>
        fc.tuple(fc.constant(scenario), pricesFor(scenario), pricesFor(scenario), fc.integer({ min: -1, max: 3 })),
      ),
      ([scenario, yes, no, startBy]) => {
        const plain = certificateBound(scenario, yes);
        const split = certificateBound(scenario, { split: { project: 'a', startBy }, yes, no });
        expect([typeof plain, typeof split]).toEqual(['number', 'number']);
        const judge = exactly(scenario);
        for (const starts of everyChoice(scenario, true)) {
          const exact = judge(starts);
          if (!exact.ok) continue;
          plans++;
          expect(exact.objective).toBeLessThanOrEqual((plain as number) + 1e-9);
          expect(exact.objective).toBeLessThanOrEqual((split as number) + 1e-9);
        }
      },
    ),
    { seed: 11, numRuns: 260 },
  );
  expect(plans).toBeGreaterThan(500);
});

test('both witnesses agree on every choice of starts in any tiny town: allowed or not, and worth', () => {
  let [allowed, refused] = [0, 0];
  fc.assert(
    fc.property(tinyScenarios, (scenario) => {
      const judge = exactly(scenario);
      for (const starts of everyChoice(scenario, true)) {
        const exact = judge(starts);
        const rows = exact.ok ? exact.plan : { starts, payments: [], carryOver: [] };
        const verdict = verify(scenario, {
          format: 'vorrang/plan@1',
          scenario: fingerprintOf(scenario),
          status: 'feasible',
          objective: exact.ok ? exact.objective : 0,
          ...rows,
        });
        const broken = verdict.violations.filter(({ rule }) => rule !== 'objective');
        if (exact.ok) expect(verdict.violations).toEqual([]);
        else expect(broken.length, canonicalJson({ scenario, starts })).toBeGreaterThan(0);
        if (exact.ok) allowed++;
        else refused++;
      }
    }),
    { seed: 5, numRuns: 110 },
  );
  expect(Math.min(allowed, refused)).toBeGreaterThan(200);
});

test('a far evaluation horizon and a tiny rate are summed to the same points by both', () => {
  for (const [discountRate, evaluationPeriods] of [
    [1e-12, 1e9],
    [0.5, 2 ** 40],
    [0, 2 ** 50],
    [-0.001, 4000],
    [0.03, 4],
  ] as const) {
    const scenario = tinyTown({ discountRate, calendar: { ...tinyTown().calendar, evaluationPeriods } });
    const { starts } = buildModel(scenario);
    const { project: p, mode: m, period, value } = starts.list[0]!;
    const one = scenario.projects[p]!;
    const verdict = verify(scenario, {
      format: 'vorrang/plan@1',
      scenario: '',
      status: 'feasible',
      objective: 0,
      starts: [{ project: one.id, mode: one.modes[m]!.id, period }],
      payments: [],
      carryOver: [],
    });
    expect(Math.abs(verdict.recomputed.objective! - value)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
  }
});
