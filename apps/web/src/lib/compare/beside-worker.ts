/// <reference lib="webworker" />
import { alternativesInSteps, frontierInSteps } from '@vorrang/optimizer/explain';
import {
  type Asked,
  type Searches,
  type Told,
  alternativeCount,
  alternativeShare,
  frontierCount,
  secondsFor,
} from './beside-messages.ts';

const now = () => performance.now() / 1000;
const tell = (told: Told<Searches[keyof Searches]>) => postMessage(told);

function stepsOf({ kind, scenario, plan }: Asked) {
  const effort = { now, seconds: secondsFor[kind] };
  return kind === 'frontier'
    ? frontierInSteps(scenario, plan, { ...effort, count: frontierCount })
    : alternativesInSteps(scenario, plan, { ...effort, count: alternativeCount, share: alternativeShare });
}

onmessage = ({ data }: MessageEvent<Asked>) => {
  try {
    for (const found of stepsOf(data)) tell({ kind: 'found', found });
    tell({ kind: 'done' });
  } catch (error) {
    console.error(error);
    tell({ kind: 'failed' });
  }
};
