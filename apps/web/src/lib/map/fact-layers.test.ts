import { expect, test } from 'vitest';
import { drawable, layerIdsOf, layersOf } from './fact-layers.ts';

const layer = (name: string, rows = 1) => ({
  name,
  label: { de: name, en: name },
  shown: true,
  fingerprint: 'f',
  tiles: '/t/{z}/{x}/{y}',
  deepest: 14,
  sources: rows > 0 ? [{ fileName: 'x.csv', createdAt: '2027-01-01T00:00:00Z', rows }] : [],
});

test('a layer that the API tells of is offered and drawn, also one that this page has never heard of', () => {
  const known = [layer('base'), layer('assets'), layer('benches'), layer('transit', 0), layer('projects', 0)];
  expect(drawable(known).map(({ name }) => name)).toEqual(['assets', 'benches', 'projects']);
  expect(layersOf('benches', (name) => name)).toMatchObject([
    { id: 'benches-line', source: 'benches', 'source-layer': 'benches', type: 'line' },
    { id: 'benches-point', source: 'benches', 'source-layer': 'benches', type: 'circle' },
  ]);
  expect(layerIdsOf('benches')).toEqual(['benches-point', 'benches-line']);
});
