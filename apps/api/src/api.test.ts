import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CityExport, insertPlan } from '@vorrang/db';
import { outcomeFor, verify } from '@vorrang/optimizer';
import { toMarkdown, type Brief } from '@vorrang/brief';
import { startTestServer, testScenario } from './testing/server.ts';
import type { BriefAnswer } from './briefs/answers.ts';
import type { PlanAnswer, PlanHeadline } from './plans/answers.ts';
import type { ProjectAnswer } from './projects/answers.ts';
import { makeLink } from './sign-in/links.ts';
import type { SolveAnswer } from './solves/answers.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const { projects: _projects, name: _name, derivedFrom: _derived, ...settings } = testScenario;
const base = '/api/cities/here';

async function solved(): Promise<SolveAnswer> {
  const started = await server.as('planner')('POST', `${base}/solves`, {
    scenarioId: 'base',
    gap: 0,
    timeLimitSeconds: 20,
  });
  const { id } = (await started.json()) as { id: string };
  const text = await (await server.as('council')('GET', `${base}/solves/${id}/progress`)).text();
  const last = text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .at(-1)!;
  return JSON.parse(last.slice(6)) as SolveAnswer;
}

test('a planner solves, the council follows, and the stored plan is re-computed without objection', async () => {
  const solve = await solved();
  expect(solve.state).toBe('done');
  const { plans } = (await (await server.as('council')('GET', `${base}/plans`)).json()) as { plans: PlanHeadline[] };
  expect(plans.map((plan) => plan.id)).toContain(solve.planId);
  const answer = (await (await server.as('reader')('GET', `${base}/plans/${solve.planId}`)).json()) as PlanAnswer;
  const works = await (await server.as('council')('GET', `${base}/works`)).json();
  const starts = answer.plan.starts.map(({ project, mode, period }) => ({ project, mode, period }));
  expect(works).toMatchObject({ scenarios: [{ id: 'base', planId: solve.planId, current: true, starts }] });
  expect(answer).toMatchObject({ status: 'optimal', current: true });
  expect(answer.verdict).toMatchObject({ valid: true, violations: [] });
  expect(answer.plan.starts.map((start) => start.project).toSorted()).toEqual(['P0', 'P1', 'P2']);
}, 40_000);

test('what a solver claims beyond the certificate is proven nowhere: not in the list, not of the plan, not in the brief', async () => {
  const { planId } = await solved();
  const { plan, scenario } = (await (await server.as('reader')('GET', `${base}/plans/${planId}`)).json()) as PlanAnswer;
  const claimed = { ...plan, status: 'optimal' as const, bound: plan.objective, gap: 0, boundBy: 'highs' };
  // A certificate without prices proves the worth of everything at once.
  const bound = verify(scenario, { ...claimed, certificate: {} }).recomputed.certificateBound!;
  expect(bound).toBeGreaterThan(plan.objective! + 0.1);
  const { services } = server;
  const document = { ...claimed, certificate: { bound } };
  await services.archive.database.transaction((tx) =>
    insertPlan(
      tx,
      'here',
      { id: 'claimed', scenarioId: 'base', document, outcome: outcomeFor(scenario, document) },
      { actor: { id: 'x', name: 'x', role: 'system' }, at: services.now() },
    ),
  );
  const gap = (bound - plan.objective!) / plan.objective!;
  const read = async <T>(path: string) =>
    (await (await server.as('reader')('GET', `${base}/plans${path}`)).json()) as T;
  const { plans } = await read<{ plans: PlanHeadline[] }>('');
  for (const told of [plans.find(({ id }) => id === 'claimed')!, await read<PlanAnswer>('/claimed')]) {
    expect(told.bound).toBeCloseTo(bound, 9);
    expect(told.gap).toBeCloseTo(gap, 9);
  }
  const brief = toMarkdown((await read<{ brief: Brief }>('/claimed/brief?language=en')).brief);
  expect(brief).toContain(`at most ${(gap * 100).toFixed(2)}% better`);
  expect(brief).not.toContain('that is proven');
}, 40_000);

