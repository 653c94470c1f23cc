import { type Geometry, type Positions, isGeoJson, isPosition, positionsOf } from '@vorrang/planning';
import type { Crs, Position } from './crs.ts';

/** A geometry as GeoJSON writes it, in whatever system. */
export type { Geometry };
export { positionsOf };

/** Whether a value is a geometry with finite coordinates, nested as its type asks and not empty. */
export const isGeometry = (value: unknown): value is Geometry => isGeoJson(value) && isFull(value);
const isFull = (geometry: Geometry): boolean =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.length > 0 && geometry.geometries.every(isFull)
    : positionsOf(geometry).length > 0;

/** The same shape in degrees; heights are left out. `swapped` reads the second number as the first. */
export function inDegrees(geometry: Geometry, { toDegrees }: Pick<Crs, 'toDegrees'>, swapped = false): Geometry {
  if (geometry.type === 'GeometryCollection')
    return {
      type: geometry.type,
      geometries: geometry.geometries.map((part) => inDegrees(part, { toDegrees }, swapped)),
    };
  const at = ([x, y]: number[]): Position => (swapped ? toDegrees(y!, x!) : toDegrees(x!, y!));
  const visit = (value: Positions): Positions => (isPosition(value) ? at(value) : value.map(visit));
  return { type: geometry.type, coordinates: visit(geometry.coordinates) } as Geometry;
}
