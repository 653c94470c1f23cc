import { type Crs, type Extent, crsOf, fittingCodes, isInside, threeCountries, wgs84 } from '../../parse/crs/crs.ts';
import { type Geometry, inDegrees, positionsOf } from '../../parse/crs/geometry.ts';
import type { Row, Table } from '../../parse/table.ts';
import type { AddressBook } from './addresses.ts';
import { swappedAmong } from './axes.ts';
import type { Note } from '../../parse/cell.ts';
import type { Columns } from './columns.ts';
import {
  degreesInstead,
  guessed,
  half,
  manyOutside,
  manySwapped,
  noPlace,
  noSystem,
  nowhere,
  oldDatum,
  outside,
  severalSystems,
  swappedAxes,
  swappedRow,
  unknownSystem,
} from './place-problems.ts';
import { numberOf } from './when-and-where.ts';

/** So many places outside the city are told one by one, more in one sentence. */
const few = 10;

/** Where the city lies (null where nobody said), the coordinate system a person has named, and the city's addresses where it has them. */
export type SpatialContext = {
  extent: Extent | null;
  crs: number | null;
  addresses?: AddressBook;
  /** What the projects cost stands in a table beside the list. */
  hasCostSheet?: boolean;
};
export const anywhere: SpatialContext = { extent: null, crs: null };

/** How the list's places are read: in which system, and the place of every row in degrees. */
export type Places = { crs: number | null; any: boolean; of: (row: Row) => Geometry | null };

/** Sees all places of a list at once: which are none, their system, whether axes are swapped, and who lies outside the city. */
export function placesOf(table: Table, columns: Columns, spatial: SpatialContext, note: Note): Places {
  const raw = new Map<Row, Geometry>();
  const zero: Row[] = [];
  for (const row of table.rows) {
    const given = row.geometry ?? pointIn(row, columns, note);
    const shape = given && withoutZero(given);
    if (shape) raw.set(row, shape);
    if (given && shape !== given) zero.push(row);
  }
  if (zero.length > 0) note(noPlace(zero, table.rows.length));
  for (const [row, [x, y]] of halfZero(raw)) {
    raw.delete(row);
    note(half(row, String(y), String(x)));
  }
  if (raw.size === 0) return { crs: null, any: false, of: () => null };
  const positions = [...raw.values()].map((shape) => positionsOf(shape)[0]!);
  const crs = systemOf(table, positions, spatial, note);
  if (!crs) return { crs: null, any: true, of: () => null };
  const swapped = swappedIn(table, raw, crs, spatial, note);
  const places = new Map<Row, Geometry>();
  const far: Row[] = [];
  for (const [row, shape] of raw) {
    const place = inDegrees(shape, crs, swapped.has(row));
    const fault = faultOf(place, spatial.extent);
    if (fault === 'outside') far.push(row);
    if (fault === 'nowhere') note(nowhere(row, shape));
    else places.set(row, place);
  }
  if (far.length > few) note(manyOutside(far, raw.size));
  else for (const row of far) note(outside(row));
  return { crs: crs.code, any: true, of: (row) => places.get(row) ?? null };
}

function pointIn(row: Row, columns: Columns, note: Note): Geometry | null {
  const [latCell, lonCell] = [columns.cell(row, 'lat'), columns.cell(row, 'lon')];
  if (!latCell?.text && !lonCell?.text) return null;
  const number = (cell: typeof latCell) => (cell?.text ? (tinyIn(cell.text) ?? numberOf(row, cell, note)) : null);
  const [y, x] = [number(latCell), number(lonCell)];
  if (x !== null && y !== null) return { type: 'Point', coordinates: [x, y] };
  if (!latCell?.text || !lonCell?.text) note(half(row, latCell?.text ?? '', lonCell?.text ?? ''));
  return null;
}

/** Programs write what is left of a zero after a conversion as `1.2E-9`. */
const tinyIn = (text: string): number | null =>
  /^[+-]?\d+([.,]\d+)?e-\d+$/i.test(text) ? Number(text.replace(',', '.')) : null;

