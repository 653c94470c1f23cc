import { type Scenario, fingerprintOf } from '@vorrang/planning';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { storedRules } from '../constraints/index.ts';
import { exactly } from '../evaluation/exact-plan.ts';
import { planFor } from './plan-for.ts';
import { judgeScenario } from '../instance/read-scenario.ts';
import { everyChoice, mode, project, tinyScenarios, tinyTown } from '../testing/tiny-scenario.ts';
import { verify } from '../evaluation/verify/verify.ts';

const now = () => performance.now();
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** The best worth of any choice at all, by trying every one; null if none keeps every promise. */
function bestByTrying(scenario: Scenario): number | null {
  const judge = exactly(scenario);
  return everyChoice(scenario, true).reduce<number | null>((best, starts) => {
    const exact = judge(starts);
    return exact.ok && (best === null || exact.objective > best) ? exact.objective : best;
  }, null);
}

test('in any tiny town the plan is worth exactly what the best of all choices is worth', async () => {
  /** How often two kinds stood in one town. */
  const met = new Map<string, number>();
  const answers = new Set<string>();
  await fc.assert(
    fc.asyncProperty(tinyScenarios, async (scenario) => {
      expect(judgeScenario(scenario)).toMatchObject({ ok: true });
      const best = bestByTrying(scenario);
      const told: number[] = [];
      const plan = await planFor(scenario, {
        now,
        gap: 0,
        onProgress: ({ bound }) => void (bound !== null && told.push(bound)),
      });
      expect(told, 'a bound never rises').toEqual(told.toSorted((a, b) => b - a));
      const kinds = [...new Set(scenario.constraints.map(({ kind }) => kind))].sort();
      for (const pair of kinds.flatMap((one, i) => kinds.slice(i + 1).map((other) => `${one} + ${other}`)))
        met.set(pair, (met.get(pair) ?? 0) + 1);
      answers.add(plan.status);
      expect(verify(scenario, plan).violations).toEqual([]);
      if (best === null) expect(plan.status).toBe('infeasible');
      else {
        expect(plan.status).toBe('optimal');
        expect(close(plan.objective!, best), `${plan.objective} is not ${best}`).toBe(true);
      }
    }),
    { seed: 20270101, numRuns: 1700 },
  );
  expect(met.size).toBe((storedRules.length * (storedRules.length - 1)) / 2);
  expect([...met].filter(([, times]) => times < 5)).toEqual([]);
  expect(answers).toEqual(new Set(['optimal', 'infeasible']));
});

test('what is known of a city is not lost: no plan is worse than one that stands, and what of that cannot be kept is left out', async () => {
  const rich = tinyTown({
    fundingSources: [
      { id: 'budget', name: 'Budget', kind: 'own', budget: [150_000, 90_000, 60_000], carryOverShare: 0 },
    ],
    projects: Array.from({ length: 60 }, (_, i) => {
      const cost = [3_000 + ((i * 7_919) % 9_001)];
      return project(`p${i}`, { modes: [mode('build', { cost, effects: { safety: 3 + ((i * 13) % 17) } })] });
    }),
  });
  const good = await planFor(rich, { now, gap: 0, timeLimitSeconds: 20 });
  const hasty = { now, engine: 'search', steps: 1, seed: 3 } as const;
  const nothing = [{ project: 'gone', mode: 'build', period: 0 }];
  expect((await planFor(rich, { ...hasty, known: [nothing] })).objective).toBeLessThan(good.objective!);
  const after = await planFor(rich, { ...hasty, known: [nothing, good.starts] });
  expect(after.objective).toBe(good.objective);
  const poor = {
    ...rich,
    fundingSources: rich.fundingSources.map((one) => ({ ...one, budget: one.budget.map(() => 0) })),
  };
  expect(await planFor(poor, { ...hasty, known: [good.starts] })).toMatchObject({ starts: [], objective: 0 });
});

describe('answers that are not errors', () => {
  test('a town without projects has a plan in which nothing starts', async () => {
    const scenario = tinyTown({ projects: [] });
    expect(await planFor(scenario, { now })).toMatchObject({
      status: 'optimal',
      objective: 0,
      starts: [],
      scenario: fingerprintOf(scenario),
    });
  });
  test('a mandatory project without a possible start makes the scenario infeasible', async () => {
    const bridge = project('bridge', { mandatory: true, modes: [mode('build', { cost: [1, 1, 1, 1] })] });
    const plan = await planFor(tinyTown({ projects: [bridge] }), { now });
    expect(plan).toMatchObject({ status: 'infeasible', objective: null, gap: null });
    expect(verify(tinyTown({ projects: [bridge] }), plan).claims).toEqual([]);
  });
});

