import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';
import type { PlanAnswer, PlanHeadline } from '../plans/answers.ts';
import type { BriefAnswer } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const read = async <T>(path: string): Promise<T> =>
  (await (await server.as('council')('GET', `${base}${path}`)).json()) as T;
const pdfOf = async (planId: string, version = '') =>
  Buffer.from(await (await server.as('council')('GET', `${base}/plans/${planId}/brief.pdf${version}`)).arrayBuffer());

async function solved(scenarioId: string): Promise<string> {
  const options = { scenarioId, gap: 0, timeLimitSeconds: 20 };
  const { id } = (await (await server.as('planner')('POST', `${base}/solves`, options)).json()) as { id: string };
  await (await server.as('council')('GET', `${base}/solves/${id}/progress`)).text();
  const { plans } = await read<{ plans: PlanHeadline[] }>('/plans');
  return plans.find((plan) => plan.scenarioId === scenarioId)!.id;
}

test('a brief under one number never changes, whatever is solved and decided since; a new version tells what is new, and the old one stays', async () => {
  const planId = await solved('base');
  const first = await read<BriefAnswer>(`/plans/${planId}/brief`);
  expect(first).toMatchObject({ number: 1, version: 1, latest: 1, changed: [] });
  expect(JSON.stringify(first.brief)).toContain('Nr. 1, Fassung 1');
  const pdf = await pdfOf(planId);

  const variant = (await (
    await server.as('planner')('POST', `${base}/scenarios/base/variant`, { name: 'Weniger Geld' })
  ).json()) as { id: string };
  await solved(variant.id);
  const decision = {
    planId,
    body: 'Gemeinderat',
    decidedOn: '2026-01-15',
    outcome: 'adopted',
    responsible: 'R. Lechner',
    reason: 'wie vorgeschlagen',
  };
  expect((await server.as('clerk')('POST', `${base}/decisions`, decision)).status).toBe(200);

  expect(await read<BriefAnswer>(`/plans/${planId}/brief`)).toEqual({
    ...first,
    changed: ['decisions', 'alternatives'],
  });
  expect((await pdfOf(planId)).equals(pdf)).toBe(true);

  const written = await server.as('planner')('POST', `${base}/plans/${planId}/brief`);
  expect(await written.json()).toEqual({ number: 1, version: 2 });
  const second = await read<BriefAnswer>(`/plans/${planId}/brief`);
  expect(second).toMatchObject({ number: 1, version: 2, latest: 2, changed: [] });
  expect(second.contentHash).not.toBe(first.contentHash);
  expect(JSON.stringify(second.brief)).toContain('Gemeinderat');
  expect(JSON.stringify(second.brief)).toContain('Weniger Geld');
  expect(await read<BriefAnswer>(`/plans/${planId}/brief?version=1`)).toEqual({
    ...first,
    latest: 2,
    changed: ['decisions', 'alternatives'],
  });
  expect((await pdfOf(planId, '?version=1')).equals(pdf)).toBe(true);
  expect((await server.as('council')('GET', `${base}/plans/${planId}/brief?version=3`)).status).toBe(404);

  // Where nothing has changed there is nothing to write.
  const again = await server.as('planner')('POST', `${base}/plans/${planId}/brief`);
  expect(await again.json()).toEqual({ number: 1, version: 2 });
});

test('two who open a brief together read the same one', async () => {
  const { id } = (await (
    await server.as('planner')('POST', `${base}/scenarios/base/variant`, { name: 'Noch eine' })
  ).json()) as { id: string };
  const planId = await solved(id);
  const both = await Promise.all([1, 2].map(() => read<BriefAnswer>(`/plans/${planId}/brief`)));
  expect(both.map(({ version }) => version)).toEqual([1, 1]);
  expect(both[0]).toEqual(both[1]);
  expect(both[0]!.number).toBe(2);
});

test('what is worked out about a plan is kept with it; in a backup from before that it is worked out once', async () => {
  const planId = await solved('base');
  const administrator = server.as('administrator');
  const backup = (await (await administrator('GET', `${base}/export`)).json()) as { plan: Record<string, unknown>[] };
  const plan = backup.plan.find(({ id }) => id === planId)!;
  const { outcome } = plan;
  expect(outcome).toMatchObject({ verdict: { valid: true, violations: [] } });

  delete plan['outcome'];
  const root = server.as('installation');
  expect((await root('POST', '/api/cities/restore?as=again', backup)).status).toBe(200);
  const answer = (await (await root('GET', `/api/cities/again/plans/${planId}`)).json()) as PlanAnswer;
  expect({ verdict: answer.verdict, findings: answer.findings }).toMatchObject(outcome as object);
  const after = (await (await root('GET', '/api/cities/again/export')).json()) as typeof backup;
  expect(after.plan.find(({ id }) => id === planId)!['outcome']).toEqual(outcome);
});
