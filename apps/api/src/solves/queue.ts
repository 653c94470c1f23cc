import { PgBoss } from 'pg-boss';
import {
  type Archive,
  type Context,
  type SolveOptions,
  claimSolve,
  finishSolve,
  freezeScenario,
  insertPlan,
  insertSolve,
  listAbandonedSolves,
  noteProgress,
  findFrozenScenario,
} from '@vorrang/db';
import type { Plan, Scenario } from '@vorrang/planning';
import type { Progress } from '@vorrang/optimizer/plan-for';
import { solveInWorker } from './solve-in-worker.ts';

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
type Parts = { archive: Archive; now: () => Date; newId: () => string };

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
  const takeUp = async () => {
    for (const row of await listAbandonedSolves(archive.database, new Date(now().getTime() - silence)))
      if (row.state === 'running') await boss.send(queue, { cityId: row.cityId, id: row.id } satisfies Job);
  };
  const watch = setInterval(() => void takeUp().catch(report), silence / 6);
  await takeUpAll();
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

  /** An embedded database has one server: whatever is under way at its start was left by the last one. */
  async function takeUpAll(): Promise<void> {
    const staleBefore = archive.kind === 'pglite' ? new Date(now().getTime() + 1) : new Date(now().getTime() - silence);
    for (const row of await listAbandonedSolves(archive.database, staleBefore))
      await boss.send(queue, { cityId: row.cityId, id: row.id } satisfies Job);
  }
}

const report = (error: unknown) =>
  console.error('solve:', error instanceof Error ? error.message.slice(0, 300) : error);

async function runSolve({ archive, now, newId }: Parts, { cityId, id }: Job, ending: AbortSignal): Promise<void> {
  const { database } = archive;
  const stale = archive.kind === 'pglite' ? new Date(now().getTime() + 1) : new Date(now().getTime() - silence);
  const row = await claimSolve(database, cityId, id, now(), stale);
  if (!row) return;
  const scenario = await findFrozenScenario(database, cityId, row.fingerprint);
  if (!scenario) return finishSolve(database, cityId, id, { state: 'failed', message: 'the scenario is gone' }, now());
  const cancel = new AbortController();
  let latest: Progress | null = null;
  let written: Progress | null = null;
  const pulse = setInterval(() => {
    const progress = latest === written ? null : latest;
    written = latest;
    noteProgress(database, cityId, id, progress && point(progress), now())
      .then(({ cancelRequested }) => cancelRequested && cancel.abort())
      .catch(report);
  }, poll);
  try {
    const plan = await solveInWorker(
      scenario,
      { ...row.options, seed: 1 },
      AbortSignal.any([cancel.signal, ending]),
      (progress) => (latest = progress),
    );
    clearInterval(pulse);
    if (ending.aborted) return;
    await keep(plan, cancel.signal.aborted);
  } catch (error) {
    report(error);
    if (!ending.aborted)
      await finishSolve(
        database,
        cityId,
        id,
        { state: 'failed', message: error instanceof Error ? error.message.slice(0, 500) : 'unknown' },
        now(),
      );
  } finally {
    clearInterval(pulse);
  }

  async function keep(plan: Plan, cancelled: boolean): Promise<void> {
    const planId = newId();
    const context: Context = {
      actor: { id: row!.createdBy, name: 'Vorrang', role: 'system' },
      at: now(),
      reason: `solve ${id}`,
    };
    await noteProgress(
      database,
      cityId,
      id,
      {
        seconds: plan.solver?.seconds ?? 0,
        objective: plan.objective,
        bound: plan.bound ?? null,
        gap: plan.gap ?? null,
      },
      now(),
    );
    await database.transaction(async (tx) => {
      const worth = plan.status !== 'unknown';
      if (worth) await insertPlan(tx, cityId, { id: planId, scenarioId: row!.scenarioId, document: plan }, context);
      await finishSolve(
        tx,
        cityId,
        id,
        { state: cancelled && !worth ? 'cancelled' : 'done', ...(worth && { planId }) },
        now(),
      );
    });
  }
}

const point = (progress: Progress) => ({
  seconds: progress.seconds ?? 0,
  objective: progress.objective,
  bound: progress.bound,
  gap: progress.gap,
});
