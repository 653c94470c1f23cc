import fc from 'fast-check';
import { type Change, type Plan, type Scenario, changedBy } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { generatedCity } from '../../bench/city/generated-city.ts';
import { planFor } from './plan-for.ts';
import { Replanner } from './replan.ts';
import { tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';

test('while a planner moves budgets and crews, every answer is a verified plan of what stands there now', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      tinyScenarios,
      fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 0.5, 1, 2)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (scenario, edits) => {
        const base = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 1 });
        const replanner = new Replanner(scenario, base);
        for (const [cents, crews] of edits) {
          const edited = structuredClone(scenario);
          edited.fundingSources[0]!.budget[0] = cents;
          edited.resources.forEach(({ capacity }) => capacity.fill(crews));
          let ticks = 0;
          const plan = replanner.plan(edited, { kind: 'time', seconds: 0.05, now: () => (ticks += 0.001) });
          expect(verify(edited, plan).violations).toEqual([]);
          if (plan.status !== 'unknown') answered += 1;
        }
      },
    ),
    { seed: 8, numRuns: 80 },
  );
  expect(answered).toBeGreaterThan(60);
});

/** What a planner does, of every kind, to a town of which something is known: its parts are told by their place in its lists. */
const commands = fc.oneof(
  fc.record({ what: fc.constant('money' as const), at: fc.nat(9), amount: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ what: fc.constant('crews' as const), at: fc.nat(9), amount: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ what: fc.constant('weight' as const), at: fc.nat(9), amount: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ what: fc.constant('ban' as const), at: fc.nat(9), amount: fc.constant(0) }),
  fc.record({ what: fc.constant('rule off' as const), at: fc.nat(9), amount: fc.constant(0) }),
  fc.record({ what: fc.constant('cost' as const), at: fc.nat(9), amount: fc.integer({ min: 0, max: 4 }) }),
);
type Told = { what: 'money' | 'crews' | 'weight' | 'ban' | 'rule off' | 'cost'; at: number; amount: number };

function changeFor(scenario: Scenario, { what, at, amount }: Told): Change | null {
  const one = <T>(list: readonly T[]): T | undefined => list[at % Math.max(1, list.length)];
  const [source, resource, criterion] = [one(scenario.fundingSources), one(scenario.resources), one(scenario.criteria)];
  const [project, rule] = [one(scenario.projects), one(scenario.constraints)];
  if (what === 'money') return source ? { at: ['fundingSources', source.id, 'budget', 0], to: amount } : null;
  if (what === 'crews') return resource ? { at: ['resources', resource.id, 'capacity', 0], to: amount } : null;
  if (what === 'weight') return criterion ? { at: ['criteria', criterion.id, 'weight'], to: amount } : null;
  if (what === 'rule off') return typeof rule?.id === 'string' ? { at: ['constraints', rule.id] } : null;
  if (!project) return null;
  if (what === 'cost') return { at: ['projects', project.id, 'modes', project.modes[0]!.id, 'cost', 0], to: amount };
  return { at: ['constraints', 'no'], to: { kind: 'ban', id: 'no', project: project.id, reason: 'not now' } };
}

/** The first answers to a changed town, on a clock that goes on by itself. */
function firstAnswers(replanner: Replanner, scenario: Scenario, nearness: number): Plan[] {
  let ticks = 0;
  const found: Plan[] = [];
  for (const plan of replanner.answers(scenario, { now: () => (ticks += 0.001), nearness })) {
    if (plan) found.push(plan);
    if (ticks > 0.5) break;
  }
  return found;
}

