import type { Certificate, Scenario } from '@vorrang/planning';
import type { HighsSession, OpenHighs } from '../solvers/highs/session.ts';
import { unlessLost } from '../solvers/lost.ts';
import { buildModel } from '../instance/build-model.ts';
import type { TimeLimit } from '../engines/time-limit.ts';
import { type Answer, ask, withoutWorth } from './ask.ts';
import { endAfter } from './end-after.ts';
import type { ConstraintReference } from './constraint-reference.ts';
import { type Retractable, promisesOf } from './constraint-references.ts';
import { seenAtOnce } from './without-a-solver.ts';
import { certificateBound } from '../evaluation/verify/certificate-bound.ts';

/** The time a conflict and its repairs may take; seconds left are null where no clock may be read. */
export type Clock = Pick<TimeLimit, 'over' | 'left'>;

/**
 * An irreducible infeasible subsystem of the Scenario's promises (IIS), by a deletion filter. Source: Chinneck 2008, Feasibility and Infeasibility
 * in Optimization, chapter 6. A set of promises that cannot hold together, as small as the tries allow: every promise is taken back in turn (many at a time first),
 * and left out for good where the rest is still impossible. Starts with what can be seen without any solver. A proof at hand is asked before
 * a solver is: its prices often prove the rest impossible, too. `tries`: so often a solver may be asked.
 */
export async function conflictOf(
  scenario: Scenario,
  timeLimit: Clock,
  openHighs: OpenHighs,
  proof: Certificate | null = null,
  tries = 80,
): Promise<ConstraintReference[]> {
  const plain = seenAtOnce(scenario);
  if (plain) return plain;
  const clock = half(timeLimit);
  const session = openHighs(withoutWorth(buildModel(scenario)), 1);
  const callOff = endAfter(session, clock.left());
  try {
    return await reduce(scenario, session, clock, proof, tries);
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

async function reduce(
  scenario: Scenario,
  session: HighsSession,
  clock: Clock,
  known: Certificate | null,
  tries: number,
): Promise<ConstraintReference[]> {
  const all = promisesOf(scenario);
  let [proof, left] = [known, tries];
  const impossible = async (kept: Retractable[]) => {
    const variant = all.filter((one) => !kept.includes(one)).reduce((less, one) => one.without(less), scenario);
    if (proof && proves(variant, proof)) return true;
    if (left-- <= 0 || clock.over()) return false;
    // With HiGHS lost the promises at hand still cannot hold together; only whether all of them are needed stays open.
    const limits = { seconds: clock.left(), steps: 200 };
    const answer = await ask(session, buildModel(variant), limits).catch(unlessLost<Answer>({ is: 'open' }));
    if (answer.is !== 'impossible') return false;
    proof = answer.proof ?? proof;
    return true;
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

/** Whether prices that proved a Scenario impossible prove it of another one: a price of what was taken back proves nothing. */
function proves(scenario: Scenario, certificate: Certificate): boolean {
  const bound = certificateBound(scenario, certificate, 'all zero');
  return typeof bound === 'number' && bound < 0;
}
