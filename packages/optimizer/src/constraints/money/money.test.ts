import { expect, test } from 'vitest';
import { planFor } from '../../plan-for.ts';
import { findingsFor } from '../../findings.ts';
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
