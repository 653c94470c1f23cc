import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, findPlan, findSolve, freezeScenario, insertSolve, claimSolve } from '@vorrang/db';
import { startTestServer, testScenario } from '../testing/server.ts';
import { openSolveQueue } from './queue.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const context: Context = { actor: { id: 'u', name: 'Paul Gruber', role: 'planner' }, at: new Date() };
async function queued(id: string, at = new Date()): Promise<void> {
  await server.services.archive.database.transaction(async (tx) => {
    const fingerprint = await freezeScenario(tx, 'here', testScenario, at);
    const options = { gap: 0, timeLimitSeconds: 20, engine: 'auto' as const };
    await insertSolve(tx, 'here', { id, scenarioId: 'base', fingerprint, options }, { ...context, at });
  });
}
async function ended(id: string) {
  const { database } = server.services.archive;
  for (let i = 0; i < 100 && !(await findSolve(database, 'here', id))?.finishedAt; i++) await wait(300);
  return findSolve(database, 'here', id);
}

test('a solve that nobody was told of is found by the server that runs', async () => {
  await queued('untold', new Date(Date.now() - 60_000));
  expect(await ended('untold')).toMatchObject({ state: 'done', attempt: 1 });
});

test('a solve that was under way when its server ended is taken up by the next one', async () => {
  const { archive } = server.services;
  await server.services.solves.stop();
  await queued('left');
  const claimed = await claimSolve(archive.database, new Date(), new Date());
  expect(claimed).toMatchObject({ state: 'running', attempt: 1 });

  const next = openSolveQueue({ archive, now: () => new Date(), newId: randomUUID });
  const solve = await ended('left');
  expect(solve).toMatchObject({ state: 'done', message: null, attempt: 2 });
  expect((await findPlan(archive.database, 'here', solve!.planId!))?.status).toBe('optimal');
  await next.stop();
});

test('a process that slept while another took its solve over stores no second plan', async () => {
  const { archive } = server.services;
  const takenOver = Promise.withResolvers<void>();
  const newId = () => {
    const later = new Date(Date.now() + 60_000);
    takenOver.resolve(void claimSolve(archive.database, new Date(), later));
    return 'late-plan';
  };
  await queued('slept');
  const slow = openSolveQueue({ archive, now: () => new Date(), newId });
  await takenOver.promise;
  await slow.stop();
  expect(await findSolve(archive.database, 'here', 'slept')).toMatchObject({ state: 'running', attempt: 2 });
  expect(await findPlan(archive.database, 'here', 'late-plan')).toBeNull();
});
