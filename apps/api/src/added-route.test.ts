import { join } from 'node:path';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as TestServer from './testing/server.ts';

const scratch = scratchCopy(join(import.meta.dirname, '..'));
afterAll(() => scratch.remove());

test('a route is added by its own folder and two lines of one file: it serves whom it says, and the description of the API holds its answers', async () => {
  scratch.add(
    'benches/routes.ts',
    `import { z } from '@hono/zod-openapi';
     import { answer, named } from '../contract.ts';
     import { inCity, newRoutes, planners, problems, route } from '../route.ts';
     const benches = named('Benches', z.object({ benches: z.array(z.string()) }));
     export const benchRoutes = newRoutes().openapi(
       route(planners, {
         method: 'get',
         path: '/api/cities/{city}/benches',
         summary: 'Where one may sit down in this city',
         request: { params: inCity },
         responses: { ...answer(benches), ...problems },
       }),
       (c) => c.json({ benches: [c.var.cityId] }, 200),
     );`,
  );
  scratch.edit('app.ts', 'import { briefRoutes }', "import { benchRoutes } from './benches/routes.ts';\n");
  scratch.edit('app.ts', '  briefRoutes,\n', '  benchRoutes,\n');
  const { startTestServer } = await scratch.load<typeof TestServer>('testing/server.ts');
  const server = await startTestServer();
  const path = '/api/cities/here/benches';
  expect(await (await server.as('planner')('GET', path)).json()).toEqual({ benches: ['here'] });
  const others = await Promise.all(
    [null, 'reader' as const, 'elsewhere' as const].map((who) => server.as(who)('GET', path)),
  );
  expect(others.map(({ status }) => status)).toEqual([401, 403, 404]);
  const document = (await (await server.as(null)('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, unknown>;
    components: { schemas: Record<string, unknown> };
  };
  expect(document.paths).toHaveProperty(['/api/cities/{city}/benches', 'get', 'security']);
  expect(document.components.schemas['Benches']).toMatchObject({ properties: { benches: { type: 'array' } } });
  await server.stop();
  expect(scratch.edits).toEqual(['app.ts']);
});
