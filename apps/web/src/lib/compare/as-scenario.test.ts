import { expect, test } from 'vitest';
import { withChoiceOf, withMoneyOf } from './as-scenario.ts';
import { planned, town } from './little-town.ts';

const reference = { ...planned({ street: ['new', 0] }), id: 'a1', scenarioId: 'base', gap: 0.01 };
const { starts, payments, carryOver } = planned({ lane: ['new', 0], bridge: ['new', 1] }).plan;

test('a point of the frontier is the same scenario with less money in every year, and its works to begin with', () => {
  const point = { share: 0.5, budgetCents: 2000, objective: 30, bound: 40, started: 2, starts };
  const found = withMoneyOf(reference, point, 'Half');
  expect(found.scenario.fundingSources[0]!.budget).toEqual(Array.from({ length: 8 }, () => 250));
  expect(found.scenario).toEqual({ ...town, name: 'Half', fundingSources: found.scenario.fundingSources });
  expect(found.starts).toEqual(starts);
});
test('what makes another good plan another is said as rules with a reason: who comes is built, who goes is not', () => {
  const other = { starts, payments, carryOver, objective: 46, in: ['lane', 'bridge'], out: ['street'] };
  const { scenario } = withChoiceOf(reference, other, 'Other', 'found in the comparison');
  expect(scenario.constraints).toEqual([
    { kind: 'pin', project: 'lane', reason: 'found in the comparison' },
    { kind: 'pin', project: 'bridge', reason: 'found in the comparison' },
    { kind: 'ban', project: 'street', reason: 'found in the comparison' },
  ]);
});
