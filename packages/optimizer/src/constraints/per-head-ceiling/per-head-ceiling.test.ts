import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const town = (centsPerHead: number, population?: number) =>
  tinyTown({
    districts: [
      { id: 'north', name: 'North', ...(population === undefined ? {} : { population }) },
      { id: 'south', name: 'South' },
    ],
    constraints: [{ kind: 'per-head-ceiling', district: 'north', centsPerHead }],
  });

test('where the north has had its share, its sewer is only patched', async () => {
  const modes = async (centsPerHead: number) =>
    (await planFor(town(centsPerHead, 3.4), { now: () => performance.now() })).starts
      .filter(({ project }) => project === 'sewer')
      .map(({ mode }) => mode);
  expect(await modes(2)).toEqual(['patch']);
  expect(await modes(0)).toEqual([]);
});
test('per head without heads is bad input', () => {
  expect(judgeScenario(town(2))).toMatchObject({ problems: [{ type: 'missing-population' }] });
});
