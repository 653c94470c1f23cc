import {
  type Certificate,
  type Constraint,
  type FundingSource,
  type GrantTerms,
  type Start,
  fingerprintOf,
} from '@vorrang/planning';
import { expect, test } from 'vitest';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';
import { type Valuation, certificateBound } from './certificate-bound.ts';
import { verify } from './verify.ts';

/**
 * Three periods, points counted until period 6: "sewer" long earns 2 · (6 − end), everything else 6 − end,
 * so the best starts are worth 8, 5 and 5 points and every bound at no price is 18.
 */
const town = (...constraints: Constraint[]) =>
  tinyTown({
    districts: [
      { id: 'north', name: 'North', population: 2.5 },
      { id: 'south', name: 'South' },
    ],
    resources: [],
    projects: [
      project('sewer', {
        district: 'north',
        modes: [
          mode('long', { cost: [3, 3], effects: { safety: 2 }, co2Tonnes: 5, followUpCostPerYearCents: 7 }),
          mode('short', { cost: [4], effects: { safety: 1 }, co2Tonnes: 1 }),
        ],
      }),
      project('road', {
        district: 'north',
        modes: [mode('build', { cost: [2], effects: { safety: 1 }, co2Tonnes: 2, followUpCostPerYearCents: 2 })],
      }),
      project('park', { district: 'south', modes: [mode('build', { cost: [8], effects: { safety: 1 } })] }),
    ],
    constraints,
  });
const long = (period: number): Start => ({ project: 'sewer', mode: 'long', period });
const short = (period: number): Start => ({ project: 'sewer', mode: 'short', period });
const road = (period: number): Start => ({ project: 'road', mode: 'build', period });
const park = (period: number): Start => ({ project: 'park', mode: 'build', period });

/** Whether these starts keep the rule; what they break besides is not asked. */
function keeps(constraint: Constraint, ...starts: Start[]): boolean {
  const scenario = town(constraint);
  const { violations } = verify(scenario, {
    format: 'vorrang/plan@1',
    scenario: fingerprintOf(scenario),
    status: 'feasible',
    objective: 0,
    starts,
    payments: [],
    carryOver: [],
  });
  expect(violations.map(({ rule }) => rule)).not.toContain('kind');
  const own = violations.filter(({ rule }) => rule === constraint.kind);
  for (const one of own) expect(one).toMatchObject({ pointer: '/constraints/0', position: 0 });
  return own.length === 0;
}
const bound = (constraint: Constraint, prices: number[] = [], more: Certificate = {}, objectiveTerms?: Valuation) =>
  certificateBound(town(constraint), { constraints: { 0: prices }, ...more }, objectiveTerms);

