/// <reference lib="webworker" />
import { alternativesInSteps, coreIndexInSteps, cutListInSteps, frontierInSteps } from '@vorrang/optimizer/explain';
import {
  type Asked,
  type Searches,
  type Told,
  alternativeCount,
  alternativeShare,
  cutMoves,
  frontierCount,
  secondsFor,
  weightingCount,
  weightingMoves,
} from './beside-messages.ts';

const now = () => performance.now() / 1000;
const tell = (told: Told<Searches[keyof Searches]>) => postMessage(told);

function* stepsOf({ kind, scenario, plan }: Asked): Generator<readonly Searches[keyof Searches][]> {
  switch (kind) {
    case 'frontier':
      return yield* frontierInSteps(scenario, plan, { now, seconds: secondsFor.frontier, count: frontierCount });
    case 'alternatives':
      return yield* alternativesInSteps(scenario, plan, {
        now,
        seconds: secondsFor.alternatives,
        count: alternativeCount,
        share: alternativeShare,
      });
    case 'weightings': {
      const asked = { moves: weightingMoves, draws: weightingCount, spread: { weights: 'any', budgets: 0 } } as const;
      for (const known of coreIndexInSteps(scenario, plan, asked)) yield [known];
      return;
    }
    case 'cuts':
      for (const known of cutListInSteps(scenario, plan, { moves: cutMoves })) yield [known];
  }
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
