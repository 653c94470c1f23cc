import type { Geometry } from '../../parse/crs/geometry.ts';

type Point = [number, number];
/** What stands in the bytes: what GeoJSON knows, nested as GeoJSON nests it, where nobody has broken them. */
type Shape = { type: string; coordinates?: unknown; geometries?: readonly Shape[] };
type Reader = { at: number; view: DataView };

/** Pieces that an arc of a full circle is cut into: a street corner of 10 m radius is right to a centimetre. */
const pieces = 72;

/**
 * Well-known binary (OGC 06-103r4, ISO 13249-3) as GeoJSON; heights and measures are left out, arcs become short straight pieces.
 * Throws RangeError where the bytes end early or name a kind that is no geometry.
 */
export function geometryFrom(bytes: Uint8Array): Shape {
  return readGeometry({ at: 0, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) });
}

type Head = { kind: number; little: boolean; size: number };

function readHead(reader: Reader): Head {
  const little = reader.view.getUint8(reader.at) === 1;
  const code = reader.view.getUint32(reader.at + 1, little);
  reader.at += 5;
  // EWKB says Z, M and the system with flags; ISO adds 1000, 2000 or 3000.
  if (code & 0x20000000) reader.at += 4;
  const iso = Math.floor((code & 0xffff) / 1000);
  const more = (code & 0x80000000 ? 1 : 0) + (code & 0x40000000 ? 1 : 0) || [0, 1, 1, 2][iso] || 0;
  return { kind: (code & 0xffff) % 1000, little, size: 2 + more };
}

function count(reader: Reader, little: boolean): number {
  const n = reader.view.getUint32(reader.at, little);
  reader.at += 4;
  // Every part takes at least four bytes: a larger number is no count.
  if (n > (reader.view.byteLength - reader.at) / 4) throw new RangeError('well-known binary ends early');
  return n;
}

function point(reader: Reader, { little, size }: Head): Point {
  const [x, y] = [reader.view.getFloat64(reader.at, little), reader.view.getFloat64(reader.at + 8, little)];
  reader.at += size * 8;
  return [x, y];
}

const list = <T>(reader: Reader, little: boolean, read: () => T): T[] =>
  Array.from({ length: count(reader, little) }, read);
const points = (reader: Reader, head: Head): Point[] => list(reader, head.little, () => point(reader, head));
const rings = (reader: Reader, head: Head): Point[][] => list(reader, head.little, () => points(reader, head));

function readGeometry(reader: Reader): Shape {
  const head = readHead(reader);
  const parts = () => list(reader, head.little, () => readGeometry(reader));
  const together = (type: string): Shape => ({ type, coordinates: parts().map(({ coordinates }) => coordinates) });
  switch (head.kind) {
    case 1:
      return { type: 'Point', coordinates: point(reader, head) };
    case 2:
      return { type: 'LineString', coordinates: points(reader, head) };
    case 3:
      return { type: 'Polygon', coordinates: rings(reader, head) };
    case 4:
      return together('MultiPoint');
    case 5:
    case 11:
      return together('MultiLineString');
    case 6:
    case 12:
      return together('MultiPolygon');
    case 7:
      return { type: 'GeometryCollection', geometries: parts() };
    case 8:
      return { type: 'LineString', coordinates: alongArcs(points(reader, head)) };
    case 9:
      return { type: 'LineString', coordinates: joined(parts()) };
    case 10:
      return together('Polygon');
    default:
      throw new RangeError(`no geometry has kind ${head.kind}`);
  }
}

/** Curves one after the other: each begins where the one before ends. */
const joined = (parts: Shape[]): Point[] =>
  parts.flatMap(({ coordinates }, i) => (coordinates as Point[]).slice(i === 0 ? 0 : 1));

/** A circular string: every three points, two of them shared, are an arc. */
function alongArcs(given: Point[]): Point[] {
  const path: Point[] = given.slice(0, 1);
  for (let i = 0; i + 2 < given.length; i += 2) path.push(...arc(given[i]!, given[i + 1]!, given[i + 2]!));
  return path;
}

/** Points of the arc from `a` over `b` to `c`, without `a`. */
function arc(a: Point, b: Point, c: Point): Point[] {
  const whole = a[0] === c[0] && a[1] === c[1];
  const centre = whole ? ([(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as Point) : centreOf(a, b, c);
  if (!centre) return [b, c];
  const angle = ([x, y]: Point) => Math.atan2(y - centre[1], x - centre[0]);
  const turn = whole ? 2 * Math.PI : turnFrom(angle(a), angle(b), angle(c));
  const radius = Math.hypot(a[0] - centre[0], a[1] - centre[1]);
  const n = Math.max(2, Math.ceil((Math.abs(turn) / (2 * Math.PI)) * pieces));
  const on = (k: number): Point => {
    const at = angle(a) + (turn * k) / n;
    return [centre[0] + radius * Math.cos(at), centre[1] + radius * Math.sin(at)];
  };
  return [...Array.from({ length: n - 1 }, (_, k) => on(k + 1)), c];
}

/** The angle from `a` to `c` that passes `b`. */
function turnFrom(a: number, b: number, c: number): number {
  const forward = (from: number, to: number) => (to - from + 4 * Math.PI) % (2 * Math.PI);
  return forward(a, b) <= forward(a, c) ? forward(a, c) : forward(a, c) - 2 * Math.PI;
}

function centreOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point | null {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const d = 2 * (ux * vy - uy * vx);
  if (Math.abs(d) < 1e-12) return null;
  const [u, v] = [ux * ux + uy * uy, vx * vx + vy * vy];
  return [ax + (vy * u - uy * v) / d, ay + (ux * v - vx * u) / d];
}

const kinds = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon', 'GeometryCollection'];

/** GeoJSON as well-known binary, little-endian, in two dimensions. */
export function bytesFrom(geometry: Geometry): Uint8Array {
  const bytes: number[] = [];
  const put = (set: (view: DataView) => void, length: number) => {
    const view = new DataView(new ArrayBuffer(length));
    set(view);
    bytes.push(...new Uint8Array(view.buffer));
  };
  const whole = (n: number) => put((view) => view.setUint32(0, n, true), 4);
  const position = (value: unknown) =>
    (value as Point).slice(0, 2).forEach((n) => put((v) => v.setFloat64(0, n, true), 8));
  const many = (value: unknown, each: (part: unknown) => void) => {
    whole((value as unknown[]).length);
    (value as unknown[]).forEach(each);
  };
  const write = ({ type, coordinates, geometries = [] }: Shape): void => {
    bytes.push(1);
    whole(kinds.indexOf(type) + 1);
    const part = (kind: string) => (value: unknown) => write({ type: kind, coordinates: value });
    if (type === 'Point') position(coordinates);
    else if (type === 'LineString') many(coordinates, position);
    else if (type === 'Polygon') many(coordinates, (ring) => many(ring, position));
    else if (type === 'GeometryCollection') many(geometries, (one) => write(one as Shape));
    else many(coordinates, part(type.replace('Multi', '')));
  };
  write(geometry);
  return Uint8Array.from(bytes);
}
