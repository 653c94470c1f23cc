import type { Scenario } from '@vorrang/planning';
import { type HighsSession, openHighs } from '../solvers/highs/highs.ts';
import { buildModel } from '../build-model.ts';
import type { Deadline } from '../deadline.ts';
import type { LinearModel } from '../model/linear-model.ts';
import { endAfter } from './end-after.ts';
import type { Pledge } from './pledge.ts';
import { type Retractable, promisesOf } from './promises.ts';
import { seenAtOnce } from './seen-at-once.ts';

/** The time a conflict and its repairs may take; seconds left are null where no clock may be read. */
export type Clock = Pick<Deadline, 'over' | 'left'>;

/**
 * A set of promises that cannot hold together, as small as the tries allow: every promise is taken back in turn (many at a time first),
 * and left out for good where the rest is still impossible. Starts with what can be seen without any solver.
 */
export async function conflictOf(scenario: Scenario, deadline: Clock, tries = 80): Promise<Pledge[]> {
  const plain = seenAtOnce(scenario);
  if (plain) return plain;
  const clock = half(deadline);
  const session = openHighs(withoutWorth(scenario), 1);
  const callOff = endAfter(session, clock.left());
  try {
    return await reduce(scenario, session, clock, tries);
  } finally {
    callOff();
    await session.end();
  }
}

/** Half of the time that is left: the other half is for repairs. */
function half({ over, left }: Clock): Clock {
  const all = left();
  if (all === null) return { over, left };
  const most = () => left()! - all / 2;
  return { over: () => over() || most() <= 0, left: () => Math.max(0.001, most()) };
}

async function reduce(scenario: Scenario, session: HighsSession, clock: Clock, tries: number): Promise<Pledge[]> {
  const all = promisesOf(scenario);
  let left = tries;
  const impossible = async (kept: Retractable[]) => {
    if (left-- <= 0 || clock.over()) return false;
    const retracted = all.filter((one) => !kept.includes(one));
    return !(await mayBePossible(
      session,
      retracted.reduce((variant, one) => one.without(variant), scenario),
      clock.left(),
    ));
  };
  let kept = all;
  for (let size = Math.ceil(all.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < kept.length;) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await impossible(rest)) kept = rest;
      else from += size;
    }
  }
  return kept.map(({ without: _, ...promise }) => promise);
}

/** The model of a Scenario in which every Plan is worth nothing: only whether there is one matters. */
function withoutWorth(scenario: Scenario): LinearModel {
  const { model } = buildModel(scenario);
  return { ...model, objective: new Float64Array(model.columns) };
}

/** Whether a Scenario has a plan, as far as a short search can tell; only a proof of the contrary says no. */
async function mayBePossible(session: HighsSession, scenario: Scenario, seconds: number | null): Promise<boolean> {
  await session.load(withoutWorth(scenario));
  const relaxed = await session.relax(seconds);
  if (relaxed.status !== 'optimal') return relaxed.status !== 'infeasible';
  const found = await session.search({ seconds, gap: 1e9, steps: 200 }, null, [], () => undefined);
  return found.status !== 'infeasible';
}
