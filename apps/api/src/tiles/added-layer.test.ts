import { join } from 'node:path';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as TestServer from '../testing/server.ts';
import type { MapLayersAnswer } from './answers.ts';

const scratch = scratchCopy(join(import.meta.dirname, '../..'));
afterAll(() => scratch.remove());

test('a map layer is added by a folder of its own and two lines of one that is there: the API tells of it and cuts its tiles', async () => {
  scratch.add('tiles/layers/bridges/messages/de.json', '{ "label": "Brücken" }');
  scratch.add('tiles/layers/bridges/messages/en.json', '{ "label": "Bridges" }');
  scratch.add(
    'tiles/layers/bridges/messages.ts',
    `import { catalogue } from '@vorrang/planning';
     import de from './messages/de.json' with { type: 'json' };
     import en from './messages/en.json' with { type: 'json' };
     export const messages = catalogue<{ label: string }>({ de, en });`,
  );
  scratch.add(
    'tiles/layers/bridges/bridges.ts',
    `import { defineLayer, placed } from '../../layer.ts';
     import { messages } from './messages.ts';
     export const bridges = defineLayer({
       name: 'bridges',
       label: messages.texts.label,
       reads: ['projects'],
       shown: true,
       features: ({ projects }) =>
         projects.filter(({ name }) => name === 'Brücke').flatMap(({ id, geometry }) => placed(geometry, { id })),
     });`,
  );
  scratch.edit('tiles/layers.ts', 'import { base }', "import { bridges } from './layers/bridges/bridges.ts';\n");
  scratch.edit('tiles/layers.ts', 'projects];', 'bridges, ');
  const { startTestServer } = await scratch.load<typeof TestServer>('testing/server.ts');
  const server = await startTestServer();
  const read = server.as('reader');
  const { layers } = (await (await read('GET', '/api/cities/here/layers')).json()) as MapLayersAnswer;
  const bridges = layers.find(({ name }) => name === 'bridges')!;
  expect(bridges).toMatchObject({ label: { de: 'Brücken', en: 'Bridges' }, shown: true });
  const whole = bridges.tiles.replace(/\{.\}/g, '0');
  expect((await read('GET', whole)).status).toBe(200);
  expect((await read('GET', whole.replace('bridges', 'tunnels'))).status).toBe(404);
  await server.stop();
  expect(scratch.edits).toEqual(['tiles/layers.ts']);
});
