import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const house = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'vorrang-door-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> };

/** `npm start` as the README has it, in a process group of its own so that Ctrl-C reaches all of it. */
function start(settings: Record<string, string>): Run {
  const child = spawn('npm', ['start'], {
    cwd: house,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', VORRANG_DATA: join(folder, 'data'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { child, said: () => text, ended: new Promise((resolve) => child.once('close', resolve)) };
}
const interrupt = ({ child, ended }: Run) => (process.kill(-child.pid!, 'SIGINT'), ended);
async function address(run: Run): Promise<string> {
  const ready = expect.poll(run.said, { timeout: 120_000 }).toMatch(/own city: /);
  await Promise.race([ready, run.ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${run.said()}`)))]);
  return /listens on (\S+)/.exec(run.said())![1]!;
}

test('npm start says where and how; a second one names the first; Ctrl-C stops it; the data stay', async () => {
  const first = start({});
  const at = await address(first);
  expect(first.said()).toContain(join(folder, 'data'));
  expect(first.said()).toMatch(/planner@demo\.example with the password \S{10,}/);
  const signedIn = await fetch(`${at}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: at },
    body: JSON.stringify({ role: 'planner' }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const headers = { 'content-type': 'application/json', origin: at, cookie };
  const body = JSON.stringify({ name: 'Bleibt liegen' });
  const made = await fetch(`${at}/api/cities/demo/scenarios/grundlage/variant`, { method: 'POST', headers, body });
  expect(made.status).toBe(200);

  const second = start({});
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`Vorrang already runs on this data folder: ${at}`);

  await interrupt(first);
  await expect(fetch(at)).rejects.toThrow();
  const again = start({});
  const now = await address(again);
  const scenarios = await fetch(`${now}/api/cities/demo/scenarios`, { headers: { cookie } });
  expect(await scenarios.text()).toContain('Bleibt liegen');
  await interrupt(again);
});

test('a taken port and a folder that cannot be written each get one sentence with a remedy', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
  );
  const taken = start({ PORT: String(port), VORRANG_DATA: join(folder, 'taken') });
  expect(await taken.ended).toBe(1);
  expect(taken.said()).toContain(`Port ${port} on 127.0.0.1 is taken by another program; set PORT to a free one`);
  other.close();
  const unwritable = start({ VORRANG_DATA: '/proc/vorrang' });
  expect(await unwritable.ended).toBe(1);
  expect(unwritable.said()).toContain('/proc/vorrang');
  expect(unwritable.said()).toContain('VORRANG_DATA');
  expect(unwritable.said()).not.toMatch(/\n\s+at /);
});

test('every command line of the README does what it says, with six seconds in place of twenty', () => {
  const readme = readFileSync(join(house, 'README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1]!);
  const lines = blocks.flatMap((block) => block.split('\n')).filter((line) => line.startsWith('npm run -s vorrang'));
  expect(lines.length).toBeGreaterThan(4);
  for (const line of lines) {
    const short = line
      .replace(/--time-limit \d+/, '--time-limit 6')
      .replace(/(?<=\s)(plan\.json|brief\.pdf|list\.json|questions\.json|valued\.json|city\.gpkg)/g, `${folder}/$1`);
    const { status, stderr } = spawnSync('sh', ['-c', short], { cwd: house, encoding: 'utf8' });
    // A remark behind the command says the exit code where it is not 0.
    expect(status, `${line}\n${stderr}`).toBe(Number(/# exits (\d)/.exec(line)?.[1] ?? 0));
  }
});
