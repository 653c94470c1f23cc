import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { inWorker } from '../analyses/in-worker.ts';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';
import type { Proposed, TriedProposal } from './proposals.ts';
import type { ScenarioAnswer } from './answers.ts';

// Watched, not replaced: what is worked out is worked out for real.
vi.mock(import('../analyses/in-worker.ts'), { spy: true });

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());
beforeEach(() => void vi.mocked(inWorker).mockClear());

const path = '/api/cities/here/scenarios/base';
const visit = async () => {
  const answer = await server.as('planner')('GET', `${path}/proposals`);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return ((await answer.json()) as { proposals: TriedProposal[] }).proposals;
};
/** What was decided is looked at once more, as if nobody had. */
const withDecided = ['proposalsFor', 'withTrials', 'proposalsFor'];
const worked = () => vi.mocked(inWorker).mock.calls.map(([name]) => name);

test('proposals are tried once for a scenario as it stands, also where two planners open it together; a second visit works nothing out', async () => {
  const [first, second] = await Promise.all([visit(), visit()]);
  expect(worked()).toEqual(['proposalsFor', 'withTrials']);
  expect(second).toEqual(first);
  expect(await visit()).toEqual(first);
  expect(worked()).toHaveLength(2);
});
test('a scenario that has changed since is tried anew, and so is one in which something was rejected', async () => {
  await visit();
  const change = async (settings: Record<string, unknown>) => {
    vi.mocked(inWorker).mockClear();
    const { scenario, revision, name } = (await (await server.as('planner')('GET', path)).json()) as ScenarioAnswer;
    const body = { revision, name, settings: { ...scenario, ...settings } };
    expect((await server.as('planner')('PUT', path, body)).status).toBe(200);
    await visit();
    return worked();
  };
  expect(await change({ disruptionWeight: 2 })).toEqual(['proposalsFor', 'withTrials']);
  expect(await change({ rejectedProposals: [{ id: 'x', reason: 'y' }] })).toEqual(withDecided);
  expect(await change({})).toEqual([]);
});
test('how many are open is told once somebody has looked for them, and nobody works for it', async () => {
  const known = async () => {
    const answer = await server.as('council')('GET', `${path}/proposals/known`);
    return ((await answer.json()) as { open: number | null }).open;
  };
  const before = (await (await server.as('planner')('GET', path)).json()) as ScenarioAnswer;
  const body = {
    revision: before.revision,
    name: before.name,
    settings: { ...before.scenario, disruptionWeight: 3 },
  };
  expect((await server.as('planner')('PUT', path, body)).status).toBe(200);
  vi.mocked(inWorker).mockClear();
  expect(await known()).toBeNull();
  expect(worked()).toEqual([]);
  const found = await visit();
  expect(await known()).toBe(found.length);
});
test('what citizens report in the meantime is looked at by the next visit', async () => {
  await visit();
  const body = new FormData();
  const report = { service_request_id: 'r1', status: 'open', service_code: 'pothole', service_name: 'Schlagloch' };
  const where = { requested_datetime: '2026-09-11T08:00:00+02:00', lat: 48.1, long: 14.2 };
  body.append('file', new File([JSON.stringify({ service_requests: [{ ...report, ...where }] })], 'requests.json'));
  body.append('choices', '{}');
  const stored = await throughSession(server.as('planner'))('POST', '/api/cities/here/imports', body);
  expect(await stored.json()).toMatchObject({ facts: { report: 1 } });
  vi.mocked(inWorker).mockClear();
  await visit();
  expect(worked()).toEqual(withDecided);
});
test('what was decided is told as it would be proposed today, with the projects as they are without what was taken over', async () => {
  const { scenario, revision, name } = (await (await server.as('planner')('GET', path)).json()) as ScenarioAnswer;
  const { id: project, modes } = scenario.projects[0]!;
  const pointsByStart = Object.fromEntries(
    modes.map((mode) => [mode.id, Array.from({ length: scenario.calendar.periods }, () => 3)]),
  );
  const sentence = { de: 'Warten kostet', en: 'Waiting costs' };
  const projectValues = [{ proposal: 'gone:1', project, percent: 50, pointsByStart, sentence }];
  const body = { revision, name, settings: { ...scenario, projectValues, rejectedProposals: undefined } };
  expect((await server.as('planner')('PUT', path, body)).status).toBe(200);
  vi.mocked(inWorker).mockClear();
  const told = (await (await server.as('council')('GET', `${path}/proposals`)).json()) as Proposed;
  expect(worked()).toEqual(withDecided);
  expect(told.settled, 'nothing of the kind would be proposed today').toEqual([]);
  expect(told.without).toEqual([scenario.projects[0]]);
});
