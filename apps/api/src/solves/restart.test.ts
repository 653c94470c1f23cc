import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Context, findPlan, findSolve, freezeScenario, insertSolve, claimSolve } from '@vorrang/db';
import { startTestServer, testScenario } from '../testing/server.ts';
import { openSolveQueue } from './queue.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()), 120_000);
afterAll(() => server.stop());

test('a solve that was under way when its server ended is taken up by the next one', async () => {
  const { archive } = server.services;
  await server.services.solves.stop();
  const context: Context = { actor: { id: 'u', name: 'Paul Gruber', role: 'planner' }, at: new Date() };
  await archive.database.transaction(async (tx) => {
    const fingerprint = await freezeScenario(tx, 'here', testScenario, context.at);
    await insertSolve(
      tx,
      'here',
      { id: 'left', scenarioId: 'base', fingerprint, options: { gap: 0, timeLimitSeconds: 20, engine: 'auto' } },
      context,
    );
  });
  expect(await claimSolve(archive.database, 'here', 'left', new Date(), new Date())).toMatchObject({
    state: 'running',
  });

  const next = await openSolveQueue({ archive, now: () => new Date(), newId: randomUUID });
  for (let i = 0; i < 100 && (await findSolve(archive.database, 'here', 'left'))?.state !== 'done'; i++)
    await wait(300);
  const solve = await findSolve(archive.database, 'here', 'left');
  expect(solve).toMatchObject({ state: 'done', message: null });
  expect((await findPlan(archive.database, 'here', solve!.planId!))?.status).toBe('optimal');
  await next.stop();
}, 60_000);
