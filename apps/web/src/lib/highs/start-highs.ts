import type { StartHighs } from '@vorrang/optimizer/infeasibility';

/** HiGHS stands in a thread of its own, which can be ended in the middle of its work. */
export const startHighs: StartHighs = (heard, lost) => {
  const worker = new Worker(new URL('./highs-worker.ts', import.meta.url), { type: 'module', name: 'highs' });
  worker.onmessage = ({ data }) => heard(data);
  worker.onerror = ({ message }) => lost(message);
  return { post: (task) => worker.postMessage(task), end: () => worker.terminate() };
};
