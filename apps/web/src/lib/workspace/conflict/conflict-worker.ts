/// <reference lib="webworker" />
import { type Repair, whyNoPlan } from '@vorrang/optimizer/infeasibility';
import { Replanner } from '@vorrang/optimizer/replan';
import { type Plan, type Scenario, type Start, applied } from '@vorrang/planning';
import { startHighs } from '../../highs/start-highs.ts';
import type { Asked, Offer, Told } from './conflict-messages.ts';
import { commandOf } from './repair-command.ts';

/** Seconds in which all is to be found, and those in which the city is planned again as it would be after a repair. */
const longest = 90;
const seconds = 1.5;
/** Part of the points that may be given up for a plan near the last one. */
const nearness = 0.002;

const now = () => performance.now();
const tell = (told: Told) => postMessage(told);

onmessage = ({ data }: MessageEvent<Asked>) => {
  answer(data).catch((error: unknown) => {
    console.error(error);
    tell({ kind: 'failed' });
  });
};

async function answer(asked: Asked): Promise<void> {
  for await (const news of whyNoPlan(asked.scenario, { seconds: longest, now, startHighs })) {
    if (news.kind !== 'repair') tell(news);
    else {
      const offer = offerOf(asked, news);
      if (offer) tell({ kind: 'repair', offer });
    }
  }
  tell({ kind: 'done' });
}

/** The repair as it would be made, with a plan of just that; null where there is none, to the cent. */
function offerOf(
  { scenario, planned, plan }: Asked,
  { repair, starts }: { repair: Repair; starts: Start[] },
): Offer | null {
  const command = commandOf(scenario, repair);
  const repaired = applied(scenario, { done: [command] });
  if (!repaired.ok) return null;
  const near = nearTo(planned, plan, repaired.value) ?? anyPlan(repaired.value, starts);
  return near.objective === null ? null : { repair, command, plan: near };
}

/** The plan that is near to the last one; null where none is found. */
function nearTo(planned: Scenario, plan: Plan, repaired: Scenario): Plan | null {
  const clock = () => now() / 1000;
  const began = clock();
  let best: Plan | null = null;
  const options = { now: clock, nearness, shown: plan.starts };
  for (const found of new Replanner(planned, plan).answers(repaired, options)) {
    best = found ?? best;
    if (clock() - began > seconds) break;
  }
  return best;
}

/** The plan by which the repair was verified, or a better one from there. */
const anyPlan = (repaired: Scenario, starts: Start[]): Plan =>
  new Replanner(repaired, { starts, certificate: null }).plan(repaired, {
    kind: 'time',
    seconds,
    now: () => now() / 1000,
  });
