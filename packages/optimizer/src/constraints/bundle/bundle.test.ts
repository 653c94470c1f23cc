import { expect, test } from 'vitest';
import { judgeScenario } from '../../read-scenario.ts';
import { planFor } from '../../plan-for.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const dig = { kind: 'bundle', projects: ['sewer', 'road'], saving: 2, value: 5 };
const now = () => performance.now();

test('sewer and road opened together: the sewer pays 2 less in that year, and 5 points are earned', async () => {
  const plan = await planFor(tinyTown({ constraints: [dig] }), { now, gap: 0 });
  expect(plan.starts.map(({ project, period }) => `${project} ${period}`)).toEqual(['sewer 0', 'road 0']);
  expect(plan.payments.filter(({ project, year }) => project === 'sewer' && year === 0)).toMatchObject([{ cents: 3 }]);
});
test('savings that together exceed the first cost of the cheapest option are bad input', () => {
  const twice = tinyTown({ constraints: [dig, { ...dig, saving: 1 }] });
  expect(judgeScenario(twice)).toMatchObject({
    ok: false,
    problems: [{ type: 'saving-too-large' }, { type: 'saving-too-large' }],
  });
  expect(judgeScenario(tinyTown({ constraints: [dig, { ...dig, saving: 0 }] }))).toMatchObject({ ok: true });
});
