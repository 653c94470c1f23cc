/** Who answers questions, in a thread of its own: the plan goes on following meanwhile. */
export const startAsking = (): Worker =>
  new Worker(new URL('./ask-worker.ts', import.meta.url), { type: 'module', name: 'questions' });
