import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../../model/linear-model.ts';
import { SolverLost } from '../lost.ts';
import { threadBeside } from '../thread-beside.ts';
import type { Birth, Report } from './messages.ts';
import { type HighsSession, type Thread, hear, openIn, threadOf } from './session.ts';

type WorkerSlot = { worker: Worker; flag: Int32Array; thread: Thread };

/** A thread that waits for its next session: HiGHS need not be loaded again. It keeps no process alive. */
let idle: WorkerSlot | null = null;

/** A thread with the heap it is allowed (megabytes of JavaScript; null for Node's own limit), which no other session gets. */
function slotFor(heap: number | null): WorkerSlot {
  const waiting = heap === null ? idle : null;
  if (waiting) idle = null;
  if (waiting) {
    waiting.worker.ref();
    Atomics.store(waiting.flag, 0, 0);
    return waiting;
  }
  const stop = new SharedArrayBuffer(4);
  const flag = new Int32Array(stop);
  const birth: Birth = { stop };
  const worker = new Worker(threadBeside(import.meta.url, 'highs-worker'), {
    workerData: birth,
    ...(heap === null ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  });
  const thread = threadOf({
    post: (task) => worker.postMessage(task),
    stop: () => void Atomics.store(flag, 0, 1),
  });
  const slot: WorkerSlot = { worker, flag, thread };
  worker.on('message', (report: Report) => hear(thread, report));
  worker.on('error', (error) => thread.failed(new SolverLost('HiGHS', error)));
  worker.on('exit', () => {
    if (idle === slot) idle = null;
    thread.failed(new SolverLost('HiGHS', 'its thread has ended'));
  });
  return slot;
}

/** Opens a session in a thread of Node. Everything is passed as arrays; the text form of a linear programme is never used (decisions/0001). */
export function openHighs(model: LinearModel, seed: number, heap: number | null = null): HighsSession {
  const slot = slotFor(heap);
  return openIn(slot.thread, model, seed, async (mayStay) => {
    if (!mayStay || idle || heap !== null) return void (await slot.worker.terminate());
    slot.worker.unref();
    idle = slot;
  });
}
