import type { Geometry } from 'geojson';
import { z } from 'zod';

export type { Geometry };

/** How deep the positions of a geometry lie (RFC 7946, section 3.1). */
const depths: Record<string, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/** Positions as deep as a type of geometry nests them. */
export type Positions = number[] | Positions[];
/**
 * Whether a value is a position: two or more numbers, the first two of them finite. Never fails.
 * Source: RFC 7946, section 3.1.1.
 *
 * @example
 * isPosition([16.37, 48.2, 171]); // true
 * isPosition([16.37]); // false
 */
export const isPosition = (value: unknown): value is number[] =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
const isNested = (value: unknown, depth: number): boolean =>
  depth === 0 ? isPosition(value) : Array.isArray(value) && value.every((part) => isNested(part, depth - 1));

/**
 * Whether a value is a GeoJSON geometry: finite coordinates, nested as its type asks. It may be empty. Never fails.
 * Source: RFC 7946, section 3.1.
 *
 * @example
 * isGeoJson({ type: 'Point', coordinates: [16.37, 48.2] }); // true
 * isGeoJson({ type: 'LineString', coordinates: [16.37, 48.2] }); // false
 */
export function isGeoJson(value: unknown): value is Geometry {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates, geometries } = value as { type?: unknown; coordinates?: unknown; geometries?: unknown };
  if (type === 'GeometryCollection') return Array.isArray(geometries) && geometries.every(isGeoJson);
  return typeof type === 'string' && Object.hasOwn(depths, type) && isNested(coordinates, depths[type]!);
}

const types = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection'];
/** A GeoJSON geometry in degrees, longitude first. */
export const geometrySchema: z.ZodType<Geometry> = z
  .looseObject({ type: z.enum(types) })
  .refine(isGeoJson, 'geometry')
  .meta({ title: 'GeoJSON geometry' });

/**
 * Every position of a geometry, longitude first, in the order it is written. Never fails; an empty geometry has none.
 * Source: RFC 7946, section 3.1.
 *
 * @example
 * positionsOf({ type: 'LineString', coordinates: [[16, 48], [16.1, 48.1]] }); // [[16, 48], [16.1, 48.1]]
 */
export function positionsOf(geometry: Geometry): [number, number][] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const found: [number, number][] = [];
  const visit = (value: Positions): void => {
    if (isPosition(value)) found.push([value[0]!, value[1]!]);
    else value.forEach((part) => typeof part !== 'number' && visit(part));
  };
  visit(geometry.coordinates);
  return found;
}
