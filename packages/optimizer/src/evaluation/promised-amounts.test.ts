import type { Constraint } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { everyChoice, mode, project, tinyTown } from '../testing/tiny-scenario.ts';
import { findingsFor } from './findings.ts';
import { promisedAmounts } from './promised-amounts.ts';

const places = [
  project('park', { district: 'north', modes: [mode('build', { cost: [100], co2Tonnes: 3 })] }),
  project('pool', { district: 'south', modes: [mode('build', { cost: [300], co2Tonnes: 4 })] }),
];
const districts = [
  { id: 'north', name: 'North', population: 10 },
  { id: 'south', name: 'South', population: 30 },
];
const town = (constraints: Constraint[]) => tinyTown({ projects: places, districts, constraints });
const both = {
  starts: places.map(({ id }) => ({ project: id, mode: 'build', period: 0 })),
  payments: [],
  carryOver: [],
};
const amountOf = (rule: Constraint) => {
  const scenario = town([rule]);
  return promisedAmounts(scenario, both, findingsFor(scenario, both)).get(0);
};

test('what is promised stands beside what the plan makes of it, in one unit', () => {
  expect(amountOf({ kind: 'district-share', district: 'north', minimum: 0.1 })).toEqual({
    setting: 'minimum',
    unit: 'share',
    promised: 0.1,
    kept: 0.25,
  });
  expect(amountOf({ kind: 'co2-budget', mostTonnes: 6 })).toMatchObject({ promised: 6, kept: 7 });
  expect(amountOf({ kind: 'spending-ceiling', year: 0, mostCents: 900 })).toMatchObject({ unit: 'cents', kept: 400 });
  expect(amountOf({ kind: 'ban', project: 'park', reason: 'no site' })).toBeUndefined();
});
test('ten euros a head for ten heads are what a district gets, whether more or less was promised', () => {
  const kept = (kind: string, centsPerHead: number) => amountOf({ kind, district: 'north', centsPerHead })?.kept;
  expect([4, 10, 13].map((promised) => kept('per-head-floor', promised))).toEqual([10, 10, 10]);
  expect([4, 10, 13].map((promised) => kept('per-head-ceiling', promised))).toEqual([10, 10, 10]);
});
test('with the amount that is kept in place of the promised one no rule is broken, whatever is built', () => {
  const rules: Constraint[] = [
    ...[0, 0.4, 0.9].map((minimum) => ({ kind: 'district-share', district: 'north', minimum })),
    ...[0, 7, 40].map((centsPerHead) => ({ kind: 'per-head-floor', district: 'south', centsPerHead })),
    ...[0, 7, 40].map((centsPerHead) => ({ kind: 'per-head-ceiling', district: 'south', centsPerHead })),
    { kind: 'works-at-once', district: 'north', most: 3 },
    { kind: 'at-least', projects: ['park', 'pool'], count: 2 },
    { kind: 'follow-up-ceiling', year: 1, mostCents: 5 },
    { kind: 'commitment-ceiling', year: 0, mostCents: 5 },
  ];
  const scenario = town(rules);
  for (const starts of everyChoice(scenario, false)) {
    const plan = { starts, payments: [], carryOver: [] };
    const amounts = promisedAmounts(scenario, plan, findingsFor(scenario, plan));
    const kept = town(
      rules.flatMap((rule, position) => {
        const amount = amounts.get(position);
        return amount ? [{ ...rule, [amount.setting]: amount.kept }] : [];
      }),
    );
    const broken = findingsFor(kept, plan).filter(
      ({ position, state }) => position !== undefined && state === 'broken',
    );
    expect(broken, JSON.stringify(starts)).toEqual([]);
  }
});
