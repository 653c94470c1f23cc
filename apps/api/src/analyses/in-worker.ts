import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Answer, Given, Work, analyses } from './analyses.ts';

let pool: Tinypool | null = null;
/** One thread stays: a pool without any would leave who waits behind a broken thread waiting until somebody else asks (decision 0002). */
const threads = (): Tinypool =>
  (pool ??= new Tinypool({
    filename: new URL('./analysis-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 30_000,
  }));

/** An analysis in a thread; its fault is the request's, not the server's. */
export function inWorker<N extends keyof typeof analyses>(name: N, ...given: Given<N>): Promise<Answer<N>> {
  const work: Work = { name, given };
  return threads().run(work) as Promise<Answer<N>>;
}
