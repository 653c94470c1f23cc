import type { Task } from './messages.ts';
import { serve } from './serve.ts';

/**
 * HiGHS in a worker of a browser, whose script calls this first: what it says goes to `say`, tasks go into what comes back. Nothing stops
 * it but the worker's end.
 * Failure: told to `say`, with its message. Source: packages/optimizer/decisions/0007-highs-in-the-page.md.
 */
export const serveHighs = (say: (report: unknown) => void): ((task: Task) => void) => serve(say, () => false);
