import type { Geometry } from '../../parse/crs/geometry.ts';

/** A shape of ArcGIS as GeoJSON, null where it has none that can be read; `curved` where arcs in it became straight. */
export type Shape = { geometry: Geometry | null; curved: boolean };
type Position = [number, number];

/** Source: Esri, ArcGIS REST API, "Geometry objects"; heights and measures are left out. */
export function shapeFrom(value: unknown): Shape {
  if (typeof value !== 'object' || value === null) return { geometry: null, curved: false };
  const given = value as Record<string, unknown>;
  const curved = 'curvePaths' in given || 'curveRings' in given;
  return { geometry: geometryFrom(given), curved };
}

function geometryFrom(given: Record<string, unknown>): Geometry | null {
  const [paths, rings] = [given['paths'] ?? given['curvePaths'], given['rings'] ?? given['curveRings']];
  if (Array.isArray(paths)) return fromPaths(lines(paths, 2));
  if (Array.isArray(rings)) return fromRings(lines(rings, 3).map(closed));
  if (Array.isArray(given['points'])) {
    const points = given['points'].map(positionIn);
    return points.length > 0 && points.every((point) => point !== null)
      ? { type: 'MultiPoint', coordinates: points }
      : null;
  }
  const box = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => given[name]).map(numberIn);
  const [west, south, east, north] = box;
  if (box.every((side) => side !== null))
    return fromRings([
      [
        [west!, south!],
        [west!, north!],
        [east!, north!],
        [east!, south!],
        [west!, south!],
      ],
    ]);
  const at = positionIn([given['x'], given['y']]);
  return at && { type: 'Point', coordinates: at };
}

/** ArcGIS writes the text `NaN` for the coordinates of an empty point. */
function numberIn(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A position, or the end of a curve: `{"c": [end, …]}` is an arc, `a` an elliptic one, `b` a Bézier curve. */
function positionIn(value: unknown): Position | null {
  if (Array.isArray(value)) {
    const [x, y] = [numberIn(value[0]), numberIn(value[1])];
    return x === null || y === null ? null : [x, y];
  }
  if (typeof value !== 'object' || value === null) return null;
  const [curve] = Object.values(value) as unknown[];
  return Array.isArray(curve) && Array.isArray(curve[0]) ? positionIn(curve[0]) : null;
}

/** The lines that can be read whole and have so many points at least. */
const lines = (given: unknown[], fewest: number): Position[][] =>
  given.flatMap((line) => {
    const points = Array.isArray(line) ? line.map(positionIn) : [];
    return points.length >= fewest && points.every((point) => point !== null) ? [points] : [];
  });

function fromPaths(paths: Position[][]): Geometry | null {
  const [first] = paths;
  if (!first) return null;
  return paths.length === 1
    ? { type: 'LineString', coordinates: first }
    : { type: 'MultiLineString', coordinates: paths };
}

function closed(ring: Position[]): Position[] {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}

type Area = { outer: Position[]; holes: Position[][] };

/**
 * Rings that go clockwise are areas, the others holes in the smallest area around them. Where that leaves a hole in nothing and the
 * other way round does not, they were written the other way round.
 */
function fromRings(given: Position[][]): Geometry | null {
  const rings = given.filter((ring) => ring.length >= 4 && areaOf(ring) !== 0);
  const clockwise = nested(rings, (ring) => areaOf(ring) < 0);
  const alike = rings.every((ring) => areaOf(ring) > 0);
  const reversed = nested(rings, (ring) => areaOf(ring) > 0 && (!alike || isInNone(ring, rings)));
  const { areas, alone } = clockwise.alone.length > 0 && reversed.alone.length === 0 ? reversed : clockwise;
  const polygons = [...areas, ...alone.map((outer): Area => ({ outer, holes: [] }))].map(({ outer, holes }) => [
    turned(outer, 1),
    ...holes.map((hole) => turned(hole, -1)),
  ]);
  const [first] = polygons;
  if (!first) return null;
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Areas with the holes in them, and the holes that are in none. */
function nested(rings: Position[][], isArea: (ring: Position[]) => boolean): { areas: Area[]; alone: Position[][] } {
  const areas = rings.filter(isArea).map((outer): Area => ({ outer, holes: [] }));
  const alone: Position[][] = [];
  for (const ring of rings.filter((one) => !isArea(one))) {
    const around = areas.filter(({ outer }) => lies(ring, outer));
    const nearest = around.reduce<Area | null>(
      (best, one) => (best && Math.abs(areaOf(best.outer)) <= Math.abs(areaOf(one.outer)) ? best : one),
      null,
    );
    (nearest?.holes ?? alone).push(ring);
  }
  return { areas, alone };
}

const isInNone = (ring: Position[], all: Position[][]): boolean =>
  !all.some((other) => other !== ring && Math.abs(areaOf(other)) > Math.abs(areaOf(ring)) && lies(ring, other));

/** Twice the area; positive where the ring goes anticlockwise. Measured from its first point, so that large coordinates stay exact. */
function areaOf(ring: Position[]): number {
  const [x0, y0] = ring[0]!;
  let sum = 0;
  for (let i = 1; i < ring.length; i++)
    sum += (ring[i - 1]![0] - x0) * (ring[i]![1] - y0) - (ring[i]![0] - x0) * (ring[i - 1]![1] - y0);
  return sum;
}

/** GeoJSON wants areas anticlockwise and holes clockwise (RFC 7946, 3.1.6). */
const turned = (ring: Position[], sense: 1 | -1): Position[] =>
  Math.sign(areaOf(ring)) === sense ? ring : ring.toReversed();

/** Whether most of a ring's points lie in an area; a hole may touch its edge. */
function lies(ring: Position[], area: Position[]): boolean {
  const sample = ring.filter((_, i) => i % Math.ceil(ring.length / 20) === 0);
  return sample.filter((point) => isIn(point, area)).length * 2 > sample.length;
}

function isIn([x, y]: Position, area: Position[]): boolean {
  let inside = false;
  for (let i = 0, k = area.length - 1; i < area.length; k = i++) {
    const [[xi, yi], [xk, yk]] = [area[i]!, area[k]!];
    if (yi > y !== yk > y && x < ((xk - xi) * (y - yi)) / (yk - yi) + xi) inside = !inside;
  }
  return inside;
}