describe('unusual, but valid', () => {
  const answered = async (scenario: Scenario) => {
    expect(judgeScenario(scenario)).toMatchObject({ ok: true });
    const plan = await planFor(scenario, { now });
    expect(verify(scenario, plan)).toMatchObject({ valid: true });
    return plan;
  };
  test('a town without projects, money, crews, districts and criteria', async () => {
    const nothing = { projects: [], fundingSources: [], resources: [], districts: [], criteria: [] };
    expect(await answered(tinyTown(nothing))).toMatchObject({ status: 'optimal', objective: 0, bound: 0 });
  });
  test('ids that every JavaScript object has', async () => {
    const names = ['constructor', 'toString', 'hasOwnProperty'];
    const plan = await answered(
      tinyTown({
        criteria: [
          ...tinyTown().criteria,
          { id: 'valueOf', name: 'Value', unit: 'points', weight: 1, pointsPerUnit: 1 },
        ],
        resources: [{ id: 'constructor', name: 'Crew', unit: 'crews', capacity: [2, 1, 1] }],
        projects: names.map((id) => project(id, { modes: [mode('toString', { effects: { safety: 1 } })] })),
      }),
    );
    expect(plan.starts.map((start) => start.project)).toEqual(names);
  });
  test('a resource counted in units of which there are a million billions', async () => {
    const plan = await answered(
      tinyTown({
        resources: [{ id: 'crew', name: 'Gravel', unit: 'grams', capacity: [0, 1e15, 4e15] }],
        projects: ['east', 'west'].map((id) =>
          project(id, { modes: [mode('build', { demand: { crew: [3e15] }, effects: { safety: 1 } })] }),
        ),
      }),
    );
    expect(plan.starts).toMatchObject([{ period: 2 }]);
  });
  test('points beyond every number are refused with a sentence, not with a crash', () => {
    const weight = { id: 'safety', name: 'Safety', unit: 'points', weight: 1e200, pointsPerUnit: 1e200 };
    expect(judgeScenario(tinyTown({ criteria: [weight] }))).toMatchObject({
      ok: false,
      problems: [
        { pointer: '/projects/0/modes/0' },
        { pointer: '/projects/0/modes/1' },
        { pointer: '/projects/1/modes/0' },
      ],
    });
  });
});

describe('when promises cannot hold together, the plan says which', () => {
  test('two mandatory projects of which only one may be built', async () => {
    const both = [project('east', { mandatory: true }), project('west', { mandatory: true })];
    const scenario = tinyTown({ projects: both, constraints: [{ kind: 'at-most-one', projects: ['east', 'west'] }] });
    const { status, conflict } = await planFor(scenario, { now });
    expect(status).toBe('infeasible');
    expect(conflict).toMatchObject([
      { rule: 'once' },
      { rule: 'once' },
      { rule: 'at-most-one', position: 0, sentence: { en: 'At most one of: “East” and “West”.' } },
    ]);
  });
  test('a mandatory project that its only source cannot pay: the budget and the obligation, and nothing else', async () => {
    const hall = project('hall', { mandatory: true, modes: [mode('build', { cost: [99], demand: { crew: [1] } })] });
    const scenario = tinyTown({
      projects: [hall, project('park')],
      constraints: [{ kind: 'corridor-conflict', projects: ['hall', 'park'] }],
    });
    const plan = await planFor(scenario, { now });
    expect(plan.conflict).toMatchObject([
      { rule: 'money', subject: { fundingSource: 'budget' } },
      { rule: 'once', subject: { project: 'hall' } },
    ]);
    expect(verify(scenario, plan)).toMatchObject({ valid: true, claims: [] });
  });
});

test('a duty that waits for what may not be dug yet: proven without any solver, and told as the chain it is', async () => {
  const activities = (id: string, changes = {}) =>
    project(id, { modes: [mode('build', { cost: [0, 0] })], ...changes });
  const order = (before: string, after: string) => ({ kind: 'precedence', before, after, lag: 0 });
  const town = tinyTown({
    calendar: { start: '2027', periodsPerYear: 1, periods: 8, evaluationPeriods: 8 },
    fundingSources: [{ id: 'budget', name: 'City budget', kind: 'own', budget: Array(8).fill(0), carryOverShare: 0 }],
    resources: [],
    projects: [activities('pipe'), activities('road'), activities('tram', { mandatory: true, finishBy: 6 })],
    constraints: [
      order('pipe', 'road'),
      order('road', 'tram'),
      { kind: 'moratorium', projects: ['pipe'], from: 0, to: 2, reason: 'Resurfaced' },
    ],
  });
  const plan = await planFor(town, { now });
  expect(plan.status).toBe('infeasible');
  expect(plan.solver).toMatchObject({ name: 'search', stoppedBy: 'proof' });
  expect(verify(town, plan)).toMatchObject({ valid: true, claims: [] });
  const rules = (plan.conflict as { rule: string }[]).map(({ rule }) => rule);
  expect(rules).toEqual(['once', 'precedence', 'precedence', 'moratorium', 'window']);
  expect((await planFor({ ...town, constraints: town.constraints.slice(0, 2) }, { now })).status).toBe('optimal');
});

test('our own search alone, asked again and again, stops each time as soon as the plan is good enough', async () => {
  for (let i = 0; i < 20; i++) {
    const plan = await planFor(tinyTown(), { now, engine: 'search', gap: 0.5, timeLimitSeconds: 20 });
    expect(plan.gap).toBeLessThanOrEqual(0.5);
    expect(plan.solver!.seconds).toBeLessThan(10);
  }
});
