import { expect, test } from 'vitest';
import { generatedCity } from '../bench/city/generated-city.ts';
import { planFor } from './plan-for.ts';
import { verify } from './verify/verify.ts';

const now = () => performance.now();

test('when the thread of HiGHS dies in the middle, the search goes on and its plan stands', async () => {
  const { scenario } = generatedCity(60, 20, 1);
  process.once('worker', (worker) => setTimeout(() => void worker.terminate(), 300));
  const plan = await planFor(scenario, { now, timeLimitSeconds: 2, threads: 2 });
  expect(plan.solver).toMatchObject({ name: 'search', stoppedBy: 'time' });
  expect(plan.status).toBe('feasible');
  expect(verify(scenario, plan).objections).toEqual([]);
});
