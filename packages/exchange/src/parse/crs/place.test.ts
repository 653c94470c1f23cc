import { expect, test } from 'vitest';
import { placeProblem } from './place.ts';

const line = [
  [16.3, 48.2],
  [16.4, 48.2],
];
const ring = [...line, [16.4, 48.3], [16.3, 48.2]];

test.each([
  { type: 'Point', coordinates: [16.3, 48.2] },
  { type: 'MultiLineString', coordinates: [line] },
  { type: 'Polygon', coordinates: [ring] },
  { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: line }] },
])('a $type in the city is a place', (geometry) => {
  expect(placeProblem(geometry)).toBeNull();
});

test.each([
  ['no geometry at all', 'Marktgasse 3', /keine GeoJSON-Geometrie/],
  [
    'a place in metres',
    { type: 'Point', coordinates: [2_500, 341_000] },
    /liegt bei 2500, 341000; erwartet werden Grad/,
  ],
  ['a line of one point', { type: 'LineString', coordinates: [line[0]] }, /weniger als zwei Punkte/],
  [
    'an area that is open',
    { type: 'MultiPolygon', coordinates: [[[...line, [16.4, 48.3], [16.3, 48.21]]]] },
    /nicht geschlossen/,
  ],
  ['nothing in it', { type: 'MultiPoint', coordinates: [] }, /keine GeoJSON-Geometrie/],
])('%s is refused with a sentence', (_what, geometry, sentence) => {
  expect(placeProblem(geometry)?.de).toMatch(sentence);
});
