import { type Reading, type Text, read, refused } from '@vorrang/planning';
import Papa from 'papaparse';
import { wgs84 } from '../../crs/crs.ts';
import type { Geometry } from '../../crs/geometry.ts';
import { decodeText } from '../../decode-text.ts';
import { type GivenFile, isZip, problem } from '../../given-file.ts';
import type { Row, Table } from '../../table.ts';
import type { Format } from '../format.ts';

/**
 * A timetable as GTFS: its lines with their shapes, its stops, and how many trips a weekday each has. Source: GTFS schedule reference;
 * a weekday is a Wednesday of `calendar.txt`, or the day of `calendar_dates.txt` with the most services where there is no calendar.
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

type Record = Map<string, string>;
type Feed = (name: string) => Record[];

function readFeed(file: GivenFile): Reading<Table[]> {
  const wanted = ['routes', 'trips', 'stops', 'stop_times', 'shapes', 'calendar', 'calendar_dates'];
  const paths = new Map(
    wanted.flatMap((name) => (pathOf(file, `${name}.txt`) ? [[name, pathOf(file, `${name}.txt`)!]] : [])),
  );
  const files = file.unpacked((name) => [...paths.values()].includes(name));
  if (!files.ok) return files;
  const feed: Feed = (name) => recordsOf(files.value.get(paths.get(name) ?? ''));
  const [routes, trips, stops] = [feed('routes'), feed('trips'), feed('stops')];
  if (routes.length === 0 || stops.length === 0) return refused(problem(empty));
  const weekday = weekdayServices(feed);
  const running = trips.filter((trip) => weekday === null || weekday.has(trip.get('service_id') ?? ''));
  const shared = { fileName: file.fileName, headerRow: 0, crs: wgs84, notices: [] };
  const columns = ['id', 'name', 'kind', 'trips'];
  const means = { kind: 'transit', fields: ['id', 'name', 'lineOrStop', 'trips'] };
  return read([
    { ...shared, sheet: 'routes', columns, rows: lines(routes, running, feed), means },
    { ...shared, sheet: 'stops', columns, rows: places(stops, running, feed), means },
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

/** The services that run on a Wednesday; null where the feed does not say, and every trip counts. */
function weekdayServices(feed: Feed): Set<string> | null {
  const calendar = feed('calendar').filter((one) => one.get('wednesday') === '1');
  if (calendar.length > 0) return new Set(calendar.map((one) => one.get('service_id') ?? ''));
  const byDay = new Map<string, Set<string>>();
  for (const one of feed('calendar_dates').filter((date) => date.get('exception_type') === '1')) {
    const [day, service] = [one.get('date') ?? '', one.get('service_id') ?? ''];
    if (!byDay.get(day)?.add(service)) byDay.set(day, new Set([service]));
  }
  const busiest = [...byDay.values()].sort((a, b) => b.size - a.size)[0];
  return busiest ?? null;
}

const counted = (ids: Iterable<string>): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

function lines(routes: Record[], trips: Record[], feed: Feed): Row[] {
  const perRoute = counted(trips.map((trip) => trip.get('route_id') ?? ''));
  const shapes = shapesOf(feed('shapes'));
  const usual = new Map<string, Map<string, number>>();
  for (const trip of trips) {
    const [route, shape] = [trip.get('route_id') ?? '', trip.get('shape_id') ?? ''];
    const own = usual.get(route) ?? new Map<string, number>();
    usual.set(route, own.set(shape, (own.get(shape) ?? 0) + 1));
  }
  return routes.map((route, i) => {
    const id = route.get('route_id') ?? String(i + 1);
    const drawn = [...(usual.get(id) ?? [])].map(([shape]) => shapes.get(shape)).filter((line) => line !== undefined);
    const geometry: Geometry | null = drawn.length > 0 ? { type: 'MultiLineString', coordinates: drawn } : null;
    const name = route.get('route_short_name') || route.get('route_long_name') || id;
    return { row: i + 2, cells: [id, name, 'line', String(perRoute.get(id) ?? 0)], ...(geometry && { geometry }) };
  });
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

function places(stops: Record[], trips: Record[], feed: Feed): Row[] {
  const running = new Set(trips.map((trip) => trip.get('trip_id') ?? ''));
  const perStop = counted(
    feed('stop_times')
      .filter((time) => running.has(time.get('trip_id') ?? ''))
      .map((time) => time.get('stop_id') ?? ''),
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

const empty: Text = {
  de: 'Dieser GTFS-Fahrplan enthält keine Linien oder keine Haltestellen; erwartet werden routes.txt und stops.txt mit Zeilen.',
  en: 'This GTFS feed holds no lines or no stops; expected routes.txt and stops.txt with rows.',
};
