/** The re-planner in a thread of its own; begun in the browser only. */
export const startReplanner = (): Worker =>
  new Worker(new URL('./replan-worker.ts', import.meta.url), { type: 'module', name: 'replan' });
/** Who answers questions about one project, in a thread of its own: the plan goes on following meanwhile. */
export const startExplainer = (): Worker =>
  new Worker(new URL('./inspector/explain-worker.ts', import.meta.url), { type: 'module', name: 'explain' });
/** Who finds out why there is no plan, in a thread of its own. */
export const startConflictFinder = (): Worker =>
  new Worker(new URL('./conflict/conflict-worker.ts', import.meta.url), { type: 'module', name: 'conflict' });
