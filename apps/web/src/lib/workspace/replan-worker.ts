/// <reference lib="webworker" />
import { Replanner } from '@vorrang/optimizer/replan';
import { type Change, type Plan, type Scenario, changedBy } from '@vorrang/planning';
import type { Asked, Told } from './replan-messages.ts';

/** Milliseconds of work before others are heard. */
const slice = 12;
/** Seconds after which a change has its answer, and the gap below which nothing more is looked for. */
const rest = { seconds: 3.2, gap: 0.0005 };
/** Part of the points that may be given up for a plan near the shown one. */
const nearness = 0.002;

const now = () => performance.now() / 1000;
const tell = (told: Told) => postMessage(told);

let saved: Scenario;
let shown: Plan;
let replanner: Replanner;
/** The Scenario after each change made so far: what stands in both lists is the very same object, and is not compiled again. */
let made: { key: string; scenario: Scenario }[] = [];
let turn = 0;

onmessage = ({ data }: MessageEvent<Asked>) => {
  turn = data.turn;
  if (data.kind === 'open') {
    ({ scenario: saved, plan: shown } = data);
    replanner = new Replanner(saved, shown);
    made = [];
    return tell({ kind: 'ready', turn });
  }
  const changed = scenarioWith(data.changes);
  if ('refused' in changed) return tell({ kind: 'refused', turn, why: changed.refused });
  void answer(changed.scenario, data.turn);
};

function scenarioWith(changes: readonly Change[]): { scenario: Scenario } | { refused: string } {
  const keys = changes.map((change) => JSON.stringify(change));
  const common = keys.findIndex((key, i) => made[i]?.key !== key);
  made = made.slice(0, common < 0 ? keys.length : common);
  for (let i = made.length; i < changes.length; i++) {
    const changed = changedBy(made.at(-1)?.scenario ?? saved, changes[i]!);
    if (!changed.ok) return { refused: keys[i]! };
    made.push({ key: keys[i]!, scenario: changed.value });
  }
  return { scenario: made.at(-1)?.scenario ?? saved };
}

/** Answers until it may rest, or something newer is asked. */
async function answer(scenario: Scenario, own: number): Promise<void> {
  const began = now();
  let [breathed, gap] = [performance.now(), Infinity];
  for (const plan of replanner.answers(scenario, { now, nearness, shown: shown.starts })) {
    if (plan) {
      gap = plan.gap ?? Infinity;
      tell({ kind: 'answer', turn: own, plan, seconds: now() - began });
    }
    if (now() - began > rest.seconds || gap <= rest.gap) break;
    if (performance.now() - breathed < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== own) return;
    breathed = performance.now();
  }
  tell({ kind: 'rests', turn: own });
}
