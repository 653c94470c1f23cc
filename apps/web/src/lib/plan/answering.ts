/// <reference lib="webworker" />
import { planAfterAll } from '@vorrang/optimizer/infeasibility';
import { Replanner } from '@vorrang/optimizer/replan';
import type { Plan, Scenario } from '@vorrang/planning';
import { startHighs } from '../highs/start-highs.ts';

/** Seconds in which the city is planned again as it is asked about, and those HiGHS has where no plan was found in them. */
const seconds = 1.5;
const secondsForHighs = 10;
const now = () => performance.now() / 1000;

export type Solve = (variant: Scenario, start: Plan) => Promise<Plan>;

/** This thread answers what it is asked of a Scenario, planning the city again where it must; null where something broke. */
export function answering<Asked extends { scenario: Scenario }, Answer>(
  answerTo: (asked: Asked, solve: Solve) => Promise<Answer>,
): void {
  onmessage = ({ data }: MessageEvent<Asked>) => {
    void answerTo(data, (variant, start) => solved(data.scenario, variant, start))
      .catch((error: unknown) => {
        console.error(error);
        return null;
      })
      .then((answer) => postMessage(answer));
  };
}

/** A plan of the variant, from the plan of the Scenario; where the search finds none, HiGHS says whether there is one. */
async function solved(scenario: Scenario, variant: Scenario, start: Plan): Promise<Plan> {
  const plan = new Replanner(scenario, start).plan(variant, { kind: 'time', seconds, now });
  if (plan.status !== 'unknown') return plan;
  const known = await planAfterAll(variant, { seconds: secondsForHighs, now: () => performance.now(), startHighs });
  if (known.kind === 'none') return { ...plan, status: 'infeasible' };
  return known.kind === 'plan'
    ? new Replanner(variant, known.plan).plan(variant, { kind: 'time', seconds, now })
    : plan;
}
