import type { Reply } from '@vorrang/optimizer/questions';
import { Tinypool } from 'tinypool';
import type { Asked } from './answer-thread.ts';

let pool: Tinypool | null = null;
/** One question after the other, beside the analyses that people wait for. */
const thread = (): Tinypool =>
  (pool ??= new Tinypool({
    filename: new URL('./answer-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    maxQueue: 20,
    idleTimeout: 30_000,
  }));

/** The answer of a tool, from a thread; whoever stops waiting ends it. */
export const answerOf = (asked: Asked, signal: AbortSignal): Promise<Reply> =>
  thread().run(asked, { signal }) as Promise<Reply>;
