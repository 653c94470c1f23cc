import type { Text } from '@vorrang/planning';
import { messages } from './messages.ts';

/** A solver's thread is gone in the middle of its work: out of memory, or crashed. What was found before stands. */
export class SolverLost extends Error {
  readonly sentence: Text;
  constructor(solver: string, why: unknown) {
    const detail = why instanceof Error ? why.message.slice(0, 300) : String(why).slice(0, 300);
    super(`${solver}: ${detail}`);
    this.name = 'SolverLost';
    this.sentence = sentenceFor(solver, detail, (why as NodeJS.ErrnoException | null)?.code);
  }
}

/** WebAssembly that gets no more memory is aborted, mostly without a reason. */
function sentenceFor(solver: string, detail: string, code: string | undefined): Text {
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || /out of memory|bad_alloc|allocat|OOM/i.test(detail))
    return messages.texts.ranOutOfMemory({ solver });
  return messages.texts.brokeOffInMiddle({ solver });
}

/** For a catch: goes on with this where a solver was lost; any other error is one. */
export const unlessLost =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof SolverLost) return instead;
    throw error;
  };
