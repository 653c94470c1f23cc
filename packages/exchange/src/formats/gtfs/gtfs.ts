import { type Result, type Text, ok, err } from '@vorrang/planning';
import Papa from 'papaparse';
import { wgs84 } from '../../parse/crs/crs.ts';
import type { Geometry } from '../../parse/crs/geometry.ts';
import { decodeText } from '../../detect/decode-text.ts';
import { type GivenFile, isZip, problem } from '../../detect/source-file.ts';
import type { Row, Table } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { type Feed, type Record, serviceDay } from './service-day.ts';
import { messages } from './messages.ts';

/**
 * A timetable as GTFS: its lines with their shapes, its stops, and how many trips each has on a working day. Source: GTFS schedule
 * reference; which day, `serviceDay` says.
 */
export const gtfs: Format = {
  name: 'gtfs',
  label: 'GTFS',
  endings: [],
  detects: (file) =>
    isZip(file.bytes) && ['routes.txt', 'trips.txt', 'stops.txt'].every((name) => pathOf(file, name) !== null),
  read: readFeed,
};

const pathOf = (file: GivenFile, name: string): string | null =>
  file.entries().find((entry) => entry.name === name || entry.name.endsWith(`/${name}`))?.name ?? null;

function readFeed(file: GivenFile): Result<Table[]> {
  const wanted = ['routes', 'trips', 'stops', 'stop_times', 'shapes', 'calendar', 'calendar_dates', 'frequencies'];
  const paths = new Map(
    wanted.flatMap((name) => (pathOf(file, `${name}.txt`) ? [[name, pathOf(file, `${name}.txt`)!]] : [])),
  );
  const files = file.unpacked((name) => [...paths.values()].includes(name));
  if (!files.ok) return files;
  const tables = new Map<string, Record[]>();
  const feed: Feed = (name) => {
    const known = tables.get(name) ?? recordsOf(files.value.get(paths.get(name) ?? ''));
    tables.set(name, known);
    return known;
  };
  const [routes, stops] = [feed('routes'), feed('stops')];
  if (routes.length === 0 || stops.length === 0) return err(problem(empty));
  const { trips, notices } = serviceDay(feed);
  const shared = { fileName: file.fileName, headerRow: 0, crs: wgs84, notices: [] };
  const columns = ['id', 'name', 'kind', 'trips'];
  const declared = { kind: 'transit', fields: ['id', 'name', 'lineOrStop', 'trips'] };
  return ok([
    { ...shared, sheet: 'routes', columns, rows: lines(routes, trips, feed), declared, notices },
    { ...shared, sheet: 'stops', columns, rows: places(stops, trips, feed), declared },
  ]);
}

/** A table of the feed as records; none where it is missing or not readable. */
function recordsOf(bytes: Uint8Array | undefined): Record[] {
  const decoded = bytes && decodeText(bytes);
  if (!decoded?.ok) return [];
  const { data } = Papa.parse<string[]>(decoded.value.text.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [columns = [], ...rows] = data;
  return rows.map(
    (cells) => new Map(columns.map((column, i) => [column.trim().toLowerCase(), (cells[i] ?? '').trim()])),
  );
}

type Running = ReadonlyMap<Record, number>;

const counted = (entries: Iterable<readonly [id: string, times: number]>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const [id, times] of entries) counts.set(id, (counts.get(id) ?? 0) + times);
  return counts;
};

function lines(routes: Record[], running: Running, feed: Feed): Row[] {
  const perRoute = counted([...running].map(([trip, times]) => [trip.get('route_id') ?? '', times]));
  const shapes = shapesOf(feed('shapes'));
  const [today, ever] = [shapesByRoute([...running.keys()]), shapesByRoute(feed('trips'))];
  return routes.map((route, i) => {
    const id = route.get('route_id') ?? String(i + 1);
    // A line that does not run on that day is still somewhere.
    const own = today.get(id) ?? ever.get(id) ?? new Set();
    const drawn = [...own].map((shape) => shapes.get(shape)).filter((line) => line !== undefined);
    const geometry: Geometry | null = drawn.length > 0 ? { type: 'MultiLineString', coordinates: drawn } : null;
    const name = route.get('route_short_name') || route.get('route_long_name') || id;
    return { row: i + 2, cells: [id, name, 'line', String(perRoute.get(id) ?? 0)], ...(geometry && { geometry }) };
  });
}

function shapesByRoute(trips: Record[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const trip of trips) {
    const [route, shape] = [trip.get('route_id') ?? '', trip.get('shape_id') ?? ''];
    if (!found.get(route)?.add(shape)) found.set(route, new Set([shape]));
  }
  return found;
}

function shapesOf(points: Record[]): Map<string, [number, number][]> {
  const shapes = new Map<string, { order: number; at: [number, number] }[]>();
  for (const point of points) {
    const at = positionOf(point, 'shape_pt_lon', 'shape_pt_lat');
    const id = point.get('shape_id') ?? '';
    const entry = { order: Number(point.get('shape_pt_sequence')), at: at! };
    if (at && !shapes.get(id)?.push(entry)) shapes.set(id, [entry]);
  }
  return new Map(
    [...shapes].flatMap(([id, list]) =>
      list.length < 2 ? [] : [[id, list.sort((a, b) => a.order - b.order).map(({ at }) => at)]],
    ),
  );
}

function places(stops: Record[], running: Running, feed: Feed): Row[] {
  const times = counted([...running].map(([trip, count]) => [trip.get('trip_id') ?? '', count]));
  const perStop = counted(
    feed('stop_times').map((time) => [time.get('stop_id') ?? '', times.get(time.get('trip_id') ?? '') ?? 0]),
  );
  return stops.map((stop, i) => {
    const id = stop.get('stop_id') ?? String(i + 1);
    const at = positionOf(stop, 'stop_lon', 'stop_lat');
    return {
      row: i + 2,
      cells: [id, stop.get('stop_name') || id, 'stop', String(perStop.get(id) ?? 0)],
      ...(at && { geometry: { type: 'Point' as const, coordinates: at } }),
    };
  });
}

function positionOf(record: Record, lon: string, lat: string): [number, number] | null {
  const [x, y] = [record.get(lon) ?? '', record.get(lat) ?? ''];
  if (x === '' || y === '' || !Number.isFinite(Number(x)) || !Number.isFinite(Number(y))) return null;
  return [Number(x), Number(y)];
}

const empty: Text = messages.texts.thisGtfsFeedHolds;
