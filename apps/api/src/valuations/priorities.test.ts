import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EffectAnswer, ValuationsAnswer } from './answers.ts';
import type { CityAnswer } from '../cities/answers.ts';
import type { PlanHeadline } from '../plans/answers.ts';
import type { ScenarioAnswer } from '../scenarios/answers.ts';
import type { SolveAnswer } from '../solves/answers.ts';
import { startTestServer } from '../testing/server.ts';
import { throughSession } from '../testing/through-session.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const base = '/api/cities/here';
const list = `Nr;Name;Kosten;Priorität
L1;Brücke;90000;A
L2;Bank;1000;C
L3;Weg;2000;B
`;

let lists = 0;
/** A list of its own for each test: what is in already is not taken in again. */
async function imported(): Promise<string> {
  const body = new FormData();
  const n = ++lists;
  body.append('file', new File([list.replaceAll(/^L/gm, n === 1 ? 'L' : `M${n}-`)], `liste-${n}.csv`));
  body.append('choices', JSON.stringify({ accepted: 'all' }));
  const answer = await throughSession(server.as('planner'))('POST', `${base}/imports`, body);
  return ((await answer.json()) as { scenarioId: string }).scenarioId;
}
async function solved(scenarioId: string): Promise<string> {
  const wanted = { scenarioId, gap: 0.01, timeLimitSeconds: 20 };
  const { id } = (await (await server.as('planner')('POST', `${base}/solves`, wanted)).json()) as { id: string };
  await (await server.as('planner')('GET', `${base}/solves/${id}/progress`)).text();
  const { solves } = (await (await server.as('planner')('GET', `${base}/solves`)).json()) as { solves: SolveAnswer[] };
  return solves.find((solve) => solve.id === id)!.planId!;
}
const briefOf = (planId: string, file = 'brief') =>
  server.as('council')('GET', `${base}/plans/${planId}/${file}?language=de`);

