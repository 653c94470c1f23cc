/// <reference lib="webworker" />
import { certifiedPriceOf, explain, pinPriceOf } from '@vorrang/optimizer/explain';
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';
import type { Asked, Told } from './explain-messages.ts';

/** Seconds in which the city is planned again as it would be. */
const seconds = 1.5;
const now = () => performance.now() / 1000;

type Solve = (variant: Scenario, start: Plan) => Promise<Plan>;
async function answerTo(asked: Asked, solve: Solve): Promise<Told> {
  const { scenario, plan } = asked;
  if ('pin' in asked) return pinPriceOf(scenario, plan, asked, solve);
  if ('rule' in asked) return certifiedPriceOf(scenario, plan, asked.rule) ?? { most: null, gap: 0 };
  return explain(scenario, plan, asked.project, asked.question, solve);
}

onmessage = ({ data }: MessageEvent<Asked>) => {
  const { scenario } = data;
  const solve = (variant: Scenario, start: Plan) =>
    Promise.resolve(new Replanner(scenario, start).plan(variant, { kind: 'time', seconds, now }));
  void answerTo(data, solve)
    .catch((error: unknown) => {
      console.error(error);
      return null;
    })
    .then((told: Told) => postMessage(told));
};
