import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generatedCity } from '../bench/city/generated-city.ts';
import { planFor } from './plan-for.ts';
import { verify } from './verify/verify.ts';

const now = () => performance.now();

test('when the thread of HiGHS dies in the middle, the search goes on and its plan stands', async () => {
  const { scenario } = generatedCity(60, 20, 1);
  let died = false;
  process.once('worker', (worker) => {
    worker.once('exit', () => (died = true));
    setTimeout(() => void worker.terminate(), 300);
  });
  const plan = await planFor(scenario, { now, timeLimitSeconds: 2, threads: 2 });
  expect(died).toBe(true);
  expect(plan.solver).toMatchObject({ stoppedBy: 'time' });
  expect(plan.status).toBe('feasible');
  expect(verify(scenario, plan).objections).toEqual([]);
});

test(
  'a hundred solves in one process, cancelled at any moment, keep every plan proven and leak neither memory nor threads',
  { timeout: 120_000 },
  async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { scenario } = generatedCity(30, 12, 1);
    const solves = async (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        const cancel = new AbortController();
        if (i % 2 === 0) setTimeout(() => cancel.abort(), 3 * (i % 50));
        const engine = (['auto', 'search', 'highs'] as const)[i % 3]!;
        const plan = await planFor(scenario, { now, engine, timeLimitSeconds: 0.15, signal: cancel.signal, seed: i });
        expect(verify(scenario, plan).objections).toEqual([]);
      }
      collect();
      const threads = process
        .getActiveResourcesInfo()
        .filter((name) => name === 'Worker' || name === 'MessagePort').length;
      return { threads, megabytes: process.memoryUsage().rss / 2 ** 20 };
    };
    const before = await solves(0, 40);
    const after = await solves(40, 100);
    expect(after.threads).toBeLessThanOrEqual(before.threads);
    expect(after.megabytes).toBeLessThan(before.megabytes + 40);
  },
);
