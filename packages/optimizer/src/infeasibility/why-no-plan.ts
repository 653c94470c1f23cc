import type { Plan, Scenario } from '@vorrang/planning';
import { IncumbentStore } from '../engines/incumbent-store.ts';
import { engine } from '../engines/plan-with-search.ts';
import { maxStartsForHighs } from '../engines/solve.ts';
import { type TimeLimit, timeLimitOf } from '../engines/time-limit.ts';
import { buildModel } from '../instance/build-model.ts';
import { compileInstance } from '../instance/compiled-instance.ts';
import { startsFrom } from '../instance/start-numbers.ts';
import { type StartHighs, highsInBrowser } from '../solvers/highs/in-browser.ts';
import { unlessLost } from '../solvers/lost.ts';
import type { OpenHighs } from '../solvers/highs/session.ts';
import { type Answer, ask, withoutWorth } from './ask.ts';
import { conflictAtOnce } from './at-once.ts';
import { conflictOf } from './conflict.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import { endAfter } from './end-after.ts';
import { type Verified, repairsOf } from './repairs.ts';

/**
 * What is learned on the way: a Plan after all; that it stays open whether there is one; the conflict, `isProven` where anybody can see or
 * re-compute it, else by the word of HiGHS; a repair.
 */
export type NoPlanNews =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'open' }
  | { kind: 'conflict'; conflict: ConstraintReference[]; isProven: boolean }
  | ({ kind: 'repair' } & Verified);

type PlanOrOpen = Extract<NoPlanNews, { kind: 'plan' | 'open' }>;

/** Seconds it may take, milliseconds on a clock that only goes forward, and who starts a worker with HiGHS in it. */
export type NoPlanOptions = { seconds: number; now: () => number; startHighs: StartHighs };

/**
 * Why a Scenario has no Plan, told as it is learned: first the conflict, then the repairs one after the other. For a worker of a browser,
 * with another one for HiGHS beside it.
 * Failure: throws `SolverLost` where HiGHS cannot be loaded or breaks off; in a city too large for it all is left open.
 * Source: Chinneck 2008, Feasibility and Infeasibility in Optimization, chapter 6.
 */
export async function* whyNoPlan(
  scenario: Scenario,
  { seconds, now, startHighs }: NoPlanOptions,
): AsyncGenerator<NoPlanNews, void> {
  const timeLimit = timeLimitOf({ timeLimitSeconds: seconds, now }, 0);
  const openHighs = highsInBrowser(startHighs);
  const plain = conflictAtOnce(scenario);
  const answer = plain ? null : await asked(scenario, timeLimit, openHighs, seconds / 3);
  if (answer && answer.is !== 'impossible') return yield planFrom(scenario, answer);
  const proof = answer?.proof ?? null;
  const conflict = plain ?? (await conflictOf(scenario, timeLimit, openHighs, proof));
  yield { kind: 'conflict', conflict, isProven: answer === null || proof !== null };
  for await (const verified of repairsOf(scenario, conflict, timeLimit, openHighs))
    yield { kind: 'repair', ...verified };
}

/**
 * Whether there is a Plan where a search has found none: one, none at all, or left open. For a worker of a browser, with another one for
 * HiGHS beside it.
 * Failure: left open in a city too large for HiGHS, and where HiGHS cannot be loaded or breaks off.
 * Source: packages/optimizer/decisions/0007-highs-in-the-page.md.
 */
export async function planAfterAll(
  scenario: Scenario,
  { seconds, now, startHighs }: NoPlanOptions,
): Promise<PlanOrOpen | { kind: 'none' }> {
  if (conflictAtOnce(scenario)) return { kind: 'none' };
  const timeLimit = timeLimitOf({ timeLimitSeconds: seconds, now }, 0);
  const answer = await asked(scenario, timeLimit, highsInBrowser(startHighs), seconds / 2).catch(
    unlessLost<Answer>({ is: 'open' }),
  );
  return answer.is === 'impossible' ? { kind: 'none' } : planFrom(scenario, answer);
}

/** HiGHS is asked for so many seconds; what does not keep them is ended after twice as many. */
async function asked(
  scenario: Scenario,
  timeLimit: TimeLimit,
  openHighs: OpenHighs,
  secondsToAsk: number,
): Promise<Answer> {
  const city = buildModel(scenario);
  if (city.starts.list.length > maxStartsForHighs) return { is: 'open' };
  const session = openHighs(withoutWorth(city), 1);
  const seconds = Math.min(secondsToAsk, timeLimit.left() ?? Infinity);
  const callOff = endAfter(session, 2 * seconds);
  return ask(session, city, { seconds, steps: null }).finally(() => {
    callOff();
    return session.end();
  });
}

/** HiGHS is right within its tolerance: what it found is a Plan where it is one to the cent. */
function planFrom(scenario: Scenario, answer: Exclude<Answer, { is: 'impossible' }>): PlanOrOpen {
  if (answer.is === 'open') return { kind: 'open' };
  const incumbents = new IncumbentStore(scenario);
  if (incumbents.offer(startsFrom(compileInstance(scenario), scenario, answer.columns)) !== null)
    return { kind: 'open' };
  return { kind: 'plan', plan: incumbents.write('open', { ...engine, seconds: null, seed: 1, stoppedBy: 'time' }) };
}
