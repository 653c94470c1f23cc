/// <reference lib="webworker" />
import { findingsFor, promisedAmounts } from '@vorrang/optimizer';
import { shadowPricesOf } from '@vorrang/optimizer/explain';
import { conflictAtOnce } from '@vorrang/optimizer/infeasibility';
import { Replanner } from '@vorrang/optimizer/replan';
import { type Change, type Plan, type Scenario, changedBy } from '@vorrang/planning';
import type { Asked, Evaluation, Told } from './replan-messages.ts';

/** Milliseconds of work before others are heard. */
const slice = 12;
/** Seconds after which a change has its answer, and the gap below which nothing more is looked for. */
const rest = { seconds: 3.2, gap: 0.0005 };
/** Seconds without a plan after which it is asked whether there can be one. */
const patience = 0.2;
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
  if (asked.kind === 'change') return change(asked);
  if (asked.kind === 'improve') {
    const { turn: own, plan: better, seconds } = asked;
    return tell({ kind: 'answer', turn: own, plan: better, evaluation: evaluated(scenarioNow(), better), seconds });
  }
  ({ scenario: saved, plan: shown } = asked);
  replanner = new Replanner(saved, shown);
  made = [];
  if (asked.isCurrent) tell({ kind: 'opened', turn: asked.turn, evaluation: evaluated(saved, shown) });
}

/** Of each kind so many: what is tight, not a table. */
const maxPrices = 4;
function evaluated(scenario: Scenario, plan: Plan): Evaluation {
  const findings = findingsFor(scenario, plan);
  const { money, capacity } = shadowPricesOf(scenario, plan);
  return {
    findings,
    amounts: promisedAmounts(scenario, plan, findings),
    prices: { money: money.slice(0, maxPrices), capacity: capacity.slice(0, maxPrices) },
  };
}

const scenarioNow = (): Scenario => made.at(-1)?.scenario ?? saved;

function scenarioWith(changes: readonly Change[]): Scenario {
  const keys = changes.map((change) => JSON.stringify(change));
  const other = keys.findIndex((key, i) => made[i]?.key !== key);
  made = made.slice(0, other < 0 ? keys.length : other);
  for (let i = made.length; i < changes.length; i++) {
    const changed = changedBy(scenarioNow(), changes[i]!);
    if (!changed.ok) throw new Error(changed.problems[0]!.message.en);
    made.push({ key: keys[i]!, scenario: changed.value });
  }
  return scenarioNow();
}

function change({ changes, turn: own, from }: Extract<Asked, { kind: 'change' }>): Promise<void> {
  const scenario = scenarioWith(changes);
  if (!from) return plan(scenario, own);
  replanner = new Replanner(scenario, from);
  tell({ kind: 'answer', turn: own, plan: from, evaluation: evaluated(scenario, from), seconds: 0 });
  return plan(scenario, own, from.objective ?? undefined);
}

/** Plans until it may rest, something newer is asked, or it is seen that there is none. What is worth less than `least` is not told. */
async function plan(scenario: Scenario, own: number, least = -Infinity): Promise<void> {
  const began = now();
  let [breathed, gap, hasPlan, isJudged] = [performance.now(), Infinity, least > -Infinity, false];
  for (const found of replanner.answers(scenario, { now, nearness, shown: shown.starts })) {
    if (found && (found.objective ?? -Infinity) >= least) {
      hasPlan = true;
      gap = found.gap ?? Infinity;
      const evaluation = evaluated(scenario, found);
      tell({ kind: 'answer', turn: own, plan: found, evaluation, seconds: now() - began });
    }
    if (now() - began > rest.seconds || gap <= rest.gap) break;
    if (!hasPlan && !isJudged && now() - began > patience) {
      isJudged = true;
      if (conflictAtOnce(scenario)) break;
    }
    if (performance.now() - breathed < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== own) return;
    breathed = performance.now();
  }
  tell({ kind: 'rests', turn: own });
}
