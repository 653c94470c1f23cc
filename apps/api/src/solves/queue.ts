import { setTimeout as wait } from 'node:timers/promises';
import {
  type Archive,
  type Context,
  type SolveOptions,
  type SolveRow,
  claimSolve,
  finishSolve,
  freezeScenario,
  insertPlan,
  insertSolve,
  newestStarts,
  leavePlan,
  noteProgress,
  findFrozenScenario,
} from '@vorrang/db';
import type { Scenario, Start } from '@vorrang/planning';
import { inWorker } from '../analyses/in-worker.ts';
import type { Progress } from '@vorrang/optimizer/plan-for';
import type { Fault } from './faults.ts';
import { type Solved, SolverDied, type Runner, solveInProcess } from './solve-in-process.ts';

/** A worker that has said nothing for so long is taken for dead. */
const silence = 30_000;
const poll = 400;

export type SolveQueue = {
  start: (
    cityId: string,
    scenarioId: string,
    scenario: Scenario,
    options: SolveOptions & { warmStart?: Start[] | undefined },
    context: Context,
  ) => Promise<string>;
  stop: () => Promise<void>;
};
type Parts = { archive: Archive; now: () => Date; newId: () => string; runner?: Runner };
/** A solve that was taken up so often brings its server down. */
const mostAttempts = 3;
/** Plans of so many scenarios of the city a solve begins with: more money never brings a worse plan than less did. By steps it knows of none. */
const mostKnown = 8;

/**
 * Solves as jobs: the archive is their queue and holds their whole state. Each process works on one after the other. A server that ends
 * leaves its solves to the next one that starts, or to a neighbour that notices the silence (decision 0005).
 */
export function openSolveQueue(parts: Parts): SolveQueue {
  const { archive, now, newId } = parts;
  const ending = new AbortController();
  const silentSince = silentSinceOf(parts);
  let nap = new AbortController();
  const work = async () => {
    while (!ending.signal.aborted) {
      nap = new AbortController();
      const row = await claimSolve(archive.database, now(), silentSince()).catch(report);
      if (row) await runSolve(parts, row, ending.signal).catch(report);
      else await wait(poll, null, { signal: AbortSignal.any([nap.signal, ending.signal]) }).catch(() => {});
    }
  };
  const worker = work();
  return {
    start: async (cityId, scenarioId, scenario, { warmStart, ...options }, context) => {
      const id = newId();
      await archive.database.transaction(async (tx) => {
        const fingerprint = await freezeScenario(tx, cityId, scenario, context.at);
        await insertSolve(tx, cityId, { id, scenarioId, fingerprint, options, warmStart }, context);
      });
      nap.abort();
      return id;
    },
    stop: async () => {
      ending.abort();
      await worker;
    },
  };
}

/** An embedded database has one server: whatever is under way at its start was left by the last one. */
function silentSinceOf({ archive, now }: Parts): () => Date {
  const start = archive.kind === 'pglite' ? now().getTime() + 1 : 0;
  return () => new Date(Math.max(start, now().getTime() - silence));
}

const report = (error: unknown): void =>
  console.error('solve:', error instanceof Error ? error.message.slice(0, 300) : error);

async function runSolve(parts: Parts, row: SolveRow, ending: AbortSignal): Promise<void> {
  const { archive, now } = parts;
  const cancel = new AbortController();
  const failed = (fault: Fault) => finishSolve(archive.database, row, { state: 'failed', message: fault }, now());
  if (row.attempt > mostAttempts) return void (await failed('interrupted'));
  const course = follow(parts, row, cancel);
  try {
    const scenario = await findFrozenScenario(archive.database, row.cityId, row.fingerprint);
    if (!scenario) throw new Error('the scenario is gone');
    const stop = AbortSignal.any([cancel.signal, ending]);
    const known = row.options.steps === undefined ? await newestStarts(archive.database, row.cityId, mostKnown) : [];
    const solved = await solveInProcess(scenario, { ...optionsOf(row), known }, stop, course.note, parts.runner);
    course.end();
    if (!ending.aborted) await keepPlan(parts, row, { ...solved, scenario }, cancel.signal.aborted);
  } catch (error) {
    report(error);
    if (cancel.signal.aborted) await finishSolve(archive.database, row, { state: 'cancelled' }, now());
    else if (!ending.aborted) await failed(error instanceof SolverDied ? error.fault : 'solver-ended');
  } finally {
    course.end();
  }
}

const optionsOf = ({ options: { steps, timeLimitSeconds, ...options }, warmStart }: SolveRow) => ({
  ...options,
  ...(steps === undefined ? { timeLimitSeconds } : { steps }),
  ...(warmStart && { start: { starts: warmStart } }),
  seed: 1,
});

/** Writes the course of a solve as it goes, and ends it when somebody asks to or another process has taken it over. */
function follow({ archive, now }: Parts, row: SolveRow, cancel: AbortController) {
  let latest: Progress | null = null;
  let written: Progress | null = null;
  const pulse = setInterval(() => {
    const progress = latest === written ? null : latest;
    written = latest;
    noteProgress(archive.database, row, progress && point(progress), now())
      .then(({ cancelRequested }) => cancelRequested && cancel.abort())
      .catch(report);
  }, poll);
  return { note: (progress: Progress) => void (latest = progress), end: () => clearInterval(pulse) };
}

/** The plan and the end of its solve stand together; a process that only slept too long stores neither. */
async function keepPlan(
  { archive, now, newId }: Parts,
  row: SolveRow,
  { scenario, plan, fault }: Solved & { scenario: Scenario },
  cancelled: boolean,
): Promise<void> {
  const { cityId, scenarioId } = row;
  const planId = newId();
  const actor = { id: row.createdBy, name: 'Vorrang', role: 'system' as const };
  const { objective, bound = null, gap = null } = plan;
  const last = { seconds: plan.solver?.seconds ?? 0, objective, bound, gap, proven: plan.certificate?.bound ?? null };
  await noteProgress(archive.database, row, last, now());
  const answered = plan.status !== 'unknown';
  // A plan is not lost because nothing could be worked out about it: that is tried again when somebody asks.
  const outcome = answered ? ((await inWorker('outcomeFor', scenario, plan).catch(report)) ?? null) : null;
  await archive.database.transaction(async (tx) => {
    const state = cancelled && !answered ? 'cancelled' : 'done';
    const owned = await finishSolve(tx, row, { state, ...(fault && { message: fault }) }, now());
    if (!owned || !answered) return;
    const context: Context = { actor, at: now(), reason: `solve ${row.id}` };
    await insertPlan(tx, cityId, { id: planId, scenarioId, document: plan, outcome }, context);
    await leavePlan(tx, row, planId);
  });
}

const point = (progress: Progress) => ({
  seconds: progress.seconds ?? 0,
  objective: progress.objective,
  bound: progress.bound,
  gap: progress.gap,
  proven: progress.proven,
});
