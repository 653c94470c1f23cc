import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../../model/linear-model.ts';
import { SolverLost } from '../lost.ts';
import type { Cut, Limits, News, Relaxed, Searched } from '../outcome.ts';
import { threadBeside } from '../thread-beside.ts';
import type { Birth, Report, Task } from './messages.ts';

/** One model at a time in one HiGHS in one thread of its own, from birth to `end`. */
export type HighsSession = {
  /** HiGHS's own version, known after the first answer. */
  version: () => string;
  /** Puts another model in the place of the first. */
  load: (model: LinearModel) => Promise<void>;
  relax: (seconds: number | null) => Promise<Relaxed>;
  search: (limits: Limits, start: number[] | null, cuts: Cut[], onNews: (news: News) => void) => Promise<Searched>;
  /** Asks a running solve to end and to keep what it found. */
  stop: () => void;
  /** Ends the session, whatever it does; a task under way answers `stopped`. Must always be called. */
  end: () => Promise<void>;
};

/** A thread with HiGHS in it, and the session it reports to. */
type WorkerSlot = {
  worker: Worker;
  stop: SharedArrayBuffer;
  version: string;
  sessions: number;
  heard: (report: Report) => void;
  failed: (error: Error) => void;
};

/** A thread that waits for its next session: HiGHS need not be loaded again. It keeps no process alive. */
let idle: WorkerSlot | null = null;
/** A thread that has seen larger models is ended: the heap of WebAssembly never shrinks. */
const largestKept = 50_000;
/** After so many sessions a thread is ended whatever it has seen. */
const maxSessions = 200;

/** A thread with the heap it is allowed (megabytes of JavaScript; null for Node's own limit), which no other session gets. */
function slotFor(heap: number | null): WorkerSlot {
  const waiting = heap === null ? idle : null;
  if (waiting) idle = null;
  if (waiting) {
    waiting.worker.ref();
    Atomics.store(new Int32Array(waiting.stop), 0, 0);
    return waiting;
  }
  const stop = new SharedArrayBuffer(4);
  const birth: Birth = { stop };
  const worker = new Worker(threadBeside(import.meta.url, 'highs-worker'), {
    workerData: birth,
    ...(heap === null ? {} : { resourceLimits: { maxOldGenerationSizeMb: heap } }),
  });
  const nobody = () => undefined;
  const slot: WorkerSlot = { worker, stop, version: 'unknown', sessions: 0, heard: nobody, failed: nobody };
  worker.on('message', (report: Report) => {
    if (report.kind === 'ready') slot.version = report.version;
    else if (report.kind === 'failed') slot.failed(new SolverLost('HiGHS', report.message));
    else slot.heard(report);
  });
  worker.on('error', (error) => slot.failed(new SolverLost('HiGHS', error)));
  worker.on('exit', () => {
    if (idle === slot) idle = null;
    slot.failed(new SolverLost('HiGHS', 'its thread has ended'));
  });
  return slot;
}

/** Opens a session. Everything is passed as arrays; the text form of a linear programme is never used (decisions/0001). */
export function openHighs(model: LinearModel, seed: number, heap: number | null = null): HighsSession {
  const slot = slotFor(heap);
  const { worker } = slot;
  slot.sessions += 1;
  let largest = 0;
  let unanswered = 0;
  let waiting: { heard: (report: Report) => boolean; failed: (error: Error) => void; ended: () => void } | null = null;
  let over: Error | null = null;
  let ended = false;
  slot.heard = (report) => {
    if (report.kind !== 'improved' && report.kind !== 'progress') unanswered -= 1;
    if (waiting?.heard(report)) waiting = null;
  };
  slot.failed = (error) => {
    over ??= error;
    if (ended) waiting?.ended();
    else waiting?.failed(error);
  };
  const post = (task: Task) => {
    unanswered += 1;
    if (task.kind === 'load') largest = Math.max(largest, task.model.coefficient.length);
    worker.postMessage(task);
  };
  const loading = (next: LinearModel): Task => ({ kind: 'load', model: next, seed });
  post(loading(model));

  const ask = <T>(task: Task, stopped: T, hear: (report: Report) => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      if (over) return reject(over);
      const heard = (report: Report) => {
        const answer = hear(report);
        if (answer !== null) resolve(answer);
        return answer !== null;
      };
      waiting = { heard, failed: reject, ended: () => resolve(stopped) };
      post(task);
    });
  return {
    version: () => slot.version,
    load: async (next) => {
      await ask<true>(loading(next), true, (report) => (report.kind === 'loaded' ? true : null));
    },
    relax: (seconds) =>
      ask<Relaxed>({ kind: 'relax', seconds }, { status: 'stopped' }, (report) =>
        report.kind === 'relaxed' ? report.relaxed : null,
      ),
    search: (limits, start, cuts, onNews) =>
      ask<Searched>(
        { kind: 'search', limits, start, cuts },
        { status: 'stopped', columns: null, bound: Infinity },
        (report) => {
          if (report.kind === 'searched') return report.searched;
          if (report.kind === 'improved' || report.kind === 'progress') onNews(report);
          return null;
        },
      ),
    stop: () => {
      if (!ended) Atomics.store(new Int32Array(slot.stop), 0, 1);
    },
    end: async () => {
      if (ended) return;
      ended = true;
      // What is still to be answered would be heard by the next session.
      if (unanswered > 0 || over || idle || heap !== null || largest > largestKept || slot.sessions >= maxSessions)
        return void (await worker.terminate());
      worker.unref();
      idle = slot;
    },
  };
}
