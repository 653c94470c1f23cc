import type { Line, Point } from '../geometry.ts';
import { outline } from './districts.ts';
import { greens, squares } from './green.ts';
import { bridges, island, railway, riverbanks, streams } from './layout.ts';
import type { Town } from './town.ts';

type Geometry =
  | { type: 'Point'; coordinates: number[] }
  | { type: 'LineString'; coordinates: number[][] }
  | { type: 'Polygon'; coordinates: number[][][] };

/** The town's main square: an invented place in Upper Austria. Degrees per metre at that latitude, as constants. */
const origin = { lon: 14.4632, lat: 48.1974 };
const degreesPerMetre = { lon: 1 / 74_190, lat: 1 / 111_200 };
const round = (value: number) => Math.round(value * 1e6) / 1e6;

export const toDegrees = ([x, y]: Point): number[] => [
  round(origin.lon + x * degreesPerMetre.lon),
  round(origin.lat + y * degreesPerMetre.lat),
];
export const toPoint = (p: Point): Geometry => ({ type: 'Point', coordinates: toDegrees(p) });
export const toLine = (line: Line): Geometry => ({ type: 'LineString', coordinates: line.map(toDegrees) });
export const toPolygon = (ring: Line): Geometry => {
  const points = ring.map(toDegrees);
  return { type: 'Polygon', coordinates: [[...points, points[0]!]] };
};

const feature = (kind: string, geometry: Geometry, properties: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties: { kind, ...properties },
  geometry,
});

/** The city's own base map: nothing of it comes from anywhere else. */
export function baseMap(town: Town) {
  return {
    type: 'FeatureCollection',
    features: [
      ...greens.map(({ name, class: kind, ring }) => feature('green', toPolygon(ring), { name, class: kind })),
      ...squares.map(({ name, ring }) => feature('square', toPolygon(ring), { name })),
      feature('water', toPolygon(riverbanks), { name: 'Larn' }),
      feature('island', toPolygon(island), { name: 'Insel' }),
      ...streams.map(({ name, line }) => feature('water', toLine(line), { name })),
      ...town.districts.map((district) => feature('district', toPolygon(outline(district)), { name: district.name })),
      ...town.lanes.map((line) => feature('street', toLine(line), { class: 'lane' })),
      ...town.streets.map(({ name, class: kind, line }) => feature('street', toLine(line), { name, class: kind })),
      ...bridges.map(({ name, line }) => feature('bridge', toLine(line), { name, class: 'main' })),
      feature('rail', toLine(railway), { name: 'Bahn' }),
    ],
  };
}
