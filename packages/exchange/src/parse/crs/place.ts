import type { Text } from '@vorrang/planning';
import { type Geometry, isGeometry, positionsOf } from './geometry.ts';

const fewest: Record<string, number> = { LineString: 2, Polygon: 4 };

/** What is wrong with the place of a project as GeoJSON in degrees; null where it is one. */
export function placeProblem(value: unknown): Text | null {
  if (!isGeometry(value))
    return {
      de: 'Der Ort ist keine GeoJSON-Geometrie mit Koordinaten; erwartet wird z. B. {"type":"Point","coordinates":[16.4,48.2]}.',
      en: 'The place is no GeoJSON geometry with coordinates; expected for example {"type":"Point","coordinates":[16.4,48.2]}.',
    };
  const far = positionsOf(value).find(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90);
  if (far)
    return {
      de: `Der Ort liegt bei ${far.join(', ')}; erwartet werden Grad, zuerst die Länge (−180 bis 180), dann die Breite (−90 bis 90).`,
      en: `The place lies at ${far.join(', ')}; expected are degrees, first the longitude (−180 to 180), then the latitude (−90 to 90).`,
    };
  return shapes(value).every(isWhole)
    ? null
    : {
        de: 'Eine Linie des Orts hat weniger als zwei Punkte, oder eine Fläche ist nicht geschlossen; bitte ergänzen.',
        en: 'A line of the place has fewer than two points, or an area is not closed; please complete it.',
      };
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
