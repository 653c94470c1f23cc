import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const api = fileURLToPath(new URL('../../api', import.meta.url));

/** A real server on a fresh data folder and a free port. */
export async function serve(file: string): Promise<{ address: string; said: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'vorrang-e2e-'));
  const server = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', VORRANG_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const onText = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /listens on (\S+)[\s\S]*own city/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    server.stdout.on('data', onText);
    server.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
    setTimeout(() => reject(new Error(`the server did not start in 60 s: ${said}`)), 60_000).unref();
  });
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, said, stop };
}

/** The demo's own solves are over before anybody walks: whoever asks for one would wait for them. */
async function untilDemoIsSolved(address: string): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: address };
  const body = JSON.stringify({ role: 'planner' });
  const signedIn = await fetch(`${address}/api/demo/sign-in`, { method: 'POST', headers, body });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  for (const until = Date.now() + 300_000; ;) {
    const answer = await fetch(`${address}/api/cities/demo/solves`, { headers: { cookie } });
    const { solves } = (await answer.json()) as { solves: { state: string }[] };
    if (solves.every(({ state }) => state === 'done')) return;
    if (Date.now() > until) throw new Error(`the demo has no plans: ${JSON.stringify(solves).slice(0, 500)}`);
    await wait(500);
  }
}

/** One for all tests of a run, from the bundle that `npm start` starts. */
export default async function startServer(): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [join(api, 'bundle/bundle.ts')], { stdio: 'inherit' });
  const { start } = JSON.parse(readFileSync(join(api, 'build/current.json'), 'utf8')) as { start: string };
  const { address, said, stop } = await serve(join(api, 'build', start));
  await untilDemoIsSolved(address);
  process.env['VORRANG_ADDRESS'] = address;
  process.env['VORRANG_SAID'] = said;
  return stop;
}
