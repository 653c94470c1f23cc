import type { ChangeAnswer, DecisionAnswer, PlanHeadline, ScenarioHeadline, SolveAnswer } from '#lib/api/shapes.ts';
import { expect, test } from 'vitest';
import { type Held, cardsOf, firstShown, isDraft } from './card.ts';

const scenario = (id: string, name = id): ScenarioHeadline => ({
  id,
  name,
  derivedFrom: null,
  importId: null,
  revision: 1,
  updatedAt: '2026-11-20T08:00:00Z',
  currency: 'EUR',
  budgetCents: 1000,
  rules: 3,
  firstYear: '2027',
  years: 8,
});
const plan = (id: string, of: string, more: Partial<PlanHeadline> = {}): PlanHeadline => ({
  id,
  scenarioId: of,
  fingerprint: `print-${id}`,
  status: 'feasible',
  objective: 100,
  bound: 101,
  gap: 0.01,
  createdAt: '2026-11-21T08:00:00Z',
  current: true,
  unweighed: null,
  ...more,
});
const solve = (id: string, of: string, more: Partial<SolveAnswer> = {}): SolveAnswer => ({
  id,
  scenarioId: of,
  fingerprint: '',
  options: { gap: 0, timeLimitSeconds: 60, engine: 'auto' },
  state: 'done',
  history: [],
  cancelRequested: false,
  planId: null,
  message: null,
  createdBy: 'paul',
  createdAt: '2026-11-21T07:59:00Z',
  finishedAt: null,
  ...more,
});
const change = (operation: ChangeAnswer['operation'], target: string, at: string): ChangeAnswer => ({
  sequence: Date.parse(at),
  at,
  actorId: 'paul',
  actorName: 'Paul Gruber',
  role: 'planner',
  operation,
  target,
  reason: null,
});
const decision = (planId: string, outcome: DecisionAnswer['outcome'] = 'adopted'): DecisionAnswer => ({
  id: 'd',
  planId,
  body: 'Gemeinderat',
  decidedOn: '2026-12-03',
  outcome,
  responsible: 'Bgm. Berger',
  reason: 'wie vorgeschlagen',
  revision: 1,
  recordedBy: 'kerstin',
  recordedAt: '2026-12-04T08:00:00Z',
});
const held = (more: Partial<Held>): Held => ({
  scenarios: [scenario('base')],
  plans: [],
  solves: [],
  decisions: [],
  changes: [],
  ...more,
});
const one = (more: Partial<Held>) => cardsOf(held(more))[0]!;

test('a scenario that nobody has solved says so, and one that waits for the server, too', () => {
  expect(one({}).state).toEqual({ kind: 'notYet' });
  expect(one({ solves: [solve('s', 'base', { state: 'queued' })] }).state.kind).toBe('waits');
});

test('while a proof runs the plan from before stays on the card', () => {
  const card = one({ plans: [plan('p', 'base')], solves: [solve('s', 'base', { state: 'running' })] });
  expect([card.state.kind, card.plan?.id]).toEqual(['solving', 'p']);
});

test('a plan of the scenario as it stands comes before a newer one of another state', () => {
  const plans = [plan('newer', 'base', { current: false }), plan('now', 'base')];
  expect(one({ plans })).toMatchObject({ plan: { id: 'now' }, state: { kind: 'proven' } });
});

test('where the rules leave no plan that is said, not what there was before', () => {
  const none = plan('none', 'base', { status: 'infeasible', objective: null, gap: null });
  expect(one({ plans: [none, plan('before', 'base', { current: false })] })).toMatchObject({
    plan: { id: 'none' },
    state: { kind: 'noPlan' },
  });
});

test('a solve that ended without a plan is no longer told once a later one has brought one', () => {
  const failed = solve('s', 'base', { state: 'failed', createdAt: '2026-11-21T06:00:00Z' });
  expect(one({ solves: [failed] }).state.kind).toBe('failed');
  expect(one({ solves: [failed], plans: [plan('p', 'base')] }).state.kind).toBe('proven');
});

test('a plan is outdated by the changes since its solve was asked for: of its scenario and of projects, not of others', () => {
  const later = '2026-11-22T08:00:00Z';
  const more = {
    plans: [plan('p', 'base', { current: false })],
    solves: [solve('s', 'base', { planId: 'p' })],
    changes: [
      change('scenario.update', 'base', later),
      change('scenario.update', 'other', later),
      change('project.update', 'bridge', later),
      change('scenario.update', 'base', '2026-11-21T07:00:00Z'),
    ],
  };
  expect(one(more).state).toEqual({ kind: 'outdated', changes: 2, atLeast: false });
  const many = Array.from({ length: 100 }, () => change('scenario.update', 'base', later));
  expect(one({ ...more, changes: many }).state).toEqual({ kind: 'outdated', changes: 100, atLeast: true });
});

test('what the council has decided stays decided when the scenario is changed afterwards, and councils still see it', () => {
  const card = one({ plans: [plan('p', 'base', { current: false })], decisions: [decision('p')] });
  expect(card.state.kind).toBe('decided');
  expect(isDraft(card)).toBe(false);
});

test('councils see no scenario without a plan, without priorities or with a plan of an earlier state', () => {
  expect(isDraft(one({}))).toBe(true);
  expect(isDraft(one({ plans: [plan('p', 'base', { unweighed: { de: 'alle gleich', en: 'all alike' } })] }))).toBe(
    true,
  );
  expect(isDraft(one({ plans: [plan('p', 'base', { current: false })] }))).toBe(true);
  expect(isDraft(one({ plans: [plan('p', 'base')] }))).toBe(false);
});

test('the map shows what was adopted first, else the newest proven plan, else the newest', () => {
  const scenarios = [scenario('base'), scenario('saving'), scenario('climate')];
  const plans = [
    plan('c', 'climate', { gap: null, createdAt: '2026-11-23T08:00:00Z' }),
    plan('b', 'saving', { createdAt: '2026-11-22T08:00:00Z' }),
    plan('a', 'base'),
  ];
  const shown = (more: Partial<Held>) => firstShown(cardsOf(held({ scenarios, ...more })))?.scenario.id;
  expect(shown({ plans })).toBe('saving');
  expect(shown({ plans, decisions: [decision('a')] })).toBe('base');
  expect(shown({ plans, decisions: [decision('a', 'rejected')] })).toBe('saving');
  expect(shown({ plans: plans.slice(0, 1) })).toBe('climate');
  expect(shown({})).toBeUndefined();
});
