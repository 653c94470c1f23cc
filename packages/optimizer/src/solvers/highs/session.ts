import type { LinearModel } from '../../model/linear-model.ts';
import { SolverLost } from '../lost.ts';
import type { Cut, Limits, News, Relaxed, Searched } from '../outcome.ts';
import type { Report, Task } from './messages.ts';

/** One model at a time in one HiGHS in one thread, from birth to `end`. */
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

/** Opens a session in a thread beside: one of Node (`highs.ts`) or of a browser (`in-browser.ts`). */
export type OpenHighs = (model: LinearModel, seed: number) => HighsSession;

/** A thread with HiGHS in it, and the session it reports to. */
export type Thread = {
  post: (task: Task) => void;
  /** Asks for the end of the task under way, where that can be heard. */
  stop: () => void;
  version: string;
  sessions: number;
  heard: (report: Report) => void;
  failed: (error: Error) => void;
};

/** What a thread says, to whom it concerns. */
export function hear(thread: Thread, report: Report): void {
  if (report.kind === 'ready') thread.version = report.version;
  else if (report.kind === 'failed') thread.failed(new SolverLost('HiGHS', report.message));
  else thread.heard(report);
}

const nobody = () => undefined;
/** A thread that has not heard of any session yet. */
export const threadOf = (ways: Pick<Thread, 'post' | 'stop'>): Thread => ({
  ...ways,
  version: 'unknown',
  sessions: 0,
  heard: nobody,
  failed: nobody,
});

/** A thread that has seen larger models is ended: the heap of WebAssembly never shrinks. */
const largestKept = 50_000;
/** After so many sessions a thread is ended whatever it has seen. */
const maxSessions = 200;

/** Opens a session in a thread. `release` ends the thread; or, where it `mayStay`, may keep it for another session. */
export function openIn(
  thread: Thread,
  model: LinearModel,
  seed: number,
  release: (mayStay: boolean) => Promise<void>,
): HighsSession {
  thread.sessions += 1;
  let largest = 0;
  let unanswered = 0;
  let waiting: { heard: (report: Report) => boolean; failed: (error: Error) => void; ended: () => void } | null = null;
  let over: Error | null = null;
  let ended = false;
  thread.heard = (report) => {
    if (report.kind !== 'improved' && report.kind !== 'progress') unanswered -= 1;
    if (waiting?.heard(report)) waiting = null;
  };
  thread.failed = (error) => {
    over ??= error;
    if (ended) waiting?.ended();
    else waiting?.failed(error);
  };
  const post = (task: Task) => {
    unanswered += 1;
    if (task.kind === 'load') largest = Math.max(largest, task.model.coefficient.length);
    thread.post(task);
  };
  const loading = (next: LinearModel): Task => ({ kind: 'load', model: next, seed });
  post(loading(model));

  const ask = <T>(task: Task, stopped: T, told: (report: Report) => T | null): Promise<T> =>
    new Promise((resolve, reject) => {
      if (over) return reject(over);
      const heard = (report: Report) => {
        const answer = told(report);
        if (answer !== null) resolve(answer);
        return answer !== null;
      };
      waiting = { heard, failed: reject, ended: () => resolve(stopped) };
      post(task);
    });
  return {
    version: () => thread.version,
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
      if (!ended) thread.stop();
    },
    end: async () => {
      if (ended) return;
      ended = true;
      // What is still to be answered would be heard by the next session.
      await release(unanswered === 0 && !over && largest <= largestKept && thread.sessions < maxSessions);
    },
  };
}
