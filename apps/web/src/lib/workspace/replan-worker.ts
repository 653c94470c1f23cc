/// <reference lib="webworker" />
import { findingsFor } from '@vorrang/optimizer';
import { shadowPricesOf } from '@vorrang/optimizer/explain';
import { Replanner } from '@vorrang/optimizer/replan';
import { type Change, type Plan, type Scenario, changedBy } from '@vorrang/planning';
import type { Asked, Prices, Told } from './replan-messages.ts';

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
  answer(data).catch((error: unknown) => {
    console.error(error);
    tell({ kind: 'failed', turn: data.turn });
  });
};

async function answer(asked: Asked): Promise<void> {
  if (asked.kind === 'change') return plan(scenarioWith(asked.changes), asked.turn);
  ({ scenario: saved, plan: shown } = asked);
  replanner = new Replanner(saved, shown);
  made = [];
  tell({ kind: 'opened', prices: pricesOf(saved, shown) });
}

/** Of each kind so many: what is tight, not a table. */
const maxPrices = 4;
function pricesOf(scenario: Scenario, plan: Plan): Prices {
  const { money, capacity } = shadowPricesOf(scenario, plan);
  return { money: money.slice(0, maxPrices), capacity: capacity.slice(0, maxPrices) };
}

function scenarioWith(changes: readonly Change[]): Scenario {
  const keys = changes.map((change) => JSON.stringify(change));
  const other = keys.findIndex((key, i) => made[i]?.key !== key);
  made = made.slice(0, other < 0 ? keys.length : other);
  for (let i = made.length; i < changes.length; i++) {
    const changed = changedBy(made.at(-1)?.scenario ?? saved, changes[i]!);
    if (!changed.ok) throw new Error(changed.problems[0]!.message.en);
    made.push({ key: keys[i]!, scenario: changed.value });
  }
  return made.at(-1)?.scenario ?? saved;
}

/** Plans until it may rest, or something newer is asked. */
async function plan(scenario: Scenario, own: number): Promise<void> {
  const began = now();
  let [breathed, gap] = [performance.now(), Infinity];
  for (const found of replanner.answers(scenario, { now, nearness, shown: shown.starts })) {
    if (found) {
      gap = found.gap ?? Infinity;
      const findings = findingsFor(scenario, found);
      tell({
        kind: 'answer',
        turn: own,
        plan: found,
        findings,
        prices: pricesOf(scenario, found),
        seconds: now() - began,
      });
    }
    if (now() - began > rest.seconds || gap <= rest.gap) break;
    if (performance.now() - breathed < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== own) return;
    breathed = performance.now();
  }
  tell({ kind: 'rests', turn: own });
}
