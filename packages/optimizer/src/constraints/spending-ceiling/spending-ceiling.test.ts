import { expect, test } from 'vitest';
import { planFor } from '../../engines/plan-for.ts';
import { judgeScenario } from '../../instance/read-scenario.ts';
import { tinyTown } from '../../testing/tiny-scenario.ts';

const now = () => performance.now();
const town = (year: number, mostCents: number) =>
  tinyTown({ constraints: [{ kind: 'spending-ceiling', year, mostCents }] });

test('where the first year may cost only 5 cents, the road for 6 has to wait', async () => {
  const road = (period: number) => expect.objectContaining({ project: 'road', period });
  expect((await planFor(town(0, 6), { now })).starts).toContainEqual(road(0));
  const plan = await planFor(town(0, 5), { now });
  expect(plan.starts).toContainEqual(road(2));
  expect(plan).toMatchObject({ status: 'optimal', objective: 23 });
});
test('a year beyond the calendar is bad input', () => {
  expect(judgeScenario(town(3, 5))).toMatchObject({ problems: [{ pointer: '/constraints/0/year' }] });
});
