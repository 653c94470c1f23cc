import type { Geometry, Position } from 'geojson';

/** Metres east and north of a point in the middle of the city: right to 0.1 % within 50 km. */
export type ProjectedPoint = [x: number, y: number];
export type LocalProjection = { at: (position: Position) => ProjectedPoint };

const radius = 6_371_008.8;
const radians = Math.PI / 180;

/** A plane around the middle of some geometries. */
export function localProjectionAround(geometries: readonly Geometry[]): LocalProjection {
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
export function distance([px, py]: ProjectedPoint, [ax, ay]: ProjectedPoint, [bx, by]: ProjectedPoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
}

/** A segment between two points; a place is one of no length. */
export type Segment = [a: ProjectedPoint, b: ProjectedPoint];

/** The segments of a geometry's lines; a point is a segment of no length. */
export const segmentsOf = (geometry: Geometry, { at }: LocalProjection): Segment[] =>
  linesOf(geometry).flatMap((line) =>
    line.length === 1
      ? [[at(line[0]!), at(line[0]!)] as Segment]
      : line.slice(1).map((b, i): Segment => [at(line[i]!), at(b)]),
  );

/** Metres of a geometry's lines. */
export const lengthOf = (geometry: Geometry, projection = localProjectionAround([geometry])): number =>
  segmentsOf(geometry, projection).reduce((sum, [a, b]) => sum + Math.hypot(b[0] - a[0], b[1] - a[1]), 0);

/** West, south, east, north of a segment, so many metres wider. */
export const boxAround = ([a, b]: Segment, metres = 0): [number, number, number, number] => [
  Math.min(a[0], b[0]) - metres,
  Math.min(a[1], b[1]) - metres,
  Math.max(a[0], b[0]) + metres,
  Math.max(a[1], b[1]) + metres,
];

/** Whether two segments run the same way, or against each other: they differ by less than 35 degrees. */
export function runSameWay([a, b]: Segment, [c, d]: Segment): boolean {
  const [px, py, qx, qy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const lengths = Math.hypot(px, py) * Math.hypot(qx, qy);
  return lengths > 0 && Math.abs(px * qx + py * qy) > 0.82 * lengths;
}
