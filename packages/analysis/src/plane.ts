import type { Geometry, Position } from 'geojson';

/** Metres east and north of a point in the middle of the city: right to 0.1 % within 50 km. */
export type Metres = [x: number, y: number];
export type Plane = { at: (position: Position) => Metres };

const radius = 6_371_008.8;
const radians = Math.PI / 180;

/** A plane around the middle of some geometries. */
export function planeAround(geometries: readonly Geometry[]): Plane {
  const positions = geometries.flatMap((geometry) => positionsOf(geometry).slice(0, 1));
  const n = Math.max(1, positions.length);
  const lon0 = positions.reduce((sum, [lon]) => sum + lon!, 0) / n;
  const lat0 = positions.reduce((sum, [, lat]) => sum + lat!, 0) / n;
  const scale = Math.cos(lat0 * radians);
  return {
    at: ([lon, lat]) => [(lon! - lon0) * radians * radius * scale, (lat! - lat0) * radians * radius],
  };
}

export function positionsOf(geometry: Geometry): Position[] {
  return linesOf(geometry).flat();
}

/** Every line of a geometry: lines themselves, the outlines of areas, points as lines of one position. */
export function linesOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position]);
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf);
  }
}

/** Metres from a point to a segment. */
export function distance([px, py]: Metres, [ax, ay]: Metres, [bx, by]: Metres): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}
