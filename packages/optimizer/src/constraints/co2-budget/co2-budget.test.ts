import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const bridge = project('bridge', {
  modes: [
    mode('concrete', { cost: [5], effects: { safety: 4 }, co2Tonnes: 800 }),
    mode('timber', { cost: [8], effects: { safety: 3 }, co2Tonnes: 120.5 }),
  ],
});
const town = (mostTonnes: number) =>
  tinyTown({ projects: [bridge], constraints: [{ kind: 'co2-budget', mostTonnes }] });
const modeFor = async (mostTonnes: number) =>
  (await planFor(town(mostTonnes), { now: () => performance.now() })).starts.map((start) => start.mode);

test('with little CO₂ left the bridge is built of timber, and with none not at all', async () => {
  expect(await modeFor(800)).toEqual(['concrete']);
  expect(await modeFor(799)).toEqual(['timber']);
  expect(await modeFor(120)).toEqual([]);
});
test('less than nothing is bad input, for a budget and for a mode', () => {
  expect(judgeScenario(town(-1))).toMatchObject({ problems: [{ pointer: '/constraints/0/mostTonnes' }] });
  const odd = tinyTown({ projects: [project('bog', { modes: [mode('drain', { co2Tonnes: -1 })] })] });
  expect(judgeScenario(odd)).toMatchObject({ problems: [{ pointer: '/projects/0/modes/0/co2Tonnes' }] });
});
