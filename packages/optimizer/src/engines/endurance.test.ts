import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Plan } from '@vorrang/planning';
import { expect, test } from 'vitest';
import { generatedCity } from '../../bench/city/generated-city.ts';
import { planFor } from './plan-for.ts';
import { verify } from '../evaluation/verify/verify.ts';

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
  expect(verify(scenario, plan).violations).toEqual([]);
});

test('when HiGHS runs out of memory in the middle, the search goes on, its plan stands, and it is told why', async () => {
  const { scenario } = generatedCity(60, 20, 1);
  const died: unknown[] = [];
  process.once('worker', (worker) => worker.once('error', (error: NodeJS.ErrnoException) => died.push(error.code)));
  const plan = await planFor(scenario, { now, timeLimitSeconds: 2, threads: 2, solverHeapMegabytes: 6 });
  expect(died).toEqual(['ERR_WORKER_OUT_OF_MEMORY']);
  expect(plan).toMatchObject({ status: 'feasible', solver: { name: 'search', stoppedBy: 'time' } });
  expect(plan.starts.length).toBeGreaterThan(0);
  expect(plan.solver!['lost']).toMatchObject({ de: expect.stringMatching(/^HiGHS hatte zu wenig Arbeitsspeicher/) });
  expect(verify(scenario, plan).violations).toEqual([]);
  // The next solve has a new thread, with all the memory there is.
  expect((await planFor(scenario, { now, timeLimitSeconds: 2, threads: 2 })).solver).toMatchObject({
    name: 'search+highs',
  });
});

test('with nothing found when HiGHS runs out of memory, the answer is that nothing is known, and why', async () => {
  const { scenario } = generatedCity(200, 24, 1);
  const limits = { engine: 'highs', timeLimitSeconds: 5, solverHeapMegabytes: 6 } as const;
  const plan = await planFor(scenario, { now, ...limits });
  expect(plan.status).toBe('unknown');
  expect(plan.solver).not.toHaveProperty('stoppedBy');
  expect(plan.solver).toHaveProperty('lost');
  const before = await planFor(scenario, { now, engine: 'search', timeLimitSeconds: 3 });
  const kept = await planFor(scenario, { now, ...limits, start: before });
  expect(kept).toMatchObject({ status: 'feasible', objective: before.objective, starts: before.starts });
});

test.each([200, 700])(
  'where WebAssembly as a whole gets no more than %s pages, a city is planned without HiGHS and nothing crashes',
  (pages) => {
    const { scenario } = generatedCity(200, 24, 1);
    const script = `
      import { planFor } from ${JSON.stringify(import.meta.resolve('./plan-for.ts'))};
      const text = await new Response(process.stdin).text();
      const plan = await planFor(JSON.parse(text), { now: () => performance.now(), timeLimitSeconds: 6, threads: 2 });
      process.stdout.write(JSON.stringify(plan));`;
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`--wasm-max-mem-pages=${pages}`, '--input-type=module', '-e', script],
      { input: JSON.stringify(scenario), encoding: 'utf8', maxBuffer: 1e9 },
    );
    expect(status, stderr).toBe(0);
    const plan = JSON.parse(stdout) as Plan;
    expect(plan.solver?.['lost'], JSON.stringify(plan.solver)).toBeDefined();
    expect(plan.starts.length).toBeGreaterThan(0);
    expect(verify(scenario, plan).violations).toEqual([]);
  },
);

test('a plan on the way is handed out whole and verified, and what came first is never better than what came last', async () => {
  const { scenario } = generatedCity(60, 20, 1);
  const heard: Plan[] = [];
  const plan = await planFor(scenario, { now, timeLimitSeconds: 2, onPlan: (one) => heard.push(one) });
  expect(heard.length).toBeGreaterThan(1);
  for (const one of heard) expect(verify(scenario, one).violations).toEqual([]);
  const values = [...heard, plan].map(({ objective }) => objective!);
  expect(values).toEqual(values.toSorted((a, b) => a - b));
});

test('a hundred solves in one process, cancelled at any moment, keep every plan proven and leak neither memory nor threads', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const { scenario } = generatedCity(30, 12, 1);
  const solves = async (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const cancel = new AbortController();
      if (i % 2 === 0) setTimeout(() => cancel.abort(), 3 * (i % 50));
      const engine = (['auto', 'search', 'highs'] as const)[i % 3]!;
      const plan = await planFor(scenario, { now, engine, timeLimitSeconds: 0.15, signal: cancel.signal, seed: i });
      expect(verify(scenario, plan).violations).toEqual([]);
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
});
