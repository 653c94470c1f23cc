import { SolverLost } from '../lost.ts';
import type { Report, Task } from './messages.ts';
import { type OpenHighs, hear, openIn, threadOf } from './session.ts';

/** A worker of a browser whose script is the door `highs-thread`: what is posted to it, and how it is ended. */
export type BrowserThread = { post: (task: Task) => void; end: () => void };
/** Starts one; it tells what it says, and that it is lost. */
export type StartHighs = (heard: (report: Report) => void, lost: (why: unknown) => void) => BrowserThread;

/**
 * Opens sessions in workers of a browser, one after the other. No memory is shared with them, so a task cannot be asked to stop: what
 * does not keep its limits is ended with its thread, and what it has told is kept.
 */
export function highsInBrowser(start: StartHighs): OpenHighs {
  let idle: { thread: ReturnType<typeof threadOf>; own: BrowserThread } | null = null;
  const started = () => {
    const own = start(
      (report) => hear(thread, report),
      (why) => thread.failed(new SolverLost('HiGHS', why)),
    );
    const thread = threadOf({ post: own.post, stop: () => undefined });
    return { thread, own };
  };
  return (model, seed) => {
    const slot = idle ?? started();
    idle = null;
    return openIn(slot.thread, model, seed, (mayStay) => {
      if (mayStay && !idle) idle = slot;
      else {
        slot.own.end();
        slot.thread.failed(new SolverLost('HiGHS', 'its thread has ended'));
      }
      return Promise.resolve();
    });
  };
}
