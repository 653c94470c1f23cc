import { Worker } from 'node:worker_threads';
import type { LinearModel } from '../../model/linear-model.ts';
import type { Cut, Limits, News, Relaxed, Searched } from '../outcome.ts';
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
  /** Ends the thread, whatever it does; a task under way answers `stopped`. Must always be called. */
  end: () => Promise<void>;
};

/** Opens a session. Everything is passed as arrays; the text form of a linear programme is never used (decisions/0001). */
export function openHighs(model: LinearModel, seed: number): HighsSession {
  const stop = new SharedArrayBuffer(4);
  const birth: Birth = { model, stop, seed };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: birth });
  let version = 'unknown';
  let waiting: { heard: (report: Report) => boolean; failed: (error: Error) => void; ended: () => void } | null = null;
  let over: Error | null = null;
  const fail = (error: Error) => {
    over = error;
    waiting?.failed(error);
  };
  worker.on('message', (report: Report) => {
    if (report.kind === 'ready') version = report.version;
    else if (report.kind === 'failed') fail(new Error(`HiGHS: ${report.message}`));
    else if (waiting?.heard(report)) waiting = null;
  });
  worker.on('error', (error) =>
    fail(new Error(`HiGHS: ${error instanceof Error ? error.message.slice(0, 500) : 'failed'}`)),
  );
  worker.on('exit', () => waiting?.ended());

  const ask = <T>(task: Task, stopped: T, hear: (report: Report) => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      if (over) return reject(over);
      const heard = (report: Report) => {
        const answer = hear(report);
        if (answer !== null) resolve(answer);
        return answer !== null;
      };
      waiting = { heard, failed: reject, ended: () => resolve(stopped) };
      worker.postMessage(task);
    });
  return {
    version: () => version,
    load: async (next) => {
      await ask<true>({ kind: 'load', model: next }, true, (report) => (report.kind === 'loaded' ? true : null));
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
    stop: () => void Atomics.store(new Int32Array(stop), 0, 1),
    end: async () => void (await worker.terminate()),
  };
}
