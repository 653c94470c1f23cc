import { expect, test } from 'vitest';
import { planned, town } from './little-town.ts';
import { moneyOf } from './money.ts';
import { perHeadOf } from './per-head.ts';
import { ticksTo } from './ticks.ts';

const plans = [
  planned({ street: ['new', 0], bridge: ['new', 1] }),
  planned({ street: ['patch', 0], school: ['new', 2] }),
];

test('districts whose people are counted stand from most to least in the reference', () => {
  expect(perHeadOf(plans)).toEqual([
    { district: 'south', name: 'South', perHead: [15, 10] },
    { district: 'north', name: 'North', perHead: [10, 4] },
  ]);
});
test('money of all plans is drawn to the same most, and a source keeps its place where another plan has more of them', () => {
  const loan = { id: 'loan', name: 'Loan', kind: 'loan' as const, budget: [900], carryOverShare: 0 };
  const other = { ...town, fundingSources: [loan, ...town.fundingSources] };
  const money = moneyOf([plans[0]!, planned({ street: ['new', 0] }, other)]);
  expect(money.sources.map(({ id }) => id)).toEqual(['own', 'loan']);
  expect(money.plans.map(({ total, years }) => [total, years[0]!.parts, years[0]!.money])).toEqual([
    [400, [100, 0], 500],
    [100, [100, 0], 1400],
  ]);
  expect(money.most).toBe(1400);
});
test('an axis has round numbers and ends at or above what is drawn', () => {
  expect(ticksTo(4100)).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
  expect(ticksTo(0.3)).toEqual([0, 0.1, 0.2, 0.30000000000000004]);
  expect(ticksTo(0)).toEqual([0, 1]);
});