test('a list is valued by its own priorities: offered with evidence, tried on the projects, applied, planned, and taken back', async () => {
  const scenarioId = await imported();
  const path = `${base}/scenarios/${scenarioId}/valuations`;
  const planner = server.as('planner');
  const ask = async <T>(method: string, at: string, body?: unknown) =>
    (await (await planner(method, at, body)).json()) as T;
  const offered = await ask<ValuationsAnswer>('GET', path);
  expect(offered).toMatchObject({ projects: 3, chosen: null, proposed: { base: 1, rules: [] } });
  expect(offered.rules.find(({ name }) => name === 'priority')).toMatchObject({ evidence: 3, missing: null });
  expect(offered.rules.find(({ name }) => name === 'duty')!.missing!.de).toContain('keine Pflichtaufgaben');

  const rules = { base: 1, bySize: 0, rules: [{ name: 'priority', settings: { A: 8 } }] };
  const { changed } = await ask<EffectAnswer>('POST', `${path}/effect`, rules);
  expect(changed.find(({ project }) => project === 'L1')).toMatchObject({
    before: { points: 1 },
    after: { points: 9 },
  });
  const scenario = async () => (await ask<ScenarioAnswer>('GET', `${base}/scenarios/${scenarioId}`)).scenario;
  const before = await scenario();
  expect(before.projectValues).toBeUndefined();

  expect(await ask('PUT', path, { ...rules, revision: offered.revision })).toEqual({ revision: offered.revision + 1 });
  expect((await planner('PUT', path, { ...rules, revision: offered.revision })).status).toBe(409);
  const valued = await scenario();
  expect(valued.criteria.map(({ name, weight }) => [name, weight])).toEqual([
    ['Dringlichkeit', 0],
    ['Grundwert jedes Projekts', 1],
    ['Punkte aus Priorität', 1],
  ]);
  expect((await ask<ValuationsAnswer>('GET', path)).chosen).toMatchObject(rules);
  const brief = await briefOf(await solved(scenarioId));
  expect(brief.status).toBe(200);

  // A planner's weight stays when the rules are applied once more.
  const weighed = valued.criteria.map((one) => (one.id === 'valuing:priority' ? { ...one, weight: 0.25 } : one));
  const { name } = await ask<ScenarioAnswer>('GET', `${base}/scenarios/${scenarioId}`);
  const settings = { ...valued, criteria: weighed };
  await ask('PUT', `${base}/scenarios/${scenarioId}`, { revision: offered.revision + 1, name, settings });
  await ask('PUT', path, { ...rules, base: 2, revision: offered.revision + 2 });
  expect((await scenario()).criteria.map(({ weight }) => weight)).toEqual([0, 1, 0.25]);
  expect((await ask<ValuationsAnswer>('GET', path)).weights).toMatchObject({ 'valuing:priority': 0.25 });

  await ask('PUT', path, { ...rules, rules: [], revision: offered.revision + 3 });
  expect(await scenario()).toEqual(before);
}, 40_000);
test('each assumption is confirmed by itself, with name and reason, and is open again once its number changes', async () => {
  const scenarioId = await imported();
  const path = `${base}/scenarios/${scenarioId}`;
  const planner = server.as('planner');
  const now = async () => (await (await planner('GET', path)).json()) as ScenarioAnswer;
  const confirm = (assumption: string, value: string, revision: number, reason = 'Beschluss vom 3. November') =>
    planner('POST', `${path}/assumptions`, { assumption, value, revision, reason });
  const before = await now();
  const money = before.assumptions.find(({ id }) => id.startsWith('money:'))!;
  expect(before.assumptions.map(({ confirmed }) => confirmed).every((one) => one === null)).toBe(true);
  expect((await confirm(money.id, money.value, before.revision, ' ')).status).toBe(422);
  expect((await confirm(money.id, 'something else', before.revision)).status).toBe(409);
  expect((await confirm(money.id, money.value, before.revision)).status).toBe(200);
  expect((await confirm(money.id, money.value, before.revision)).status).toBe(409);
  const after = await now();
  expect(after.assumptions.filter(({ confirmed }) => confirmed)).toMatchObject([
    { id: money.id, confirmed: { by: 'Person planner', reason: 'Beschluss vom 3. November' } },
  ]);
  // Nothing a plan is made from has changed, and nobody's settings can say that something was confirmed.
  expect(after.fingerprint).toBe(before.fingerprint);
  const [source, ...others] = after.scenario.fundingSources;
  const changed = { ...source!, budget: source!.budget.map((cents) => cents + 100) };
  const settings = { ...after.scenario, fundingSources: [changed, ...others], confirmations: [] };
  await planner('PUT', path, { revision: after.revision, name: after.name, settings });
  expect((await now()).assumptions.filter(({ confirmed }) => confirmed)).toEqual([]);
  await planner('PUT', path, { revision: after.revision + 1, name: after.name, settings: after.scenario });
  expect((await now()).assumptions.filter(({ confirmed }) => confirmed)).toHaveLength(1);
});
test('with the last assumption of a list the import counts as confirmed too', async () => {
  const scenarioId = await imported();
  const path = `${base}/scenarios/${scenarioId}`;
  const planner = server.as('planner');
  const files = async () =>
    ((await (await planner('GET', base)).json()) as CityAnswer).unconfirmed.map(({ fileName }) => fileName);
  const fileName = `liste-${lists}.csv`;
  const { assumptions, revision } = (await (await planner('GET', path)).json()) as ScenarioAnswer;
  expect(assumptions.length).toBeGreaterThan(2);
  for (const [i, { id, value }] of assumptions.entries()) {
    expect(await files()).toContain(fileName);
    await planner('POST', `${path}/assumptions`, { assumption: id, value, revision: revision + i, reason: 'gesehen' });
  }
  expect(await files()).not.toContain(fileName);

  // A number that is changed afterwards is an assumption again, and the city says so.
  const now = (await (await planner('GET', path)).json()) as ScenarioAnswer;
  const fundingSources = now.scenario.fundingSources.map((source) => ({
    ...source,
    budget: source.budget.map((cents) => cents + 100),
  }));
  const change = { revision: now.revision, name: now.name, settings: { ...now.scenario, fundingSources } };
  expect((await planner('PUT', path, change)).status).toBe(200);
  expect(await files()).toContain(fileName);
});
test('nobody is asked to confirm what was assumed for a scenario that is gone', async () => {
  const path = `${base}/scenarios/${await imported()}`;
  const files = async () =>
    ((await (await server.as('planner')('GET', base)).json()) as CityAnswer).unconfirmed.map((one) => one.fileName);
  const fileName = `liste-${lists}.csv`;
  expect(await files()).toContain(fileName);
  expect((await server.as('planner')('DELETE', path)).status).toBe(200);
  expect(await files()).not.toContain(fileName);
});
test('a brief speaks of its own list alone: neither plans nor assumptions of another one are held beside it', async () => {
  const [other, own] = [await imported(), 'base'];
  await solved(other);
  const told = await (await briefOf(await solved(own))).text();
  expect(told).not.toContain(`liste-${lists}`);
  expect(JSON.parse(told)).toMatchObject({ brief: { warning: null } });
}, 40_000);
test('a rule with a number that is none is refused, and a council member may look but not value', async () => {
  const wrong = { revision: 1, base: -1, bySize: 2, rules: [] };
  const path = `${base}/scenarios/base/valuations`;
  expect((await server.as('planner')('PUT', path, wrong)).status).toBe(422);
  expect((await server.as('council')('GET', path)).status).toBe(200);
});
test('a plan of a list without scores has no brief, on the page or as PDF: the refusal says why and what to do', async () => {
  const plan = await solved(await imported());
  const { plans } = (await (await server.as('reader')('GET', `${base}/plans`)).json()) as { plans: PlanHeadline[] };
  expect(plans.find(({ id }) => id === plan)!.unweighed!.en).toMatch(/^No priorities yet/);
  for (const file of ['brief', 'brief.pdf']) {
    const refused = await briefOf(plan, file);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({
        type: 'urn:vorrang:problem:no-priorities',
        detail: expect.stringMatching(
          /^Noch keine Prioritäten: Alle 3 Projekte .* „Prioritäten“ .* neu gerechnet ist\.$/,
        ),
      }),
    ]);
  }
}, 40_000);