test('whatever a planner does, every answer that comes is a verified plan of what stands there now, and each is better than the one before it', async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(tinyScenarios, fc.array(commands, { minLength: 1, maxLength: 4 }), async (scenario, told) => {
      const base = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 1 });
      const replanner = new Replanner(scenario, base);
      let edited = scenario;
      for (const one of told) {
        const change = changeFor(edited, one);
        const changed = change && changedBy(edited, change);
        if (!changed?.ok) continue;
        edited = changed.value;
        const plans = firstAnswers(replanner, edited, 0);
        for (const plan of plans) expect(verify(edited, plan).violations).toEqual([]);
        const points = plans.map(({ objective }) => objective!);
        expect(points).toEqual(points.toSorted((a, b) => a - b));
        answered += plans.length;
      }
    }),
    { seed: 16, numRuns: 80 },
  );
  expect(answered).toBeGreaterThan(80);
});

test('a project that was shown and is banned goes, and the rest of the plan stays where it is', async () => {
  const scenario = tinyTown({ fundingSources: [{ ...tinyTown().fundingSources[0]!, budget: [20, 20, 20] }] });
  const shown = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 1 });
  expect(shown.starts.map(({ project }) => project).sort()).toEqual(['road', 'sewer']);
  const banned = { ...scenario, constraints: [{ kind: 'ban', project: 'road', reason: 'not now' }] };
  const plans = firstAnswers(new Replanner(scenario, shown), banned, 0.002);
  expect(plans.length).toBeGreaterThan(0);
  const sewer = shown.starts.filter(({ project }) => project === 'sewer');
  for (const plan of plans) expect(plan.starts).toEqual(sewer);
});

test('a plan that may give up a little for being near the shown one changes no more than one that may not', async () => {
  const changes = (plan: Plan, shown: Plan): number => {
    const before = new Map(shown.starts.map(({ project, mode, period }) => [project, `${mode} ${period}`]));
    const kept = plan.starts.filter(({ project, mode, period }) => before.get(project) === `${mode} ${period}`).length;
    return plan.starts.length + shown.starts.length - 2 * kept;
  };
  let [near, free] = [0, 0];
  for (const scenario of fc.sample(tinyScenarios, { seed: 4, numRuns: 30 })) {
    const shown = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 1 });
    const source = scenario.fundingSources[0]!;
    const less = changedBy(scenario, {
      at: ['fundingSources', source.id, 'budget', 0],
      to: Math.floor(source.budget[0]! / 2),
    });
    if (!less.ok || shown.starts.length === 0) continue;
    const last = (nearness: number) => firstAnswers(new Replanner(scenario, shown), less.value, nearness).at(-1);
    const [drawn, undrawn] = [last(0.1), last(0)];
    if (!drawn || !undrawn) continue;
    expect(verify(less.value, drawn).violations).toEqual([]);
    near += changes(drawn, shown);
    free += changes(undrawn, shown);
  }
  expect(free).toBeGreaterThan(0);
  expect(near).toBeLessThanOrEqual(free);
});

test.each([
  { percent: 40, atMost: 0.03 },
  { percent: 50, atMost: 0.015 },
  { percent: 150, atMost: 0.1 },
])(
  'with $percent % of its money in one go a city soon sees a plan at most $atMost from the best, though what was known of prices is wrong',
  async ({ percent, atMost }) => {
    const { scenario } = generatedCity(100, 20, 3);
    const base = await planFor(scenario, { now: () => performance.now(), engine: 'search', steps: 100 });
    const changed = withMoney(scenario, percent);
    let [ticks, last] = [0, null as Plan | null];
    const now = () => (ticks += 0.0007);
    for (const plan of new Replanner(scenario, base).answers(changed, { now, nearness: 0.002, shown: base.starts })) {
      last = plan ?? last;
      if (ticks > 0.6) break;
    }
    expect(verify(changed, last!).violations).toEqual([]);
    expect(last!.gap).toBeLessThan(atMost);
  },
);
const withMoney = (scenario: Scenario, percent: number): Scenario => ({
  ...scenario,
  fundingSources: scenario.fundingSources.map((source) => ({
    ...source,
    budget: source.budget.map((cents) => Math.round((cents * percent) / 100)),
  })),
});