test('the brief of a plan is served as sections and as PDF in both languages', async () => {
  const { planId } = await solved();
  for (const language of ['de', 'en']) {
    const brief = (await (
      await server.as('council')('GET', `${base}/plans/${planId}/brief?language=${language}`)
    ).json()) as BriefAnswer;
    expect(brief.brief.sections).toHaveLength(16);
    const pdf = await server.as('council')('GET', `${base}/plans/${planId}/brief.pdf?language=${language}`);
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }
}, 40_000);

test('a second save on an old revision is refused and shows both versions', async () => {
  const save = (revision: number, name: string) =>
    server.as('planner')('PUT', `${base}/scenarios/base`, { revision, name, settings });
  expect((await save(1, 'Neu')).status).toBe(200);
  const { plans } = (await (await server.as('reader')('GET', `${base}/plans`)).json()) as { plans: PlanHeadline[] };
  expect(plans.map((plan) => plan.current)).toEqual(plans.map(() => false));
  const late = await save(1, 'Zu spät');
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({ title: 'stale-revision', current: { revision: 2, name: 'Neu' } });
});

test.each([
  ['a rule that names an unknown project', { constraints: [{ kind: 'precedence', before: 'P0', after: 'P9' }] }, 'P9'],
  [
    'a cycle of precedences',
    {
      constraints: [
        { kind: 'precedence', before: 'P0', after: 'P1' },
        { kind: 'precedence', before: 'P1', after: 'P0' },
      ],
    },
    'Brücke → Kanal → Brücke',
  ],
  ['a negative budget', { fundingSources: [{ ...testScenario.fundingSources[0]!, budget: [-1, 0] }] }, '-1'],
  ['a project that names an unknown fund', { fundingSources: [] }, 'own'],
])('%s is refused with one sentence and nothing is stored', async (_what, change, named) => {
  const before = await (await server.as('planner')('GET', `${base}/scenarios/base`)).text();
  const { revision } = JSON.parse(before) as { revision: number };
  const answer = await server.as('planner')('PUT', `${base}/scenarios/base`, {
    revision,
    name: 'x',
    settings: { ...settings, ...change },
  });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(((await answer.json()) as { detail: string }).detail).toContain(named);
  expect(await (await server.as('planner')('GET', `${base}/scenarios/base`)).text()).toBe(before);
});

test('broken JSON and a body above the limit get one sentence each, and the server lives', async () => {
  const broken = await server.as('planner')('POST', `${base}/solves`, '{"scenarioId": ');
  expect(broken.status).toBe(400);
  const huge = await server.as('planner')('POST', `${base}/solves`, { scenarioId: 'x'.repeat(300_000) });
  expect(huge.status).toBe(413);
  expect((await server.as('planner')('GET', base)).status).toBe(200);
});

test('a character that no database stores is refused, not a fault of ours', async () => {
  const answer = await server.as('planner')('POST', `${base}/scenarios/base/variant`, { name: 'a\u0000b' });
  expect(answer.status).toBe(422);
});

test('a clerk records the decision with name and reason, and the administrator finds it among the events', async () => {
  const { planId } = await solved();
  const decision = {
    planId,
    body: 'Gemeinderat',
    decidedOn: '2026-03-20',
    outcome: 'adopted',
    responsible: 'Bgm. Anna Berger',
    reason: 'wie vorgeschlagen',
  };
  expect((await server.as('clerk')('POST', `${base}/decisions`, decision)).status).toBe(200);
  expect((await server.as('clerk')('POST', `${base}/decisions`, { ...decision, planId: 'none' })).status).toBe(404);
  const future = await server.as('clerk')('POST', `${base}/decisions`, { ...decision, decidedOn: '2999-01-01' });
  expect([future.status, ((await future.json()) as { detail: string }).detail]).toEqual([
    422,
    expect.stringContaining('in der Zukunft'),
  ]);
  const { events } = (await (await server.as('administrator')('GET', `${base}/events`)).json()) as {
    events: { operation: string; actorName: string; reason: string }[];
  };
  expect(events[0]).toMatchObject({
    operation: 'decision.record',
    actorName: 'Person clerk',
    reason: 'wie vorgeschlagen',
  });
}, 40_000);

