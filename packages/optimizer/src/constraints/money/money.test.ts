import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { findingsFor } from '../../evaluation/findings.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const hall = project('hall', { modes: [mode('build', { cost: [9], effects: { safety: 1 } })] });
const source = (budget: number[], carryOverShare: number) => [
  { id: 'budget', name: 'City budget', kind: 'own' as const, budget, carryOverShare },
];

test('a hall for 9 waits until enough is carried over: 29 % of 10 is 2, not 2.9', async () => {
  const late = { ...hall, earliestStart: 1 };
  expect(
    await planFor(tinyTown({ projects: [late], fundingSources: source([10, 7, 0], 0.29) }), { now }),
  ).toMatchObject({
    starts: [{ period: 1 }],
    carryOver: [{ fundingSource: 'budget', fromYear: 0, cents: 2 }],
  });
  expect(
    await planFor(tinyTown({ projects: [late], fundingSources: source([10, 6, 0], 0.29) }), { now }),
  ).toMatchObject({ starts: [] });
});
test('what is there at the beginning is there in the first year, or in whatever year it is needed', async () => {
  const town = (earliestStart: number, openingBalanceCents: number) =>
    tinyTown({
      projects: [{ ...hall, earliestStart }],
      fundingSources: [{ ...source([4, 0, 0], 0)[0]!, openingBalanceCents }],
    });
  expect(await planFor(town(0, 5), { now })).toMatchObject({ starts: [{ period: 0 }], carryOver: [] });
  expect(await planFor(town(0, 4), { now })).toMatchObject({ starts: [] });
  expect(await planFor(town(2, 9), { now })).toMatchObject({
    starts: [{ period: 2 }],
    carryOver: [
      { fromYear: 0, cents: 9 },
      { fromYear: 1, cents: 9 },
    ],
  });
  expect(await planFor(town(2, 8), { now })).toMatchObject({ starts: [] });
});
test('a loan pays what its ceiling leaves of this year and of every later one, and what was repaid until then', async () => {
  const town = (ceilingCents: number[], repaymentCents: number[]) =>
    tinyTown({
      projects: [hall],
      fundingSources: [{ ...source([0, 0, 0], 0)[0]!, debt: { openingCents: 5, ceilingCents, repaymentCents } }],
    });
  const period = async (...debt: [number[], number[]]) => {
    const plan = await planFor(town(...debt), { now, gap: 0 });
    return plan.starts[0]?.period;
  };
  expect(await period([14, 14, 14], [0, 0, 0])).toBe(0);
  expect(await period([14, 13, 14], [0, 0, 0])).toBe(2);
  expect(await period([14, 13, 14], [0, 1, 0])).toBe(0);
  expect(await period([10, 12, 13], [0, 2, 0])).toBe(1);
  expect(await period([13, 13, 13], [0, 0, 0])).toBe(undefined);
});
test('a loan whose frame is drawn to the last cent is used up, though nothing new arrives in the year', () => {
  const plan = {
    starts: [{ project: 'hall', mode: 'build', period: 1 }],
    payments: [{ project: 'hall', fundingSource: 'budget', year: 1, cents: 9 }],
    carryOver: [{ fundingSource: 'budget', fromYear: 0, cents: 9 }],
  };
  const debt = { openingCents: 0, ceilingCents: [9, 9, 9], repaymentCents: [0, 0, 0] };
  const town = tinyTown({ projects: [hall], fundingSources: [{ ...source([0, 0, 0], 0)[0]!, debt }] });
  expect(findingsFor(town, plan)).toMatchObject([
    { state: 'tight', subject: { year: 1 } },
    { state: 'tight', subject: { year: 2 } },
  ]);
});
test('a payment that is one cent short is found, with the project and the year', () => {
  const plan = {
    starts: [{ project: 'hall', mode: 'build', period: 0 }],
    payments: [{ project: 'hall', fundingSource: 'budget', year: 0, cents: 8 }],
    carryOver: [],
  };
  expect(findingsFor(tinyTown({ projects: [hall] }), plan)).toMatchObject([
    { constraint: 'money', state: 'broken', amount: 1, subject: { project: 'hall', year: 0 } },
  ]);
});
test('what is carried into the next year is not used up, and the sentence says how much is left and carried', () => {
  const plan = (carried: number) => ({
    starts: [{ project: 'hall', mode: 'build', period: 0 }],
    payments: [{ project: 'hall', fundingSource: 'budget', year: 0, cents: 9 }],
    carryOver: [{ fundingSource: 'budget', fromYear: 0, cents: carried }],
  });
  const inFirstYear = (carried: number) =>
    findingsFor(tinyTown({ projects: [hall], fundingSources: source([12, 0, 0], 0.3) }), plan(carried), true).find(
      ({ subject }) => subject.fundingSource === 'budget' && subject.year === 0,
    );
  expect(inFirstYear(3)).toMatchObject({
    state: 'slack',
    amount: 3,
    carried: 3,
    sentence: { en: '“City budget” has €0.03 left in 2027 and carries all of it into the next year.' },
  });
  expect(inFirstYear(2)).toMatchObject({
    state: 'slack',
    amount: 3,
    carried: 2,
    sentence: { en: '“City budget” has €0.03 left in 2027; €0.02 of it are carried into the next year.' },
  });
});
test('a source that gives its last cent is used up', () => {
  const plan = {
    starts: [{ project: 'hall', mode: 'build', period: 0 }],
    payments: [{ project: 'hall', fundingSource: 'budget', year: 0, cents: 9 }],
    carryOver: [],
  };
  expect(findingsFor(tinyTown({ projects: [hall], fundingSources: source([9, 0, 0], 0) }), plan)).toMatchObject([
    { state: 'tight', sentence: { en: '“City budget” is used up in 2027.' } },
  ]);
});
