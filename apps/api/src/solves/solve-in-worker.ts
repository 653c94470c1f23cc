import { Worker } from 'node:worker_threads';
import type { PlanOptions, Progress } from '@vorrang/optimizer/plan-for';
import type { Plan, Scenario } from '@vorrang/planning';

type Message = { progress: Progress } | { plan: Plan };
type Options = Omit<PlanOptions, 'now' | 'signal' | 'onProgress'>;
const grace = 10_000;

/** A plan from a thread of its own, so that building a large model never holds up the server. */
export function solveInWorker(
  scenario: Scenario,
  options: Options,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Plan> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { scenario, options } });
    let killer: NodeJS.Timeout | undefined;
    const cancel = () => {
      worker.postMessage('cancel');
      killer = setTimeout(() => void worker.terminate(), grace);
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: Message) =>
      'plan' in message ? resolve(message.plan) : onProgress(message.progress),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => {
      clearTimeout(killer);
      signal.removeEventListener('abort', cancel);
      reject(new Error(`the solver ended without an answer (${code})`));
    });
  });
}
