import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { mode, project, tinyTown } from '../../testing/tiny-scenario.ts';

const bridge = (...pointsByStart: number[]) =>
  tinyTown({ projects: [project('bridge', { modes: [mode('renew', { cost: [6], pointsByStart })] })] });

test('a bridge that gets dearer to wait for is renewed at once; one whose detour comes first waits for it', async () => {
  const start = async (...points: number[]) => await planFor(bridge(...points), { now: () => performance.now() });
  expect(await start(4, 2, 0)).toMatchObject({ starts: [{ period: 0 }], objective: 4, status: 'optimal' });
  expect(await start(-1, 2, 3)).toMatchObject({ starts: [{ period: 2 }], objective: 3 });
  expect(await start(-1, -2, -3)).toMatchObject({ starts: [], objective: 0 });
});
test('there is a value for every period of the calendar', () => {
  expect(judgeScenario(bridge(1, 2))).toMatchObject({ problems: [{ pointer: '/projects/0/modes/0/pointsByStart' }] });
});
