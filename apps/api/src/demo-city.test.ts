import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimSolve, findFrozenScenario, listSolves, openArchive } from '@vorrang/db';
import { fingerprintOf } from '@vorrang/planning';
import { demoCity } from '@vorrang/scenarios';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoCityId, loadDemo, queueDemoSolves } from './demo-city.ts';

const folder = mkdtempSync(join(tmpdir(), 'vorrang-demo-'));
let archive: Awaited<ReturnType<typeof openArchive>>;
beforeAll(async () => (archive = await openArchive({ folder })));
afterAll(async () => {
  await archive.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the demo asks for a plan of each of its scenarios by steps, the first one last, so that its plan is the newest', async () => {
  const at = new Date('2026-12-01T08:00:00Z');
  await loadDemo(archive.database, at);
  await queueDemoSolves(archive.database, at);
  const { scenarios } = demoCity();
  const solves = await listSolves(archive.database, demoCityId);
  expect(solves.map(({ scenarioId }) => scenarioId)).toEqual(scenarios.map(({ id }) => id));
  expect(solves.every(({ state, options }) => state === 'queued' && options.steps! > 0)).toBe(true);
  for (const { scenarioId, fingerprint } of solves) {
    const { scenario } = scenarios.find(({ id }) => id === scenarioId)!;
    expect(fingerprintOf((await findFrozenScenario(archive.database, demoCityId, fingerprint))!)).toBe(fingerprint);
    expect((await findFrozenScenario(archive.database, demoCityId, fingerprint))!.name).toBe(scenario.name);
  }
  expect((await claimSolve(archive.database, at, at))?.scenarioId).toBe(scenarios.at(-1)!.id);
});
