/// <reference lib="webworker" />
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';

/** Seconds in which the city is planned again as it is asked about. */
const seconds = 1.5;
const now = () => performance.now() / 1000;

export type Solve = (variant: Scenario, start: Plan) => Promise<Plan>;

/** This thread answers what it is asked of a Scenario, planning the city again where it must; null where something broke. */
export function answering<Asked extends { scenario: Scenario }, Answer>(
  answerTo: (asked: Asked, solve: Solve) => Promise<Answer>,
): void {
  onmessage = ({ data }: MessageEvent<Asked>) => {
    const solve: Solve = (variant, start) =>
      Promise.resolve(new Replanner(data.scenario, start).plan(variant, { kind: 'time', seconds, now }));
    void answerTo(data, solve)
      .catch((error: unknown) => {
        console.error(error);
        return null;
      })
      .then((answer) => postMessage(answer));
  };
}
