import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const pool = (id: string, followUpCostPerYearCents: number) =>
  project(id, { modes: [mode('build', { cost: [1], effects: { safety: 2 }, followUpCostPerYearCents })] });
const town = (mostCents: number) =>
  tinyTown({
    projects: [pool('indoor', 4), pool('outdoor', 3)],
    constraints: [1, 2].map((year) => ({ kind: 'follow-up-ceiling', year, mostCents })),
  });

test('a city that can keep one pool builds the other so late that it need not be kept within the calendar', async () => {
  const periods = async (mostCents: number) =>
    (await planFor(town(mostCents), { now })).starts.map(({ period }) => period).toSorted();
  expect(await periods(7)).toEqual([0, 0]);
  expect(await periods(4)).toEqual([0, 2]);
  expect(await periods(2)).toEqual([2, 2]);
});