test('whoever plans sees the latest changes of the programme in short, the council only what was written for it and decided', async () => {
  await solved();
  const seenBy = async (who: 'clerk' | 'council' | 'planner') => {
    const answer = await server.as(who)('GET', `${base}/changes`);
    return ((await answer.json()) as { changes: { operation: string; actorName: string }[] }).changes;
  };
  const seen = await seenBy('planner');
  expect(seen[0]).toMatchObject({ operation: 'plan.create', actorName: 'Vorrang', target: expect.any(String) });
  expect(seen[0]).not.toHaveProperty('after');
  expect(seen.map(({ operation }) => operation)).not.toContain('role.set');
  expect(await seenBy('clerk')).toEqual(seen);
  expect(new Set((await seenBy('council')).map(({ operation }) => operation))).toEqual(
    new Set(seen.map(({ operation }) => operation).filter((one) => /^(brief|decision)\./.test(one))),
  );
}, 40_000);

test('an invitation works once; a forgotten password is replaced by a link, and signs out everywhere', async () => {
  const admin = server.as('administrator');
  const { link } = (await (await admin('POST', `${base}/invitations`, { role: 'council' })).json()) as { link: string };
  const token = link.split('/').at(-1)!;
  const use = { token, name: 'Rosa Lechner', email: 'rosa@city.example', password: 'a long enough one' };
  expect((await server.as(null)('POST', '/api/links/use', { ...use, password: 'short' })).status).toBe(422);
  expect((await server.as(null)('POST', '/api/links/use', use)).status).toBe(200);
  expect((await server.as(null)('POST', '/api/links/use', { ...use, email: 'other@city.example' })).status).toBe(410);
  const { people } = (await (await admin('GET', `${base}/people`)).json()) as {
    people: { id: string; email: string; role: string }[];
  };
  const { events } = (await (await admin('GET', `${base}/events`)).json()) as { events: { operation: string }[] };
  expect(events.slice(0, 3).map(({ operation }) => operation)).toEqual([
    'role.set',
    'invitation.use',
    'invitation.create',
  ]);
  const cut = await server.as(null)('POST', '/api/links/look', { token: token.slice(0, 30) });
  expect([cut.status, ((await cut.json()) as { detail: string }).detail]).toEqual([
    422,
    expect.stringContaining('Dieser Link ist unvollständig'),
  ]);
  const rosa = people.find((person) => person.email === use.email)!;
  expect(rosa.role).toBe('council');
  const again = (await (await admin('POST', `${base}/people/${rosa.id}/password-link`)).json()) as { link: string };
  expect(
    (
      await server.as(null)('POST', '/api/links/use', {
        token: again.link.split('/').at(-1),
        password: 'another long one',
      })
    ).status,
  ).toBe(200);
  expect((await server.as(null)('POST', '/api/sign-in', { email: use.email, password: use.password })).status).toBe(
    401,
  );
  expect(
    (await server.as(null)('POST', '/api/sign-in', { email: use.email, password: 'another long one' })).status,
  ).toBe(200);
});

