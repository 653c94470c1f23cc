import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { type CityExport, findSolve } from '@vorrang/db';
import { testDatabases } from '@vorrang/db/testing';
import type { BriefAnswer } from './briefs/answers.ts';
import type { Role } from '@vorrang/planning';
import type { DecisionAnswer } from './decisions/answers.ts';
import type { PlanAnswer, PlanHeadline } from './plans/answers.ts';
import type { SessionAnswer } from './sign-in/answers.ts';
import type { SolveAnswer } from './solves/answers.ts';

const onServer = process.env['TEST_DATABASE_URL'];
if (!onServer) console.log('skipped: no TEST_DATABASE_URL, so no two servers share a PostgreSQL database here');

const secret = randomBytes(32).toString('hex');
const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const step of undo.toReversed()) await step();
});

type Server = { address: string; process: ChildProcess; ended: Promise<unknown[]> };

async function freshDatabase() {
  const archive = await testDatabases()
    .find(({ kind }) => kind === 'PostgreSQL')!
    .open();
  undo.push(archive.drop);
  return { archive, url: archive.url! };
}

/** The program itself, in a data folder of its own that holds the secret every process of an installation shares. */
async function start(name: string, databaseUrl: string): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), `vorrang-${name}-`));
  undo.push(async () => rmSync(data, { recursive: true, force: true }));
  writeFileSync(join(data, 'secret'), secret, { mode: 0o600 });
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const own = { HOST: '127.0.0.1', PORT: '0', PUBLIC_URL: '', VORRANG_PAGES: 'elsewhere', VORRANG_DATA: data };
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, ...own, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  undo.push(() => end({ process: child, ended }, 'SIGKILL'));
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const found = /Vorrang listens on (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`the server ${name} ended: ${said}`)));
  });
  return { address, process: child, ended };
}

async function end({ process: child, ended }: Omit<Server, 'address'>, signal: NodeJS.Signals) {
  child.kill(signal);
  return (await ended)[0];
}

async function signIn({ address }: Server, role: Role): Promise<string> {
  const response = await fetch(`${address}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  expect(response.status, `signs in as ${role}`).toBe(200);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function ask({ address }: Server, cookie: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${address}/api/${path}`, {
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    headers: { cookie, 'content-type': 'application/json' },
  });
  expect(response.status, path).toBe(200);
  return response;
}
const read = async <T>(...question: Parameters<typeof ask>) => (await (await ask(...question)).json()) as T;

const solve = async (server: Server, cookie: string, timeLimitSeconds: number) =>
  (
    await read<{ id: string }>(server, cookie, 'cities/demo/solves', {
      scenarioId: 'grundlage',
      gap: 0,
      timeLimitSeconds,
    })
  ).id;

/** Everything the course of a solve says, up to its end or to the first word that it is under way. */
async function follow(server: Server, cookie: string, id: string, until: 'running' | 'ended') {
  const { body } = await ask(server, cookie, `cities/demo/solves/${id}/progress`);
  const said: SolveAnswer[] = [];
  let text = '';
  for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
    const events = (text + chunk).split('\n\n');
    text = events.pop()!;
    for (const event of events) said.push(JSON.parse(/^data: ?(.*)$/m.exec(event)![1]!) as SolveAnswer);
    if (until === 'running' && said.at(-1)?.state !== 'queued') break;
  }
  return said;
}

/** The plans the demo comes with, once both servers have solved them. */
async function demoPlans(server: Server, cookie: string): Promise<string[]> {
  for (;;) {
    const { solves } = await read<{ solves: SolveAnswer[] }>(server, cookie, 'cities/demo/solves');
    if (solves.every(({ state }) => state === 'done')) break;
    await wait(500);
  }
  const { plans } = await read<{ plans: PlanHeadline[] }>(server, cookie, 'cities/demo/plans');
  expect(plans.map(({ scenarioId }) => scenarioId).toSorted()).toEqual(['grundlage', 'klima-zuerst', 'sparkurs']);
  return plans.map(({ id }) => id);
}

test.skipIf(!onServer)(
  'two servers share a PostgreSQL database: one story, and the one that stays finishes what the other leaves',
  async () => {
    const { archive, url } = await freshDatabase();
    const one = await start('one', url);
    const two = await start('two', url);

    const planner = await signIn(one, 'planner');
    const session = await read<SessionAnswer>(two, planner, 'session');
    expect(session.person?.email).toBe('planner@demo.example');
    expect(session.cities).toMatchObject([{ id: 'demo', role: 'planner', demo: true }]);

    const before = await demoPlans(two, planner);
    const course = await follow(two, planner, await solve(one, planner, 5), 'ended');
    expect(course.length, 'seen on its way').toBeGreaterThan(1);
    const planId = course.at(-1)!.planId!;
    expect(course.at(-1)).toMatchObject({ state: 'done', scenarioId: 'grundlage', message: null });

    const clerk = await signIn(two, 'clerk');
    const plan = await read<PlanAnswer>(two, clerk, `cities/demo/plans/${planId}`);
    expect(plan).toMatchObject({ current: true, verdict: { valid: true } });
    expect(await read<PlanAnswer>(one, clerk, `cities/demo/plans/${planId}`)).toEqual(plan);
    const { brief } = await read<BriefAnswer>(one, clerk, `cities/demo/plans/${planId}/brief?language=en`);
    expect(brief.sections).toHaveLength(16);
    const pdf = new Uint8Array(
      await (await ask(two, clerk, `cities/demo/plans/${planId}/brief.pdf?language=de`)).arrayBuffer(),
    );
    expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe('%PDF-');
    const decision = await read<DecisionAnswer>(one, clerk, 'cities/demo/decisions', {
      planId,
      body: 'Gemeinderat',
      decidedOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
      outcome: 'adopted',
      responsible: 'Bauamt',
      reason: 'Wie vorgelegt.',
    });
    const backup = await read<CityExport>(two, await signIn(two, 'administrator'), 'cities/demo/export');
    expect(backup.decision).toMatchObject([{ id: decision.id, planId }]);
    expect(backup.plan.map(({ id }) => id).toSorted()).toEqual([...before, planId].toSorted());

    const guess = async ({ address }: Server) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ email: 'nobody@city.example', password: 'guessed' });
      return (await fetch(`${address}/api/sign-in`, { method: 'POST', headers, body })).status;
    };
    for (let i = 0; i < 10; i++) expect(await guess(i % 2 ? two : one)).toBe(401);
    expect([await guess(one), await guess(two)], 'wrong passwords are counted for both').toEqual([429, 429]);

    expect(await end(two, 'SIGTERM'), 'ends of its own accord').toBe(0);
    const left = await solve(one, planner, 10);
    expect((await follow(one, planner, left, 'running')).at(-1)?.state).toBe('running');
    await end(one, 'SIGKILL');
    expect(await findSolve(archive.database, 'demo', left)).toMatchObject({ state: 'running', attempt: 1 });
    const three = await start('three', url);
    const last = (await follow(three, planner, left, 'ended')).at(-1)!;
    expect(last).toMatchObject({ state: 'done', message: null });
    expect(await findSolve(archive.database, 'demo', left)).toMatchObject({ attempt: 2 });
    const { plans } = await read<{ plans: PlanHeadline[] }>(three, planner, 'cities/demo/plans');
    expect(plans.map(({ id }) => id)).toEqual([last.planId, planId, ...before]);
  },
  240_000,
);
