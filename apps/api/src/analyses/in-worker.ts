import { Worker } from 'node:worker_threads';
import type { Answer, Given, Work, analyses } from './analyses.ts';

/** An analysis in a thread of its own; its fault is the request's, not the server's. */
export function inWorker<N extends keyof typeof analyses>(name: N, ...given: Given<N>): Promise<Answer<N>> {
  const work: Work = { name, given };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: work });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the analysis ended with ${code} before its answer`)));
  });
}
