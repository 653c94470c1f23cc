import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CityExport } from '@vorrang/db';
import { fingerprintOf } from '@vorrang/planning';
import type { PlanHeadline } from '../plans/answers.ts';
import { startTestServer } from '../testing/server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
let whole: CityExport;
const base = '/api/cities/here';
const told = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;

beforeAll(async () => {
  server = await startTestServer();
  const [planner, reader, clerk] = [server.as('planner'), server.as('reader'), server.as('clerk')];
  const options = { scenarioId: 'base', gap: 0, timeLimitSeconds: 2 };
  const { id } = await told<{ id: string }>(planner('POST', `${base}/solves`, options));
  await (await reader('GET', `${base}/solves/${id}/progress`)).text();
  const { plans } = await told<{ plans: PlanHeadline[] }>(reader('GET', `${base}/plans`));
  const planId = plans[0]!.id;
  await reader('GET', `${base}/plans/${planId}/brief`);
  const decided = { planId, body: 'Gemeinderat', decidedOn: '2026-01-15', outcome: 'adopted' };
  await clerk('POST', `${base}/decisions`, { ...decided, responsible: 'R. Lechner', reason: 'wie vorgeschlagen' });
  whole = await told<CityExport>(server.as('administrator')('GET', `${base}/export`));
}, 120_000);
afterAll(() => server.stop());

const restored = (backup: CityExport, as: string) =>
  server.as('installation')('POST', `/api/cities/restore?as=${as}`, backup);

test.each([
  ['a brief that is cut off', '/brief/0', ({ brief: [row] }) => (row!['content'] = '{"de":')],
  [
    'a brief without its sections',
    '/brief/0',
    ({ brief: [row] }) => {
      const content = { de: { title: 'Vorlage' }, en: { title: 'Brief' } };
      Object.assign(row!, { content: JSON.stringify(content), contentHash: fingerprintOf(content) });
    },
  ],
  [
    'a brief that says something else than was written',
    '/brief/0',
    ({ brief: [row] }) => (row!['content'] = String(row!['content']).replace('Brücke', 'Umfahrung')),
  ],
  ['what a brief is written from, cut off', '/brief/0', ({ brief: [row] }) => (row!['basis'] = '{"city":')],
  ['a decision nobody can take', '/decision/0', ({ decision: [row] }) => (row!['outcome'] = 'vertagt')],
  ['a decision of no day', '/decision/0', ({ decision: [row] }) => (row!['decidedOn'] = 'gestern')],
  ['a solve in no state', '/solve/0', ({ solve: [row] }) => (row!['state'] = 'müde')],
  ['a solve without its course', '/solve/0', ({ solve: [row] }) => (row!['history'] = 'lang')],
  ['findings without a verdict', '/plan/0', ({ plan: [row] }) => (row!['outcome'] = { findings: [] })],
] as [string, string, (backup: CityExport) => unknown][])(
  '%s refuses the backup with its place, and no page answers with a fault of ours later',
  async (_what, place, damage) => {
    const copy = structuredClone(whole);
    damage(copy);
    const answer = await restored(copy, 'damaged');
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(`(${place})`)]);
  },
);

test('a backup comes back whole; one of an earlier release, which had no briefs and no outcomes, too', async () => {
  expect((await restored(whole, 'whole')).status).toBe(200);
  const { brief: _brief, ...earlier } = structuredClone(whole);
  for (const row of earlier.plan) delete row['outcome'];
  expect((await restored(earlier as CityExport, 'earlier')).status).toBe(200);
  const older = structuredClone(whole);
  older.brief[0]!['basis'] = 'sha256:one-for-all';
  const { verdict } = older.plan[0]!['outcome'] as { verdict: Record<string, unknown> };
  verdict['objections'] = verdict['violations']; // until the next release
  delete verdict['violations'];
  expect((await restored(older, 'older')).status).toBe(200);
  const planId = String(older.plan[0]!['id']);
  const brief = server.as('installation')('GET', `/api/cities/older/plans/${planId}/brief`);
  expect(await told(brief)).toMatchObject({ number: 1, changed: ['unknown'] });
  const plan = server.as('installation')('GET', `/api/cities/older/plans/${planId}`);
  expect(await told(plan)).toMatchObject({ verdict: { valid: true, violations: [], objections: [] } }); // until the next release
});
