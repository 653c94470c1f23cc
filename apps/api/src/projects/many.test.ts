import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, testScenario } from '../testing/server.ts';
import type { ProjectsAnswer } from './answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());
const base = '/api/cities/here';
test('some projects are changed at once, all or none: one that somebody else was faster with refuses the others', async () => {
  const planner = server.as('planner');
  const { projects, lists } = (await (await planner('GET', `${base}/projects`)).json()) as ProjectsAnswer;
  expect(lists.find(({ importId }) => importId === null)).toMatchObject({ calendar: testScenario.calendar });
  const two = projects.filter(({ body }) => ['P1', 'P2'].includes(body.id));
  const changes = two.map(({ body, revision }) => ({ revision, body: { ...body, category: 'Platz' } }));
  const stale = [changes[0], { ...changes[1], revision: 99 }];
  const late = await planner('PUT', `${base}/projects`, { changes: stale });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ current: { id: 'P2' } });
  const spoilt = changes.map(({ revision, body }) => ({ revision, body: { ...body, fundingSources: ['moon'] } }));
  expect((await planner('PUT', `${base}/projects`, { changes: spoilt })).status).toBe(422);
  const answer = await planner('PUT', `${base}/projects`, { changes, reason: 'Umbenannt' });
  const changed = (await answer.json()) as ProjectsAnswer;
  expect(changed.projects.map(({ body, revision }) => [body.id, body.category, revision])).toEqual(
    two.map(({ body, revision }) => [body.id, 'Platz', revision + 1]),
  );
});
