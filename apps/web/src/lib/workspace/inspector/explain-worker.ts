/// <reference lib="webworker" />
import { explain } from '@vorrang/optimizer/explain';
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';
import type { Asked, Told } from './explain-messages.ts';

/** Seconds in which the city is planned again as it would be. */
const seconds = 1.5;
const now = () => performance.now() / 1000;

onmessage = ({ data: { scenario, plan, project, question } }: MessageEvent<Asked>) => {
  const solve = (variant: Scenario, start: Plan) =>
    Promise.resolve(new Replanner(scenario, start).plan(variant, { kind: 'time', seconds, now }));
  void explain(scenario, plan, project, question, solve)
    .catch((error: unknown) => {
      console.error(error);
      return null;
    })
    .then((told: Told) => postMessage(told));
};
