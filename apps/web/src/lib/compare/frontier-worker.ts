/// <reference lib="webworker" />
import { frontierInSteps } from '@vorrang/optimizer/explain';
import type { Asked, Told } from './frontier-messages.ts';
import { frontierCount } from './frontier-count.ts';

/** For all points together. */
const seconds = 18;
const now = () => performance.now() / 1000;
const tell = (told: Told) => postMessage(told);

onmessage = ({ data: { scenario, plan } }: MessageEvent<Asked>) => {
  try {
    for (const points of frontierInSteps(scenario, plan, { seconds, now, count: frontierCount }))
      tell({ kind: 'points', points });
    tell({ kind: 'done' });
  } catch (error) {
    console.error(error);
    tell({ kind: 'failed' });
  }
};
