import { parentPort, workerData } from 'node:worker_threads';
import { type PlanOptions, planFor } from '@vorrang/optimizer/plan-for';
import type { Scenario } from '@vorrang/planning';

const { scenario, options } = workerData as {
  scenario: Scenario;
  options: Omit<PlanOptions, 'now' | 'signal' | 'onProgress'>;
};
const cancel = new AbortController();
parentPort!.once('message', () => cancel.abort());
const plan = await planFor(scenario, {
  ...options,
  now: () => performance.now(),
  signal: cancel.signal,
  onProgress: (progress) => parentPort!.postMessage({ progress }),
});
parentPort!.postMessage({ plan });
parentPort!.close();