test('pin: the project starts, between the periods, in the mode if one is named', () => {
  const pin = { kind: 'pin', project: 'sewer', from: 1, to: 1, reason: 'council' };
  expect([keeps(pin, long(1)), keeps(pin, short(1)), keeps(pin, long(0)), keeps(pin, short(2)), keeps(pin)]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  const inMode = { kind: 'pin', project: 'sewer', mode: 'short', reason: 'council' };
  expect([keeps(inMode, short(2)), keeps(inMode, long(0))]).toEqual([true, false]);
  expect(bound(pin)).toBe(6 + 5 + 5);
  expect(bound(inMode)).toBe(5 + 5 + 5);
  expect(bound({ kind: 'pin', project: 'sewer', from: 2, reason: 'council' })).toBe(3 + 5 + 5);
});

test('pin: the project must start also at a loss; pinned to what cannot be, it proves that no plan exists', () => {
  const lambda = { money: { budget: [1, 1, 1] } };
  const pin = { kind: 'pin', project: 'park', reason: 'council' };
  expect(bound(pin, [], lambda)).toBe(22 + (8 - 6) + (5 - 2) + (5 - 8));
  expect(bound({ kind: 'ban', project: 'sewer', mode: 'short', reason: 'x' }, [], lambda)).toBe(22 + 2 + 3);
  expect(bound({ ...pin, project: 'sewer', mode: 'long', from: 2 }, [], {}, 'all zero')).toBe(-Infinity);
  expect(bound(pin, [1])).toBe('/constraints/0');
});

test('ban: the project does not start between the periods, in the mode if one is named', () => {
  const early = { kind: 'ban', project: 'sewer', to: 0, reason: 'heritage' };
  expect([keeps(early, long(1)), keeps(early), keeps(early, long(0))]).toEqual([true, true, false]);
  const inMode = { kind: 'ban', project: 'sewer', mode: 'long', from: 1, reason: 'heritage' };
  expect([keeps(inMode, long(0)), keeps(inMode, short(1)), keeps(inMode, long(1))]).toEqual([true, true, false]);
  expect(bound(early)).toBe(6 + 5 + 5);
  expect(bound({ kind: 'ban', project: 'sewer', mode: 'long', reason: 'heritage' })).toBe(5 + 5 + 5);
  expect(bound({ kind: 'ban', project: 'sewer', reason: 'heritage' })).toBe(0 + 5 + 5);
});

test('moratorium: no works in its periods, of none of its projects', () => {
  const middle = { kind: 'moratorium', projects: ['sewer'], from: 1, to: 2, reason: 'festival' };
  expect([short(0), short(2), park(1), long(0), long(1), short(1)].map((start) => keeps(middle, start))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(bound(middle)).toBe(5 + 5 + 5);
  expect(bound({ ...middle, projects: ['sewer', 'park'], from: 0, to: 1 })).toBe(6 + 5 + 4);
});

test('at-least: the count of its projects, each once', () => {
  const two = { kind: 'at-least', projects: ['sewer', 'road', 'park', 'road'], count: 2 };
  expect([keeps(two, long(0), park(2)), keeps(two, long(0), road(0), park(2)), keeps(two, road(0))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(bound(two, [2])).toBe(8 + 2 + 5 + 2 + 5 + 2 - 2 * 2);
  expect(bound({ ...two, count: 3 }, [1], {}, 'all zero')).toBe(0);
});

test('requires: never without the other, at whatever time', () => {
  const requires = { kind: 'requires', project: 'sewer', needs: 'park' };
  expect([keeps(requires, park(0)), keeps(requires, long(0), park(2)), keeps(requires, long(0), road(0))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(bound(requires, [3])).toBe(8 - 3 + 5 + 5 + 3);
  expect(bound(requires, [10])).toBe(0 + 5 + 5 + 10);
});

test('works-at-once: counted in every period of works, in the district alone', () => {
  const one = { kind: 'works-at-once', district: 'north', most: 1 };
  expect([keeps(one, long(0), road(2), park(0)), keeps(one, long(0), road(1)), keeps(one, long(1), road(1))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(keeps({ ...one, most: 2 }, long(0), road(1))).toBe(true);
  expect(bound(one, [1, 0, 2])).toBe(1 * 3 + (8 - 1) + (5 - 1) + 5);
  expect(bound({ ...one, most: 0 }, [1, 1, 1], {}, 'all zero')).toBe(0);
  expect(bound(one, [1])).toBe('/constraints/0');
});

test('co2-budget: tonnes of the modes that start, and none where none are stated', () => {
  const budget = { kind: 'co2-budget', mostTonnes: 5 };
  expect([keeps(budget, long(0), park(0)), keeps(budget, short(0), road(0)), keeps(budget, long(0), road(0))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(keeps({ ...budget, mostTonnes: 5 - 4e-9 }, long(0))).toBe(true);
  expect(keeps({ ...budget, mostTonnes: 5 - 6e-9 }, long(0))).toBe(false);
  expect(bound({ ...budget, mostTonnes: 4 }, [0.5])).toBe(4 * 0.5 + (8 - 2.5) + (5 - 1) + 5);
});

test('per-head-floor: 3 cents for 2.5 people are 8', () => {
  const floor = { kind: 'per-head-floor', district: 'north', centsPerHead: 3 };
  expect([keeps(floor, long(0), road(0)), keeps(floor, short(0), road(0)), keeps(floor, park(0))]).toEqual([
    true,
    false,
    false,
  ]);
  expect(bound(floor, [0.5])).toBe(8 + 3 + 5 + 1 + 5 - 0.5 * 8);
});

test('per-head-ceiling: 3 cents for 2.5 people are 7', () => {
  const ceiling = { kind: 'per-head-ceiling', district: 'north', centsPerHead: 3 };
  expect([keeps(ceiling, short(0), road(0), park(0)), keeps(ceiling), keeps(ceiling, long(0), road(0))]).toEqual([
    true,
    true,
    false,
  ]);
  expect(bound(ceiling, [0.5])).toBe(8 - 3 + 5 - 1 + 5 + 0.5 * 7);
});

test('one-closure: both earn their parts, the first the most expensive of the periods in which it may be followed', () => {
  const joint = { kind: 'one-closure', before: 'sewer', after: 'road', within: 1, saving: 0, value: 3 };
  // At θ = 0 the first is credited all: long ends in 2 or 3, short in 1 to 3; followed in time at the latest in period 2.
  expect(bound(joint, [0, 0, 0])).toBe(8 + 3 + 5 + 5);
  expect(bound(joint, [1, 1, 1])).toBe(8 + (5 + 3) + 5);
  expect(bound({ ...joint, within: 0 }, [0, 0, 1])).toBe(8 + (3 + 3) + 5);
  expect(certificateBound(town(joint), {})).toBe(8 + 1.5 + 5 + 1.5 + 5);
  expect(bound(joint, [2, 0, 0])).toBe('/constraints/0');
});

test('stability: what is moved, left out or added counts once each', () => {
  const adopted = { kind: 'stability', starts: [long(0), road(1)], mostChanges: 1 };
  const plans = [[long(0), road(1)], [long(0), road(1), park(0)], [short(0), road(1)], [road(1)]];
  const others = [[], [long(1), road(0)], [long(0), road(2), park(0)], [short(0), road(1), park(0)]];
  expect(plans.map((starts) => keeps(adopted, ...starts))).toEqual([true, true, true, true]);
  expect(others.map((starts) => keeps(adopted, ...starts))).toEqual([false, false, false, false]);
  expect(bound(adopted, [3])).toBe(8 + 3 + (4 + 3) + (5 - 3) + 3 * (1 - 2));
  expect(bound({ ...adopted, starts: [], mostChanges: 0 }, [9])).toBe(0);
});

test('spending-ceiling: what falls due in the year, and not what falls due before or after', () => {
  const second = { kind: 'spending-ceiling', year: 1, mostCents: 3 };
  expect([keeps(second, long(0)), keeps(second, long(0), park(0)), keeps(second, long(1), road(0))]).toEqual([
    true,
    true,
    true,
  ]);
  expect([keeps(second, short(1)), keeps(second, long(0), road(1))]).toEqual([false, false]);
  expect(bound(second, [1])).toBe(3 + (8 - 3) + 5 + 5);
  expect(bound({ ...second, year: 2 }, [1])).toBe(3 + 8 + 5 + 5);
});

test('commitment-ceiling: later years of what starts in the year', () => {
  const first = { kind: 'commitment-ceiling', year: 0, mostCents: 2 };
  expect([keeps(first, short(0), road(0)), keeps(first, long(1)), keeps(first, long(0))]).toEqual([true, true, false]);
  expect(keeps({ ...first, mostCents: 3 }, long(0))).toBe(true);
  expect(bound(first, [1])).toBe(2 + Math.max(8 - 3, 6) + 5 + 5);
});

test('follow-up-ceiling: what is finished before the year begins is kept in it', () => {
  const last = { kind: 'follow-up-ceiling', year: 2, mostCents: 8 };
  expect([keeps(last, long(0)), keeps(last, long(1), road(1)), keeps(last, long(0), road(2))]).toEqual([
    true,
    true,
    true,
  ]);
  expect(keeps(last, long(0), road(1))).toBe(false);
  expect(bound(last, [1])).toBe(8 + Math.max(8 - 7, 6) + Math.max(5 - 2, 3) + 5);
});

test('grant-terms: each layer of a bill costs the lowest price among the sources that may pay it', () => {
  const plain = tinyTown().fundingSources[0]!;
  const scenario = (grantTerms: GrantTerms) => ({
    ...town(),
    fundingSources: [
      { ...plain, budget: [0, 0, 0] },
      { ...plain, id: 'state', budget: [0, 0, 0], grantTerms },
    ],
    projects: [
      project('road', {
        fundingSources: ['budget', 'state'],
        modes: [mode('build', { cost: [5], effects: { safety: 1 } })],
      }),
    ],
  });
  const costing = (grantTerms: GrantTerms, bundled: Constraint[] = []) =>
    certificateBound(
      { ...scenario(grantTerms), constraints: bundled },
      { money: { budget: [0.5, 0.5, 0.5], state: [0.1, 0.1, 0.1] } },
    );
  // Half of 5 cents is 2, rounded down: 2 at a tenth of a point, and the city's 3 at half a point.
  expect(costing({})).toBeCloseTo(5 - 0.5);
  expect(costing({ greatestShare: 0.5 })).toBeCloseTo(5 - 2 * 0.1 - 3 * 0.5);
  expect(costing({ greatestShare: 0 })).toBeCloseTo(5 - 5 * 0.5);
  expect(costing({ payUntil: 0 })).toBeCloseTo(5 - 0.5);
  expect(costing({ worksFrom: 1 })).toBeCloseTo(4 - 0.5);
  const alone = { ...scenario({ greatestShare: 0.5 }) };
  alone.projects = [{ ...alone.projects[0]!, fundingSources: ['state'] }];
  expect(certificateBound(alone, {})).toBe(0);
  alone.projects = [{ ...alone.projects[0]!, mandatory: true }];
  expect(certificateBound(alone, {})).toBe(-Infinity);
});

test('grant-terms: a grant that pays too much of a bill, too late or for the wrong works is found', () => {
  const paid = (grantTerms: GrantTerms, year: number, state: number) => {
    const plain = tinyTown().fundingSources[0]!;
    const scenario = { ...town(), fundingSources: [plain, { ...plain, id: 'state', grantTerms }] };
    scenario.projects = scenario.projects.map((one) => ({ ...one, fundingSources: ['budget', 'state'] }));
    const row = (fundingSource: string, cents: number) => ({ project: 'road', fundingSource, year, cents });
    const { violations } = verify(scenario, {
      format: 'vorrang/plan@1',
      scenario: fingerprintOf(scenario),
      status: 'feasible',
      objective: 5 - year,
      starts: [road(year)],
      payments: [row('budget', 2 - state), row('state', state)].filter(({ cents }) => cents > 0),
      carryOver: [],
    });
    return violations.map(({ rule }) => rule);
  };
  expect([paid({}, 0, 2), paid({ greatestShare: 0.5 }, 0, 1), paid({ leastShare: 0.5 }, 0, 1)]).toEqual([[], [], []]);
  expect([paid({ payUntil: 0 }, 0, 2), paid({ worksFrom: 1, worksUntil: 2 }, 1, 2)]).toEqual([[], []]);
  const wrong = ['grant-terms'];
  expect([paid({ greatestShare: 0.5 }, 0, 2), paid({ leastShare: 0.5 }, 0, 0)]).toEqual([wrong, wrong]);
  expect([paid({ payUntil: 0 }, 1, 1), paid({ worksFrom: 1 }, 0, 1), paid({ worksUntil: 1 }, 1, 1)]).toEqual([
    wrong,
    wrong,
    wrong,
  ]);
});

test('money: a loan drawn above its ceiling is found, in the year and in every later one; so is money that was never there', () => {
  const plain = tinyTown().fundingSources[0]!;
  const judged = (source: Partial<FundingSource>, year: number, carried: number[] = []) => {
    const scenario = { ...town(), fundingSources: [{ ...plain, budget: [0, 0, 0], ...source }] };
    const { violations } = verify(scenario, {
      format: 'vorrang/plan@1',
      scenario: fingerprintOf(scenario),
      status: 'feasible',
      objective: 5 - year,
      starts: [road(year)],
      payments: [{ project: 'road', fundingSource: 'budget', year, cents: 2 }],
      carryOver: carried.map((cents, fromYear) => ({ fundingSource: 'budget', fromYear, cents })),
    });
    return violations.map(({ sentence }) => sentence.en);
  };
  const loan = (ceilingCents: number[], repaymentCents = [0, 0, 0]) => ({
    debt: { openingCents: 3, ceilingCents, repaymentCents },
  });
  expect([judged(loan([5, 5, 5]), 0), judged(loan([5, 3, 3], [0, 2, 0]), 0)]).toEqual([[], []]);
  expect(judged(loan([3, 5, 5]), 1)).toEqual([]);
  expect(judged(loan([5, 5, 5]), 1, [2])).toEqual([]);
  expect(judged(loan([5, 5, 5]), 1)).toEqual(['"City budget" gives 2 cents too much in year 1.']);
  expect(judged(loan([5, 4, 5]), 0)).toContain(
    '"City budget" owes 1 cents more than its ceiling at the end of year 1.',
  );
  expect(judged(loan([3, 3, 3]), 0).length).toBeGreaterThan(3);
  expect([judged({ openingBalanceCents: 2 }, 0), judged({ openingBalanceCents: 2 }, 1, [2])]).toEqual([[], []]);
  expect(judged({ openingBalanceCents: 1 }, 0)).toEqual(['"City budget" gives 1 cents too much in year 0.']);
  expect(judged({ openingBalanceCents: 2, budget: [2, 0, 0], carryOverShare: 0 }, 1, [3])).toEqual([
    '"City budget" carries more than 2 cents from year 0.',
  ]);
});
