import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Context, claimSolve, findPlan, findSolve, freezeScenario, insertSolve } from '@vorrang/db';
import { verify } from '@vorrang/optimizer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, testScenario } from '../testing/server.ts';
import { type SolveQueue, openSolveQueue } from './queue.ts';
import type { SolveAnswer } from './answers.ts';
import type { Runner } from './solve-in-process.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let queue: SolveQueue;
beforeAll(async () => {
  server = await startTestServer();
  await server.services.solves.stop();
});
afterAll(() => server.stop());

const context: Context = { actor: { id: 'u', name: 'Paul Gruber', role: 'planner' }, at: new Date() };
const options = { gap: 0, timeLimitSeconds: 20, engine: 'auto' as const };

/** A solve whose process is this one, told by the server as a planner would hear it in German; its queue is open only for that. */
async function solvedBy(runner: Runner, id?: string) {
  const { archive } = server.services;
  queue = openSolveQueue({ archive, now: () => new Date(), newId: randomUUID, runner });
  const own = id ?? (await queue.start('here', 'base', testScenario, options, context));
  for (let i = 0; i < 100 && !(await findSolve(archive.database, 'here', own))?.finishedAt; i++) await wait(300);
  await queue.stop();
  const answer = await server.as('planner')('GET', '/api/cities/here/solves');
  expect(answer.status).toBe(200);
  const { solves } = (await answer.json()) as { solves: SolveAnswer[] };
  return solves.find((one) => one.id === own)!;
}

test('a solve that runs out of memory keeps its best plan so far and says so; the next one is solved as ever', async () => {
  const script = new URL('../testing/hungry-worker.ts', import.meta.url);
  const solve = await solvedBy({ script, heapMegabytes: 100 });
  expect(solve).toMatchObject({
    state: 'done',
    message:
      'Die Berechnung hatte zu wenig Arbeitsspeicher und wurde beendet. Der beste bis dahin gefundene Plan ist gespeichert.',
  });
  const plan = (await findPlan(server.services.archive.database, 'here', solve.planId!))!.document;
  expect(plan.starts.length).toBeGreaterThan(0);
  expect(verify(testScenario, plan).violations).toEqual([]);
  expect(plan.solver!['lost']).toMatchObject({ en: expect.stringMatching(/^The solve ran out of memory/) });
  expect(await solvedBy({})).toMatchObject({ state: 'done', message: null, planId: expect.any(String) });
  expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
});

test('a solve that runs out of memory before any plan fails with one sentence that tells what to do', async () => {
  expect(await solvedBy({ heapMegabytes: 8 })).toMatchObject({
    state: 'failed',
    planId: null,
    message: expect.stringMatching(/^Die Berechnung hatte zu wenig Arbeitsspeicher .* das Szenario verkleinern/),
  });
});

test('a solve that was under way whenever its server went down is not begun a fourth time', async () => {
  const { database } = server.services.archive;
  await database.transaction(async (tx) => {
    const fingerprint = await freezeScenario(tx, 'here', testScenario, context.at);
    await insertSolve(tx, 'here', { id: 'heavy', scenarioId: 'base', fingerprint, options }, context);
  });
  for (let i = 0; i < 3; i++) await claimSolve(database, new Date(), new Date(Date.now() + 60_000));
  expect(await solvedBy({}, 'heavy')).toMatchObject({
    state: 'failed',
    message: expect.stringMatching(/^Der Server wurde während der Berechnung mehrmals neu gestartet/),
  });
});
