import type { Report, Task } from './messages.ts';
import { Solver } from './solver.ts';

/** What a thread does: loads HiGHS, and answers each task it is handed. */
export function serve(say: (report: Report) => void, stopped: () => boolean): (task: Task) => void {
  const loading = Solver.load(say, stopped).then((solver) => {
    say({ kind: 'ready', version: solver.version });
    return solver;
  });
  // The message alone: the stack of a WebAssembly error holds the whole minified library.
  const failed = (error: unknown) =>
    say({
      kind: 'failed',
      message: error instanceof Error ? error.message.slice(0, 500) : String(error).slice(0, 500),
    });
  loading.catch(failed);
  return (task) =>
    void loading.then(
      (solver) => {
        try {
          say(solver.answer(task));
        } catch (error) {
          failed(error);
        }
      },
      () => undefined,
    );
}
