import { join } from 'node:path';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as TestServer from '../testing/server.ts';
import type { MapLayersAnswer } from './answers.ts';

const scratch = scratchCopy(join(import.meta.dirname, '../..'));
afterAll(() => scratch.remove());

test('a map layer is added by a file of its own and two lines of one that is there: the API tells of it and cuts its tiles', async () => {
  scratch.add(
    'tiles/layers/bridges.ts',
    `import { defineLayer, placed } from '../layer.ts';
     export const bridges = defineLayer({
       name: 'bridges',
       label: { de: 'Brücken', en: 'Bridges' },
       reads: ['projects'],
       shown: true,
       features: ({ projects }) =>
         projects.filter(({ name }) => name === 'Brücke').flatMap(({ id, geometry }) => placed(geometry, { id })),
     });`,
  );
  scratch.edit('tiles/layers.ts', 'import { base }', "import { bridges } from './layers/bridges.ts';\n");
  scratch.edit('tiles/layers.ts', 'projects];', 'bridges, ');
  const { startTestServer } = await scratch.load<typeof TestServer>('testing/server.ts');
  const server = await startTestServer();
  const read = server.as('reader');
  const { layers } = (await (await read('GET', '/api/cities/here/layers')).json()) as MapLayersAnswer;
  const bridges = layers.find(({ name }) => name === 'bridges')!;
  expect(bridges).toMatchObject({ label: { de: 'Brücken' }, shown: true });
  const whole = bridges.tiles.replace(/\{.\}/g, '0');
  expect((await read('GET', whole)).status).toBe(200);
  expect((await read('GET', whole.replace('bridges', 'tunnels'))).status).toBe(404);
  await server.stop();
  expect(scratch.edits).toEqual(['tiles/layers.ts']);
}, 60_000);
