import { describe, expect, test } from 'vitest';
import type { Geometry } from '@vorrang/planning';
import { geometryOf, partsOf, withNewAfter, withPosition } from './parts.ts';

const ids = () => {
  let n = 0;
  return () => `part-${(n += 1)}`;
};
const street = [
  [14.1, 48.1],
  [14.2, 48.2],
];
const ring = [
  [14, 48],
  [14.1, 48],
  [14.1, 48.1],
  [14, 48],
];
const hole = [
  [14.05, 48.01],
  [14.06, 48.01],
  [14.06, 48.02],
  [14.05, 48.01],
];

describe('the place of a project', () => {
  test.each<[string, Geometry]>([
    ['a point', { type: 'Point', coordinates: [14, 48] }],
    ['two points', { type: 'MultiPoint', coordinates: street }],
    ['a line', { type: 'LineString', coordinates: street }],
    ['several lines', { type: 'MultiLineString', coordinates: [street, ring] }],
    ['an area', { type: 'Polygon', coordinates: [ring] }],
    ['an area with a hole', { type: 'Polygon', coordinates: [ring, hole] }],
    ['several areas, one with a hole', { type: 'MultiPolygon', coordinates: [[ring], [ring, hole]] }],
    [
      'a mixture',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [14, 48] },
          { type: 'LineString', coordinates: street },
        ],
      },
    ],
  ])('%s is taken apart and put together again as it was', (_what, geometry) => {
    expect(geometryOf(partsOf(geometry, ids()))).toEqual(geometry);
  });

  test('heights are left out, degrees kept to the centimetre', () => {
    const [part] = partsOf({ type: 'Point', coordinates: [14.123456789, 48, 300] }, ids());
    expect(part!.positions).toEqual([[14.1234568, 48]]);
  });

  test('nothing drawn is no place', () => {
    expect(geometryOf(partsOf(null, ids()))).toBeNull();
  });
});

describe('without a mouse', () => {
  const [line] = partsOf({ type: 'LineString', coordinates: street }, ids());

  test('a new position comes halfway to the next, and behind the last as far again', () => {
    expect(withNewAfter(line!, 0).positions[1]).toEqual([14.15, 48.15]);
    expect(withNewAfter(line!, 1).positions[2]).toEqual([14.3, 48.3]);
    const [area] = partsOf({ type: 'Polygon', coordinates: [ring] }, ids());
    expect(withNewAfter(area!, 2).positions[3]).toEqual([14.05, 48.05]);
  });

  test('a position of the map goes to the end of a line, and moves a point', () => {
    expect(withPosition(line!, [15, 49]).positions.at(-1)).toEqual([15, 49]);
    const [point] = partsOf({ type: 'Point', coordinates: [14, 48] }, ids());
    expect(withPosition(point!, [15, 49]).positions).toEqual([[15, 49]]);
  });
});
