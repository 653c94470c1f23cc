import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { startTestServer } from '../testing/server.ts';
import { openSignInAttempts } from './attempts.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const right = 'correct horse battery';
type From = { network?: string; cookie?: string; app?: ReturnType<typeof createApp> };

/** An attempt from a network, as the socket of the server would tell it. */
function attempt(email: string, password: string, { network = '192.0.2.1', cookie, app = server.app }: From = {}) {
  const headers = new Headers({ host: '127.0.0.1:4999', 'content-type': 'application/json' });
  if (cookie) headers.set('cookie', cookie);
  const socket = { remoteAddress: network, remotePort: 1, remoteFamily: 'IPv4' };
  const body = JSON.stringify({ email, password });
  return app.request('/api/sign-in', { method: 'POST', headers, body }, { incoming: { socket } });
}
const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .filter((cookie) => cookie!.startsWith('vorrang.device.'))
    .join('; ');

test('after ten failures the eleventh attempt is refused, at another server of the installation too', async () => {
  const neighbour = createApp({
    ...server.services,
    attempts: openSignInAttempts(server.services.archive.database),
  });
  const email = 'clerk@city.example';
  for (let i = 0; i < 10; i++)
    expect((await attempt(email, 'wrong', { app: i % 2 ? neighbour : server.app })).status).toBe(401);
  for (const app of [server.app, neighbour]) expect((await attempt(email, right, { app })).status).toBe(429);
  expect((await attempt('reader@city.example', right)).status, 'others sign in').toBe(200);
});

test('a hundred guesses sent at once are not a hundred guesses', async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, async () => attempt('council@city.example', 'wrong', { network: '192.0.2.9' })),
  );
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
});

test('no stranger locks out who has signed in before, nor whoever comes from elsewhere', async () => {
  const email = 'planner@city.example';
  const cookie = cookiesOf(await attempt(email, right));
  expect(cookie).not.toBe('');
  for (let i = 0; i < 11; i++) await attempt(email, 'wrong');
  expect((await attempt(email, right)).status, 'a browser nobody knows, in the stranger’s network').toBe(429);
  expect((await attempt(email, right, { network: '198.51.100.7' })).status, 'from elsewhere').toBe(200);
  for (let i = 0; i < 101; i++) await attempt(email, 'wrong', { network: `203.0.113.${i}` });
  expect((await attempt(email, right, { network: '198.51.100.7' })).status, 'many networks at once').toBe(429);
  expect((await attempt(email, right, { cookie })).status, 'the browser that is known').toBe(200);
});

test('a cookie helps nobody but its own address, and not beyond ten guesses', async () => {
  const reader = cookiesOf(await attempt('reader@city.example', right));
  for (let i = 0; i < 10; i++) await attempt('reader@city.example', 'wrong', { cookie: reader });
  expect((await attempt('reader@city.example', right, { cookie: reader })).status).toBe(429);
  const forged = reader.replace(/=.{5}/, '=aaaaa');
  for (let i = 0; i < 10; i++) await attempt('reader@city.example', 'wrong', { cookie: forged, network: '192.0.2.77' });
  expect((await attempt('reader@city.example', right, { cookie: forged, network: '192.0.2.77' })).status).toBe(429);
});

test('neither addresses nor networks stand in what is counted', async () => {
  const kept = await server.services.archive.database.execute('select * from attempt');
  const rows = JSON.stringify(kept);
  expect(rows).toContain('network:');
  expect(rows).not.toMatch(/@|city\.example|192\.0\.2|203\.0/);
});

test('behind a proxy the network is what the proxy says last, not what the stranger says first', async () => {
  const services = {
    ...server.services,
    configuration: { ...server.services.configuration, publicUrl: 'http://127.0.0.1:4999' },
  };
  const app = createApp(services);
  const status = async (forwarded: string, password: string) => {
    const headers = { host: '127.0.0.1:4999', 'content-type': 'application/json', 'x-forwarded-for': forwarded };
    const body = JSON.stringify({ email: 'administrator@city.example', password });
    return (await app.request('/api/sign-in', { method: 'POST', headers, body })).status;
  };
  for (let i = 0; i < 10; i++) expect(await status(`10.0.0.${i}, 192.0.2.50`, 'wrong')).toBe(401);
  expect(await status('10.0.0.99, 192.0.2.50', right)).toBe(429);
  expect(await status('10.0.0.99, 192.0.2.51', right)).toBe(200);
});