/** Nobody builds in the Gulf of Guinea: 0/0 stands for a place that is not known, in degrees and in metres. */
const isZero = ([x, y]: readonly [number, number]): boolean => Math.abs(x) < 0.01 && Math.abs(y) < 0.01;

/** A shape without its points at 0/0; null where nothing else is left of it. */
function withoutZero(shape: Geometry): Geometry | null {
  const positions = positionsOf(shape);
  if (!positions.some(isZero)) return shape;
  if (positions.every(isZero)) return null;
  if (shape.type === 'MultiPoint') return { ...shape, coordinates: positions.filter((at) => !isZero(at)) };
  if (shape.type !== 'GeometryCollection') return shape;
  return { ...shape, geometries: shape.geometries.flatMap((part) => withoutZero(part) ?? []) };
}

/** Points of which one number is exactly 0 where it is far from 0 for most of the list: that number is missing. */
function halfZero(raw: ReadonlyMap<Row, Geometry>): [row: Row, at: [number, number]][] {
  const all = [...raw].map(([row, shape]) => [row, positionsOf(shape)[0]!] as [Row, [number, number]]);
  const isFar = (axis: 0 | 1) => all.filter(([, at]) => Math.abs(at[axis]) > 1).length * 2 > all.length;
  const far = [isFar(0), isFar(1)];
  return all.filter(([row, [x, y]]) => raw.get(row)!.type === 'Point' && ((x === 0 && far[0]) || (y === 0 && far[1])));
}

/** The rows whose two numbers are read the other way round, once somebody agrees. */
function swappedIn(
  table: Table,
  raw: ReadonlyMap<Row, Geometry>,
  crs: Crs,
  { extent }: SpatialContext,
  note: Note,
): Set<Row> {
  const { rows, whole } = swappedAmong(raw, crs, extent);
  if (whole) return new Set(note(swappedAxes(table, extent !== null)) === null ? [] : rows);
  if (rows.length > few) return new Set(note(manySwapped(rows, raw.size)) === null ? [] : rows);
  return new Set(rows.filter((row) => note(swappedRow(row, raw.get(row)!)) !== null));
}

/** The system a person named, else the file, else the one in which the list lies in the city. */
function systemOf(table: Table, positions: [number, number][], spatial: SpatialContext, note: Note): Crs | null {
  const named = spatial.crs ?? table.crs;
  const known = named === null ? null : crsOf(named);
  const areDegrees =
    positions.filter(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180).length * 2 > positions.length;
  if (known && areDegrees && spatial.crs === null && !isInDegrees(known)) {
    note(degreesInstead(known));
    return crsOf(wgs84);
  }
  if (named !== null) {
    if (known?.note) note(oldDatum(known.name, known.note));
    if (!known) note(unknownSystem(named));
    return known;
  }
  if (areDegrees) return crsOf(wgs84);
  const home = spatial.extent ?? threeCountries;
  const straight = fittingCodes(positions, home);
  const codes =
    straight.length > 0
      ? straight
      : fittingCodes(
          positions.map(([x, y]) => [y, x] as const),
          home,
        );
  const [first] = codes;
  if (first === undefined) return (note(noSystem(positions[0]!)), null);
  const guess = crsOf(first)!;
  if (codes.length > 1 && spatial.extent === null) {
    const accepted = note(severalSystems(codes.map((code) => crsOf(code)!)));
    return accepted === null ? null : crsOf(Number(accepted));
  }
  note(guessed(guess));
  return guess;
}

/** Whether a system counts in degrees: its numbers stay about the same. */
function isInDegrees({ toDegrees }: Crs): boolean {
  const [lon, lat] = toDegrees(10, 50);
  return Math.abs(lon - 10) < 1 && Math.abs(lat - 50) < 1;
}

function faultOf(place: Geometry, extent: Extent | null): 'nowhere' | 'outside' | null {
  const positions = positionsOf(place);
  if (positions.some(([x, y]) => !(Math.abs(x) <= 180 && Math.abs(y) <= 90))) return 'nowhere';
  return extent && !positions.some((position) => isInside(position, extent, 0.1)) ? 'outside' : null;
}
