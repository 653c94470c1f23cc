import type { Answer, Engine } from './engines/engine.ts';
import type { Row } from './rows.ts';

/** One run with what it was asked. */
export type Run = {
  row: Row;
  instance: string;
  /** Best bound known from elsewhere for this instance. */
  knownBound: number | null;
  engine: Pick<Engine, 'name' | 'ours'>;
  threads: number;
  answer: Answer;
};

/** A run and what it is worth beside all others of the same instance. Gaps are shares. */
export type Judged = Run & {
  gap: number | null;
  certificateGap: number | null;
  overrun: number | null;
  reached: boolean | null;
};

/** Time to the written file beyond its limit that a goal allows, in seconds. */
const overrunAllowed = 0.2;
/** Beyond this, and beyond what the host of a virtual machine took meanwhile, a limit was not kept at all. */
const overrunBroken = 1;

const gapTo = (bound: number | null, objective: number | null): number | null =>
  bound === null || objective === null ? null : (bound - objective) / Math.max(1, Math.abs(objective));

/** Two programs agree within 1e-6; a peer works within tolerances of its own. */
const isBelow = (bound: number, objective: number, ours: boolean): boolean =>
  bound < objective - (ours ? 1e-6 : 1e-5) * Math.max(1, Math.abs(objective));

/** The worth of the best plan of an instance in this bench, by whomever. */
function bestObjective(runs: Run[], instance: string): number {
  return Math.max(
    ...runs.filter((run) => run.instance === instance).map(({ answer }) => answer.objective ?? -Infinity),
  );
}

/** The least bound of an instance that no plan contradicts: known from elsewhere, or proven by anybody in this bench. */
function bestBound(runs: Run[], instance: string): number | null {
  const best = bestObjective(runs, instance);
  const bounds = runs
    .filter((run) => run.instance === instance)
    .flatMap(({ knownBound, answer, engine }) =>
      [knownBound, answer.bound, answer.certificateBound].filter(
        (bound) => bound !== null && !isBelow(bound, best, engine.ours),
      ),
    ) as number[];
  return bounds.length === 0 ? null : Math.min(...bounds);
}

/** The goal is the gap to the best bound known; an answer with a fault, or later than 0.2 s, reaches nothing. */
export function judged(runs: Run[]): Judged[] {
  return runs.map((run) => {
    const { answer, row } = run;
    const gap = gapTo(bestBound(runs, run.instance), answer.objective);
    const overrun = answer.seconds === null ? null : answer.seconds - row.seconds;
    const kept = answer.fault === null && overrun !== null && overrun <= overrunAllowed;
    const reached = row.goal === null ? null : kept && gap !== null && gap <= Math.max(row.goal, 1e-6);
    return { ...run, gap, certificateGap: gapTo(answer.certificateBound, answer.objective), overrun, reached };
  });
}

/** Everything that must never be, in sentences. */
export function faultsOf(runs: Judged[]): string[] {
  const known = new Map(runs.map(({ instance, knownBound }) => [instance, knownBound]));
  const wrongBefore = [...known].flatMap(([instance, bound]) =>
    bound !== null && isBelow(bound, bestObjective(runs, instance), true)
      ? [`${instance}: the best bound known, ${bound}, is below a plan worth ${bestObjective(runs, instance)}.`]
      : [],
  );
  return [...wrongBefore, ...runs.flatMap((run) => faultsOfRun(run, runs))];
}

function faultsOfRun({ instance, row, engine, threads, answer, overrun }: Judged, runs: Judged[]): string[] {
  const who = `${instance} @ ${row.seconds} s, ${engine.name}, ${threads} thread${threads === 1 ? '' : 's'}:`;
  const best = bestObjective(runs, instance);
  const below = [answer.bound, answer.certificateBound].find((one) => one !== null && isBelow(one, best, engine.ours));
  return [
    ...(answer.fault === null ? [] : [`${who} ${answer.fault}.`]),
    ...(engine.ours && overrun !== null && overrun - (answer.stolenSeconds ?? 0) > overrunBroken
      ? [`${who} the limit was overrun by ${overrun.toFixed(2)} s.`]
      : []),
    ...(below == null ? [] : [`${who} its bound ${below} is below a plan worth ${best}.`]),
  ];
}
