import { formatNames } from '@vorrang/planning';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../testing/server.ts';

let server: Awaited<ReturnType<typeof startTestServer>>;
beforeAll(async () => (server = await startTestServer()));
afterAll(() => server.stop());

test('anybody may read the shape of every format, of a Scenario with its kinds of rules; another name is refused in a sentence', async () => {
  const stranger = server.as(null);
  expect(await (await stranger('GET', '/api/formats')).json()).toMatchObject({
    formats: [...formatNames],
    read: expect.arrayContaining([{ name: 'csv', label: 'CSV', endings: ['.csv', '.tsv', '.txt'] }]),
    written: expect.arrayContaining([{ format: 'geojson', label: 'GeoJSON' }]),
    whole: [
      { format: 'xlsx', label: 'Excel' },
      { format: 'gpkg', label: 'GeoPackage' },
    ],
    systems: expect.arrayContaining([{ system: 'icalendar', label: 'iCalendar' }]),
  });
  for (const format of formatNames) {
    const schema = (await (await stranger('GET', `/api/formats/${format}`)).json()) as Record<string, object>;
    expect([schema['title'], typeof schema['properties']]).toEqual([`vorrang/${format}@1`, 'object']);
  }
  expect(JSON.stringify(await (await stranger('GET', '/api/formats/scenario')).json())).toContain(
    '"corridor-conflict"',
  );
  expect((await stranger('GET', '/api/formats/horoscope')).status).toBe(422);
});
