import { PgBoss } from 'pg-boss';
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
  listAbandonedSolves,
  noteProgress,
  findFrozenScenario,
} from '@vorrang/db';
import type { Scenario } from '@vorrang/planning';
import type { Progress } from '@vorrang/optimizer/plan-for';
import type { Fault } from './faults.ts';
import { type Solved, SolverDied, type Runner, solveInProcess } from './solve-in-process.ts';

const queue = 'solve';
const silence = 30_000;
const poll = 400;

type Job = { cityId: string; id: string };
export type SolveQueue = {
  start: (
    cityId: string,
    scenarioId: string,
    scenario: Scenario,
    options: SolveOptions,
    context: Context,
  ) => Promise<string>;
  stop: () => Promise<void>;
};
type Parts = { archive: Archive; now: () => Date; newId: () => string; runner?: Runner };
/** A solve that was taken up so often brings its server down. */
const mostAttempts = 3;

/**
 * Solves as jobs: queued by pg-boss, their whole state in the archive. A server that ends leaves its solves to the next
 * one that starts, or to a neighbour that notices the silence.
 */
export async function openSolveQueue(parts: Parts): Promise<SolveQueue> {
  const { archive, now, newId } = parts;
  const boss = new PgBoss({ db: { executeSql: (text, values) => archive.raw(text, values) } });
  boss.on('error', (error) => console.error('job queue:', error.message));
  await boss.start();
  await boss.createQueue(queue, { retryLimit: 0 });
  const ending = new AbortController();
  const running = new Map<string, Promise<void>>();
  await boss.work<Job>(queue, { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (!job) return;
    const key = `${job.data.cityId} ${job.data.id}`;
    if (running.has(key)) return;
    const work = runSolve(parts, job.data, ending.signal);
    running.set(key, work);
    await work.finally(() => running.delete(key));
  });
  const takeUp = async (silentSince: Date) => {
    for (const { cityId, id } of await listAbandonedSolves(archive.database, silentSince)) {
      const job: Job = { cityId, id };
      const waiting = await boss.findJobs(queue, { data: job, queued: true });
      if (waiting.length === 0) await boss.send(queue, job);
    }
  };
  const watch = setInterval(() => void takeUp(new Date(now().getTime() - silence)).catch(report), silence / 6);
  await takeUp(silentSince(parts));
  return {
    start: async (cityId, scenarioId, scenario, options, context) => {
      const id = newId();
      await archive.database.transaction(async (tx) => {
        const fingerprint = await freezeScenario(tx, cityId, scenario, context.at);
        await insertSolve(tx, cityId, { id, scenarioId, fingerprint, options }, context);
      });
      await boss.send(queue, { cityId, id } satisfies Job);
      return id;
    },
    stop: async () => {
      clearInterval(watch);
      ending.abort();
      await Promise.allSettled([...running.values()]);
      await boss.stop({ graceful: false, timeout: 1000 });
    },
  };
}

/** An embedded database has one server: whatever is under way at its start was left by the last one. */
const silentSince = ({ archive, now }: Parts): Date =>
  new Date(now().getTime() + (archive.kind === 'pglite' ? 1 : -silence));

const report = (error: unknown) =>
  console.error('solve:', error instanceof Error ? error.message.slice(0, 300) : error);

async function runSolve(parts: Parts, { cityId, id }: Job, ending: AbortSignal): Promise<void> {
  const { archive, now } = parts;
  const row = await claimSolve(archive.database, cityId, id, now(), silentSince(parts));
  if (!row) return;
  const cancel = new AbortController();
  const failed = (fault: Fault) => finishSolve(archive.database, row, { state: 'failed', message: fault }, now());
  if (row.attempt > mostAttempts) return void (await failed('interrupted'));
  const course = follow(parts, row, cancel);
  try {
    const scenario = await findFrozenScenario(archive.database, cityId, row.fingerprint);
    if (!scenario) throw new Error('the scenario is gone');
    const stop = AbortSignal.any([cancel.signal, ending]);
    const solved = await solveInProcess(scenario, { ...row.options, seed: 1 }, stop, course.note, parts.runner);
    course.end();
    if (!ending.aborted) await keepPlan(parts, row, solved, cancel.signal.aborted);
  } catch (error) {
    report(error);
    if (cancel.signal.aborted) await finishSolve(archive.database, row, { state: 'cancelled' }, now());
    else if (!ending.aborted) await failed(error instanceof SolverDied ? error.fault : 'solver-ended');
  } finally {
    course.end();
  }
}

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
  { plan, fault }: Solved,
  cancelled: boolean,
): Promise<void> {
  const { cityId, scenarioId } = row;
  const planId = newId();
  const actor = { id: row.createdBy, name: 'Vorrang', role: 'system' as const };
  const { objective, bound = null, gap = null } = plan;
  const last = { seconds: plan.solver?.seconds ?? 0, objective, bound, gap, proven: plan.certificate?.bound ?? null };
  await noteProgress(archive.database, row, last, now());
  await archive.database.transaction(async (tx) => {
    const worth = plan.status !== 'unknown';
    const state = cancelled && !worth ? 'cancelled' : 'done';
    if (
      !(await finishSolve(tx, row, { state, ...(worth && { planId }), ...(fault && { message: fault }) }, now())) ||
      !worth
    )
      return;
    const context: Context = { actor, at: now(), reason: `solve ${row.id}` };
    await insertPlan(tx, cityId, { id: planId, scenarioId, document: plan }, context);
  });
}

const point = (progress: Progress) => ({
  seconds: progress.seconds ?? 0,
  objective: progress.objective,
  bound: progress.bound,
  gap: progress.gap,
  proven: progress.proven,
});
