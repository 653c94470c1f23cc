/// <reference lib="webworker" />
import { alternativesInSteps, frontierInSteps } from '@vorrang/optimizer/explain';
import {
  type Asked,
  type Searches,
  type Told,
  alternativeCount,
  alternativeShare,
  frontierCount,
} from './beside-messages.ts';

/** Seconds for all that is looked for together. */
const seconds = 18;
const now = () => performance.now() / 1000;
const tell = (told: Told<Searches[keyof Searches]>) => postMessage(told);

const stepsOf = ({ kind, scenario, plan }: Asked) =>
  kind === 'frontier'
    ? frontierInSteps(scenario, plan, { seconds, now, count: frontierCount })
    : alternativesInSteps(scenario, plan, { seconds, now, count: alternativeCount, share: alternativeShare });

onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    for (const found of stepsOf(data)) tell({ kind: 'found', found });
    tell({ kind: 'done' });
  } catch (error) {
    console.error(error);
    tell({ kind: 'failed' });
  }
};
