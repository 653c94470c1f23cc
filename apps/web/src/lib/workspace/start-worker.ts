/** The re-planner in a thread of its own; begun in the browser only. */
export const startWorker = (): Worker =>
  new Worker(new URL('./replan-worker.ts', import.meta.url), { type: 'module', name: 'replan' });