test('whoever opens the link of the first start founds cities, takes a backup home, and puts it back', async () => {
  const system = { actor: { id: 'system', name: 'Vorrang', role: 'system' as const }, at: new Date() };
  const wanted = { purpose: 'administrator' as const, role: null, userId: null };
  const token = (await makeLink(server.services, null, wanted, system)).split('/').at(-1)!;
  const account = { email: 'root@city.example', password: 'a long enough one' };
  expect((await server.as(null)('POST', '/api/links/use', { ...account, token, name: 'Ines Root' })).status).toBe(200);
  const cookie = (await server.as(null)('POST', '/api/sign-in', account)).headers.getSetCookie()[0]!.split(';')[0]!;
  const ask = (method: string, path: string, body?: unknown) =>
    server.app.request(`http://127.0.0.1:4999${path}`, {
      method,
      headers: { host: '127.0.0.1:4999', cookie, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  expect(await (await ask('GET', '/api/session')).json()).toMatchObject({
    person: { installationAdministrator: true },
  });
  const town = {
    id: 'founded',
    name: 'Gründung',
    currency: 'EUR',
    language: 'de',
    numberFormat: 'de-AT',
    timeZone: 'Europe/Vienna',
    fiscalYearFirstMonth: 1,
    mapExtent: [14, 48, 15, 49],
  };
  expect((await ask('POST', '/api/cities', town)).status).toBe(200);
  const backup = await (await ask('GET', '/api/cities/founded/export')).json();
  expect((await ask('POST', '/api/cities/restore?as=again', backup)).status).toBe(200);
  expect(await (await ask('GET', '/api/cities/again')).json()).toMatchObject({ name: 'Gründung' });

  const whole = (await (await server.as('administrator')('GET', `${base}/export`)).json()) as CityExport;
  const damages: [string, (backup: CityExport) => unknown][] = [
    ['/city', ({ city }) => (city.currency = 'Gulden')],
    ['/project/0', ({ project }) => (project[0]!['body'] = {})],
    ['/scenario/0', ({ scenario }) => (scenario[0]!['settings'] = {})],
    ['/frozenScenario/0', ({ frozenScenario }) => (frozenScenario[0]!['document'] = '{}')],
    ['/plan/0', ({ plan }) => (plan[0]!['document'] = '[]')],
  ];
  for (const [place, damage] of damages) {
    const copy = structuredClone(whole);
    damage(copy);
    const answer = await ask('POST', '/api/cities/restore?as=damaged', copy);
    expect(answer.status, place).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toContain(`(${place})`);
  }
  expect((await ask('POST', '/api/cities/restore?as=whole', whole)).status).toBe(200);
  for (const foreign of [{}, [], { format: 'vorrang/scenario@1' }, 'text']) {
    const answer = await ask('POST', '/api/cities/restore?as=foreign', foreign);
    expect(answer.status, JSON.stringify(foreign)).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toContain('Das ist keine Sicherung von Vorrang');
  }
  expect((await ask('POST', '/api/cities/restore?as=large', { format: 'x'.repeat(300_000) })).status).toBe(422);
  expect((await ask('POST', '/api/cities/restore?as=larger', { format: 'x'.repeat(500_000) })).status).toBe(413);
  const twice = await Promise.all([1, 2].map(async () => ask('POST', '/api/cities', { ...town, id: 'race' })));
  expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);

  const gone = await ask('DELETE', `/api/cities/again?confirm=${encodeURIComponent('Gründung')}`);
  expect(gone.status).toBe(200);
  const record = await (await ask('GET', '/api/events')).text();
  const { events } = JSON.parse(record) as { events: { operation: string; target: string; actorName: string }[] };
  const said = events.map(({ operation, target, actorName }) => `${actorName}: ${operation} ${target}`);
  expect(said).toEqual(
    expect.arrayContaining([
      'Ines Root: city.create founded',
      'Ines Root: city.restore again',
      'Ines Root: city.delete again',
      'Vorrang: administrator-link.create installation',
    ]),
  );
  expect(record).not.toMatch(new RegExp(`${token}|${account.password}|@`));
}, 40_000);

test.each([
  ['a frame without an origin', { origin: 'null' }, 403],
  ['an origin that is no address', { origin: 'nonsense' }, 403],
  ['a form of a foreign page', { 'content-type': 'text/plain' }, 415],
  ['no content type', {}, 415],
])('%s is refused, not a fault of ours', async (_what, headers, status) => {
  const planner = await server.as('planner')('GET', '/api/session');
  expect(planner.status).toBe(200);
  const answer = await server.app.request('http://127.0.0.1:4999/api/sign-in', {
    method: 'POST',
    headers: { host: '127.0.0.1:4999', ...headers },
    body: new TextEncoder().encode('{"email":"planner@city.example","password":"x"}'),
  });
  expect(answer.status).toBe(status);
});

test.each([
  ['a file sent as JSON', 'POST', `${base}/imports/sessions`, {}, 415],
  ['a version beyond every version', 'GET', `${base}/plans/none/brief?version=99999999999`, undefined, 422],
] as const)('%s is refused, and no fault of ours either', async (_what, method, path, body, status) => {
  const answer = await server.as('planner')(method, path, body);
  expect([answer.status, ((await answer.json()) as { title: string }).title]).toEqual([
    status,
    expect.stringMatching(/^(no-form|bad-input)$/),
  ]);
});

test.each([
  ['the same key twice', '{"name":"Eins","name":"Zwei"}', 422, 'name'],
  ['half a character', String.raw`{"name":"\ud800"}`, 422, 'Name enthält ein halbes'],
  ['a number beyond every number', '{"name":"Eins","more":1e999}', 422, '„more“ enthält'],
  ['a name that is a number', '{"name":5}', 422, 'Name: erwartet wird ein Text, gefunden wurde 5.'],
])('%s is refused with one sentence and nothing is stored', async (_what, body, status, named) => {
  const count = async () =>
    ((await (await server.as('planner')('GET', `${base}/scenarios`)).json()) as { scenarios: [] }).scenarios.length;
  const before = await count();
  const answer = await server.as('planner')('POST', `${base}/scenarios/base/variant`, body);
  expect(answer.status).toBe(status);
  expect(((await answer.json()) as { detail: string }).detail).toContain(named);
  expect(await count()).toBe(before);
});

test('a project that names an unknown fund, or lies nowhere on earth, is refused with a sentence', async () => {
  const { body, revision } = (await (await server.as('planner')('GET', `${base}/projects/P0`)).json()) as ProjectAnswer;
  const save = (change: object) =>
    server.as('planner')('PUT', `${base}/projects/P0`, { revision, body: { ...body, ...change } });
  const answer = await save({ fundingSources: ['moon'] });
  expect(answer.status).toBe(422);
  expect(((await answer.json()) as { detail: string }).detail).toContain('moon');
  const metres = await save({ geometry: { type: 'Point', coordinates: [2_500, 341_000] } });
  expect(metres.status).toBe(422);
  expect(((await metres.json()) as { detail: string }).detail).toContain('erwartet werden Grad');
  expect((await save({ name: 'Steinbrücke' })).status).toBe(200);
});

test('what is not there cannot be changed or deleted', async () => {
  const planner = server.as('planner');
  expect((await planner('DELETE', `${base}/scenarios/none`)).status).toBe(404);
  const { body } = (await (await planner('GET', `${base}/projects/P0`)).json()) as ProjectAnswer;
  expect((await planner('PUT', `${base}/projects/none`, { revision: 1, body })).status).toBe(404);
});

test('a change that comes from a foreign page is refused', async () => {
  const response = await server.app.request('http://127.0.0.1:4999/api/sign-out', {
    method: 'POST',
    headers: { origin: 'https://evil.example', host: '127.0.0.1:4999' },
  });
  expect(response.status).toBe(403);
});

test('the OpenAPI document describes every route', async () => {
  const document = (await (await server.as(null)('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security: unknown[]; summary: string }>>;
    components: { schemas: { Problem: { properties: object } }; securitySchemes: object };
  };
  const { everyRoute } = await import('./route.ts');
  for (const { method, path, who } of everyRoute) {
    const operation = document.paths[path]?.[method];
    expect(operation?.security, `${method} ${path}`).toEqual(who === 'anyone' ? [] : [{ session: [] }]);
  }
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(operations).toHaveLength(everyRoute.length);
  const summaries = operations.map(({ summary }) => summary);
  for (const summary of summaries) expect(summary).toMatch(/^[A-Z].{10,118}[^.]$/);
  expect(new Set(summaries).size, 'no two say the same').toBe(summaries.length);
  expect(Object.keys(document.components.securitySchemes)).toEqual(['session']);
  expect(Object.keys(document.components.schemas.Problem.properties)).toEqual(
    expect.arrayContaining(['type', 'title', 'status', 'detail', 'problems']),
  );
});
