import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '@vorrang/planning';
import { everyRoute } from './route.ts';
import { startTestServer } from './testing/server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

const filled = (path: string) => path.replace('{city}', 'here').replace(/\{\w+\}/g, 'unknown');
const bodyFor = (method: string) => (method === 'get' ? undefined : {});

describe('a walk over every route', () => {
  test('every path the server answers is declared with whom it serves', () => {
    const declared = new Set(
      everyRoute.map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const served = server.app.routes
      .filter((route) => route.method !== 'ALL')
      .map((route) => `${route.method} ${route.path}`);
    expect(served.filter((route) => !declared.has(route))).toEqual([]);
    expect(declared.size).toBe(everyRoute.length);
    expect(everyRoute.length).toBeGreaterThan(25);
  });

  test('a route about a city is open to roles in that city, never to anyone', () => {
    for (const { path, who } of everyRoute) if (path.includes('{city}')) expect(Array.isArray(who), path).toBe(true);
  });

  test.each(everyRoute.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const))(
    '%s',
    async (_name, { method, path, who }) => {
      const ask = async (as: Parameters<typeof server.as>[0]) =>
        (await server.as(as)(method.toUpperCase(), filled(path), bodyFor(method))).status;
      if (who === 'anyone')
        return expect([401, 403]).not.toContain(
          await ask(null).then((status) => (path.includes('sign-in') ? 0 : status)),
        );
      expect(await ask(null), 'a stranger').toBe(401);
      if (who === 'signed-in') return undefined;
      if (who === 'installation')
        return expect(await ask('administrator'), 'an administrator of a city only').toBe(403);
      expect(await ask('elsewhere'), 'the administrator of another city').toBe(404);
      const refusal = await server.as('elsewhere')(method.toUpperCase(), filled(path), bodyFor(method));
      expect(await refusal.json(), 'refused at the door').toMatchObject({ title: 'no-such-city' });
      for (const role of roles) if (!who.includes(role)) expect(await ask(role), role).toBe(403);
      return undefined;
    },
  );
});
