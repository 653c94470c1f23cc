import type { GrantTerms, Plan, Scenario } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const source = (id: string, cents: number, grantTerms?: GrantTerms) => ({
  id,
  name: id,
  kind: 'grant' as const,
  budget: [cents, cents, cents],
  carryOverShare: 0,
  ...(grantTerms ? { grantTerms } : {}),
});
/** One sewer of two periods for 10 cents each, and what the city and its grants give every year. */
const town = (...fundingSources: Scenario['fundingSources']) =>
  tinyTown({
    fundingSources,
    resources: [],
    projects: [
      project('sewer', {
        fundingSources: fundingSources.map(({ id }) => id),
        modes: [mode('build', { cost: [10, 10], effects: { safety: 1 } })],
      }),
    ],
  });
const planned = async (...sources: Scenario['fundingSources']) => await planFor(town(...sources), { now });
const paidBy = ({ payments }: Plan, id: string) =>
  payments.filter(({ fundingSource }) => fundingSource === id).map(({ cents }) => cents);

test('the state pays six tenths of every bill at most, and the city the rest, or nothing is built', async () => {
  const state = source('state', 10, { greatestShare: 0.6 });
  const plan = await planned(source('city', 4), state);
  expect(paidBy(plan, 'state')).toEqual([6, 6]);
  expect(paidBy(plan, 'city')).toEqual([4, 4]);
  expect((await planned(source('city', 3), state)).starts).toEqual([]);
});

test('the city has to pay a tenth itself', async () => {
  const state = source('state', 10);
  expect((await planned(source('city', 1, { leastShare: 0.1 }), state)).starts).toHaveLength(1);
  expect((await planned(source('city', 0, { leastShare: 0.1 }), state)).starts).toEqual([]);
});

test('two grants add up; within one another they pay no more than the higher of their shares', async () => {
  const [union, state] = [
    { greatestShare: 0.5, addsUp: true },
    { greatestShare: 0.4, addsUp: true },
  ];
  const together = async (addsUp: boolean, city: number) =>
    (
      await planned(
        source('city', city),
        source('union', 10, { ...union, addsUp }),
        source('state', 10, { ...state, addsUp }),
      )
    ).starts.length;
  expect([await together(true, 1), await together(false, 1), await together(false, 5)]).toEqual([1, 0, 1]);
});

test('works begin and end within the window of the grant, and money comes until its last year', async () => {
  const begin = async (terms: GrantTerms) =>
    (await planned(source('state', 10, terms))).starts.map(({ period }) => period);
  expect(await begin({ worksFrom: 1 })).toEqual([1]);
  expect(await begin({ worksUntil: 2 })).toEqual([0]);
  expect(await begin({ payUntil: 1 })).toEqual([0]);
  expect(await begin({ worksFrom: 1, payUntil: 1 })).toEqual([]);
});

test('terms that contradict themselves are bad input, where they stand', () => {
  const pointers = (...sources: Scenario['fundingSources']) => {
    const reading = judgeScenario(town(...sources));
    return reading.ok ? [] : reading.problems.map(({ pointer }) => pointer);
  };
  expect(pointers(source('state', 1, { worksFrom: 2, worksUntil: 2 }))).toEqual([
    '/fundingSources/0/grantTerms/worksUntil',
  ]);
  expect(pointers(source('state', 1, { leastShare: 0.6, greatestShare: 0.5 }))).toEqual([
    '/fundingSources/0/grantTerms/leastShare',
  ]);
  expect(pointers(source('state', 1, { leastShare: 0.6 }), source('city', 1, { leastShare: 0.6 }))).toEqual([
    '/projects/0/fundingSources',
  ]);
});
