import type { Geometry } from '@vorrang/planning';

/** A place as it is edited: points, lines and areas one by one. `kept` is an area with holes, which is shown but not changed. */
export type Position = [lon: number, lat: number];
export type PartKind = 'point' | 'line' | 'area';
export type Part = { id: string; kind: PartKind; positions: Position[]; kept?: Position[][] };

/** Degrees to seven digits: a centimetre. */
const rounded = ([lon, lat]: readonly number[]): Position => [
  Math.round(lon! * 1e7) / 1e7,
  Math.round(lat! * 1e7) / 1e7,
];
/** The fewest positions a part needs to be one; an area's first is not repeated at its end. */
export const fewest: Record<PartKind, number> = { point: 1, line: 2, area: 3 };

/** The parts of a GeoJSON geometry, in its order. Heights are left out. */
export function partsOf(geometry: Geometry | null | undefined, newId: () => string): Part[] {
  const part = (kind: PartKind, positions: number[][]): Part => ({
    id: newId(),
    kind,
    positions: positions.map(rounded),
  });
  const area = ([outer, ...holes]: number[][][]): Part => ({
    ...part('area', outer!.slice(0, -1)),
    ...(holes.length > 0 && { kept: [outer!, ...holes].map((ring) => ring.map(rounded)) }),
  });
  switch (geometry?.type) {
    case 'Point':
      return [part('point', [geometry.coordinates])];
    case 'MultiPoint':
      return geometry.coordinates.map((position) => part('point', [position]));
    case 'LineString':
      return [part('line', geometry.coordinates)];
    case 'MultiLineString':
      return geometry.coordinates.map((line) => part('line', line));
    case 'Polygon':
      return [area(geometry.coordinates)];
    case 'MultiPolygon':
      return geometry.coordinates.map(area);
    case 'GeometryCollection':
      return geometry.geometries.flatMap((one) => partsOf(one, newId));
    default:
      return [];
  }
}

type Ring = Position[];
const coordinatesOf = ({ kind, positions, kept }: Part): Position | Ring | Ring[] =>
  kept ?? (kind === 'point' ? positions[0]! : kind === 'line' ? positions : [[...positions, positions[0]!]]);
const single = { point: 'Point', line: 'LineString', area: 'Polygon' } as const;

/** Whether a part has as many positions as it needs. */
export const isWhole = ({ kind, positions }: Part): boolean => positions.length >= fewest[kind];

/** The geometry of parts: one by itself, several of one kind together, mixed ones as a collection; null for none. */
export function geometryOf(parts: readonly Part[]): Geometry | null {
  const kinds = new Set(parts.map(({ kind }) => kind));
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1) return alone(first);
  if (kinds.size === 1)
    return { type: `Multi${single[first.kind]}`, coordinates: parts.map(coordinatesOf) } as Geometry;
  return { type: 'GeometryCollection', geometries: parts.map(alone) };
}
const alone = (part: Part) => ({ type: single[part.kind], coordinates: coordinatesOf(part) }) as Geometry;

const middleOf = (a: Position, b: Position): Position => rounded([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);

/** A new position after one of a part: halfway to the next; behind the last of a line, as far again. */
export function withNewAfter(part: Part, i: number): Part {
  const { kind, positions } = part;
  const here = positions[i]!;
  const next = positions[i + 1] ?? (kind === 'area' ? positions[0]! : null);
  const before = positions[i - 1];
  const fresh = next
    ? middleOf(here, next)
    : rounded(before ? [2 * here[0] - before[0], 2 * here[1] - before[1]] : [here[0] + 0.0005, here[1]]);
  return { ...part, positions: positions.toSpliced(i + 1, 0, fresh) };
}

/** A position put at the end of a part, or in place of the one of a point. */
export const withPosition = (part: Part, at: readonly number[]): Part => ({
  ...part,
  positions: part.kind === 'point' ? [rounded(at)] : [...part.positions, rounded(at)],
});

/** What the drawing library draws of a part, if it can: areas with holes it does not know. */
export const featureOf = (part: Part) => ({
  id: part.id,
  type: 'Feature' as const,
  properties: { mode: { point: 'point', line: 'linestring', area: 'polygon' }[part.kind] },
  geometry: { type: single[part.kind], coordinates: coordinatesOf(part) },
});

/** The part that a drawn feature is. */
export const partOf = (id: string, geometry: Geometry): Part => partsOf(geometry, () => id)[0]!;
