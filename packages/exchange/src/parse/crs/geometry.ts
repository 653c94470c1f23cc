import type { Crs, Position } from './crs.ts';

/** A geometry as GeoJSON writes it, in whatever system. */
export type Geometry = { type: string; coordinates?: unknown; geometries?: Geometry[] };

const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const isPosition = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
const isNested = (value: unknown, depth: number): boolean =>
  depth === 0 ? isPosition(value) : Array.isArray(value) && value.every((part) => isNested(part, depth - 1));

/** Whether a value is a geometry with finite coordinates, nested as its type asks and not empty. */
export function isGeometry(value: unknown): value is Geometry {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates, geometries } = value as Geometry;
  if (type === 'GeometryCollection')
    return Array.isArray(geometries) && geometries.length > 0 && geometries.every(isGeometry);
  const depth = Object.hasOwn(depths, type) ? depths[type]! : -1;
  return depth >= 0 && isNested(coordinates, depth) && positionsOf(value as Geometry).length > 0;
}

/** Every position of a geometry, in the order it is written. */
export function positionsOf({ coordinates, geometries }: Geometry): [number, number][] {
  const found: [number, number][] = [];
  const visit = (value: unknown): void => {
    if (isPosition(value)) found.push([value[0]!, value[1]!]);
    else if (Array.isArray(value)) value.forEach(visit);
  };
  visit(coordinates);
  for (const part of geometries ?? []) found.push(...positionsOf(part));
  return found;
}

/** The same shape in degrees; heights are left out. `swapped` reads the second number as the first. */
export function inDegrees(geometry: Geometry, { toDegrees }: Pick<Crs, 'toDegrees'>, swapped = false): Geometry {
  const at = ([x, y]: number[]): Position => (swapped ? toDegrees(y!, x!) : toDegrees(x!, y!));
  const visit = (value: unknown): unknown =>
    isPosition(value) ? at(value) : Array.isArray(value) ? value.map(visit) : value;
  return geometry.geometries
    ? { type: geometry.type, geometries: geometry.geometries.map((part) => inDegrees(part, { toDegrees }, swapped)) }
    : { type: geometry.type, coordinates: visit(geometry.coordinates) };
}
