import { resolve } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { expect, test } from 'vitest';
import { openBaseMap } from './base-map.ts';

const repository = resolve(import.meta.dirname, '../../../..');
const krems = resolve(
  repository,
  process.env['VORRANG_REFERENCE_DATA'] ?? '../shared',
  'data/basemap-osm-extracts/derived/krems.pmtiles',
);

test('a base map that others have cut is opened: streets of Krems', async () => {
  const { answer, tile } = (await openBaseMap(krems))!;
  expect(answer.credit).toContain('OpenStreetMap');
  const [west, south, east, north] = answer.bounds as [number, number, number, number];
  const [lon, lat] = [(west + east) / 2, (((south + north) / 2) * Math.PI) / 180];
  const down = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
  const [x, y] = [(lon + 180) / 360, down].map((part) => Math.floor(part * 2 ** answer.deepest)) as [number, number];
  const middle = await tile(answer.deepest, x, y);
  expect(new VectorTile(new PbfReader(middle!)).layers['transportation']!.length).toBeGreaterThan(10);
});
