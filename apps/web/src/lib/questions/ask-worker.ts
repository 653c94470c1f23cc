/// <reference lib="webworker" />
import { answerTo, ask } from '@vorrang/optimizer/questions';
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';
import type { Question, Told } from './ask-messages.ts';

/** Seconds in which the city is planned again as it is asked about. */
const seconds = 1.5;
const now = () => performance.now() / 1000;

onmessage = ({ data: { scenario, plan, asked } }: MessageEvent<Question>) => {
  const solve = (variant: Scenario, start: Plan) =>
    Promise.resolve(new Replanner(scenario, start).plan(variant, { kind: 'time', seconds, now }));
  const world = { scenario, plan, solve };
  void (typeof asked === 'string' ? ask(asked, world) : answerTo(asked, world))
    .catch((error: unknown) => {
      console.error(error);
      return null;
    })
    .then((told: Told) => postMessage(told));
};
