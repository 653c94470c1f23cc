import { Worker } from 'node:worker_threads';
import type { Text } from '@vorrang/planning';
import type { LinearModel } from '../../model/linear-model.ts';
import type { Searched } from '../outcome.ts';
import { threadBeside } from '../thread-beside.ts';
import { messages } from './messages.ts';

/** javascript-lp-solver is asked only about models this small; larger ones it answers wrongly or not at all (decisions/0003). */
export const maxDecisions = 8;

/** Why a model is too large for it. */
export const tooLarge = (decisions: number): Text =>
  messages.texts.javascriptLpSolverTakes({ maxDecisions, decisions });

/**
 * Solves a small model in a thread that is ended when the time is over, because the library does not keep its own limit.
 * The answer is a claim: nobody may publish it before an exact check. Throws a RangeError for a model that is too large.
 */
export function searchWithJavascriptLpSolver(model: LinearModel, seconds: number | null): Promise<Searched> {
  if (model.decisions > maxDecisions) throw new RangeError(tooLarge(model.decisions).en);
  const worker = new Worker(threadBeside(import.meta.url, 'javascript-lp-solver-worker'), { workerData: model });
  const stopped: Searched = { status: 'stopped', columns: null, bound: Infinity };
  return new Promise((resolve) => {
    const timer = seconds === null ? undefined : setTimeout(() => finish(stopped), seconds * 1000);
    const finish = (answer: Searched) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    worker.on('message', (answer: Searched) => finish(answer));
    worker.on('error', () => finish(stopped));
    worker.on('exit', () => finish(stopped));
  });
}
