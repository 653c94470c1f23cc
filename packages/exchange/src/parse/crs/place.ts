import type { Text } from '@vorrang/planning';
import { type Geometry, isGeometry, positionsOf } from './geometry.ts';
import { messages } from './messages.ts';

const fewest: Record<string, number> = { LineString: 2, Polygon: 4 };

/**
 * What is wrong with the place of a project as GeoJSON in degrees.
 * Failure: null where it is one. Source: RFC 7946, section 3.1.
 *
 * @example
 * placeProblem({ type: 'Point', coordinates: [16.37, 48.2] }); // null
 * placeProblem({ type: 'Point', coordinates: [5_340_000, 1_400] }) !== null; // true
 */
export function placeProblem(value: unknown): Text | null {
  if (!isGeometry(value)) return messages.texts.placeIsNoGeojson;
  const far = positionsOf(value).find(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
  if (far) return messages.texts.placeLiesAt({ far: far.join(', ') });
  return shapes(value).every(isWhole) ? null : messages.texts.lineOfPlaceHas;
}

/** Lines and rings one by one. */
function shapes(geometry: Geometry): { type: string; line: number[][] }[] {
  switch (geometry.type) {
    case 'GeometryCollection':
      return geometry.geometries.flatMap(shapes);
    case 'LineString':
      return [{ type: 'LineString', line: geometry.coordinates }];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => ({ type: 'LineString', line }));
    case 'Polygon':
      return geometry.coordinates.map((line) => ({ type: 'Polygon', line }));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((line) => ({ type: 'Polygon', line }));
    default:
      return [];
  }
}

function isWhole({ type, line }: { type: string; line: number[][] }): boolean {
  const [first, last] = [line[0], line.at(-1)];
  return line.length >= fewest[type]! && (type !== 'Polygon' || (first![0] === last![0] && first![1] === last![1]));
}
