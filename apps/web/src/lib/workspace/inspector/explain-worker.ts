/// <reference lib="webworker" />
import { explain, pinPriceOf } from '@vorrang/optimizer/explain';
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';
import type { Asked, Told } from './explain-messages.ts';

/** Seconds in which the city is planned again as it would be. */
const seconds = 1.5;
const now = () => performance.now() / 1000;

onmessage = ({ data }: MessageEvent<Asked>) => {
  const { scenario, plan } = data;
  const solve = (variant: Scenario, start: Plan) =>
    Promise.resolve(new Replanner(scenario, start).plan(variant, { kind: 'time', seconds, now }));
  const answer: Promise<Told> =
    'pin' in data
      ? pinPriceOf(scenario, plan, data, solve)
      : explain(scenario, plan, data.project, data.question, solve);
  void answer
    .catch((error: unknown) => {
      console.error(error);
      return null;
    })
    .then((told: Told) => postMessage(told));
};
