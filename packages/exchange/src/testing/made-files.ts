import { strToU8, zipSync } from 'fflate';

/** A .shp of points, as Esri describes it: a head of 100 bytes, then records with big-endian heads. */
export function shpOf(points: [number, number][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(100 + points.length * 28));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  points.forEach(([x, y], i) => {
    const at = 100 + i * 28;
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  });
  return new Uint8Array(view.buffer);
}

type DbfField = { name: string; type: 'C' | 'N' | 'D' | 'L'; length: number };
/** A .dbf as dBase III writes it: the cells as their bytes; `driver` is the byte that names their letters. */
export function dbfTable(fields: DbfField[], rows: (Uint8Array | string)[][], driver = 0): Uint8Array {
  const head = 32 + fields.length * 32 + 1;
  const width = 1 + fields.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(head + rows.length * width + 1);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, head, true);
  view.setUint16(10, width, true);
  view.setUint8(29, driver);
  fields.forEach(({ name, type, length }, i) => {
    bytes.set(strToU8(name), 32 + i * 32);
    bytes[43 + i * 32] = type.charCodeAt(0);
    bytes[48 + i * 32] = length;
  });
  bytes[head - 1] = 13;
  bytes.fill(32, head, bytes.length - 1);
  rows.forEach((cells, i) => {
    let at = head + i * width + 1;
    cells.forEach((cell, k) => {
      bytes.set(typeof cell === 'string' ? strToU8(cell) : cell, at);
      at += fields[k]!.length;
    });
  });
  bytes[bytes.length - 1] = 26;
  return bytes;
}

/** A .dbf with one text column of 10 bytes. */
export const dbfOf = (name: string, values: Uint8Array[]): Uint8Array =>
  dbfTable(
    [{ name, type: 'C', length: 10 }],
    values.map((value) => [value]),
  );

/** A timetable of one line with two trips on weekdays, one of which ends early; `files` replace its own by name, without the ending. */
export const gtfsFeed = (files: Record<string, string> = {}): Uint8Array =>
  zipSync({
    'feed/routes.txt': strToU8('route_id,route_short_name,route_long_name,route_type\nr1,1,Hauptplatz–Bahnhof,3\n'),
    'feed/trips.txt': strToU8('route_id,service_id,trip_id,shape_id\nr1,wk,t1,a\nr1,wk,t2,a\nr1,su,t3,a\n'),
    'feed/stops.txt': strToU8('stop_id,stop_name,stop_lat,stop_lon\ns1,Hauptplatz,48.2,16.3\ns2,Bahnhof,48.21,16.31\n'),
    'feed/stop_times.txt': strToU8(
      'trip_id,arrival_time,departure_time,stop_id,stop_sequence\nt1,8:00:00,8:00:00,s1,1\nt1,8:09:00,8:09:00,s2,2\nt2,25:00:00,25:00:00,s1,1\nt3,9:00:00,9:00:00,s1,1\n',
    ),
    'feed/shapes.txt': strToU8(
      'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\na,48.21,16.31,20\na,48.2,16.3,3\n',
    ),
    'feed/calendar.txt': strToU8(
      'service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nwk,1,1,1,1,1,0,0,20270101,20271231\nsu,0,0,0,0,0,0,1,20270101,20271231\n',
    ),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`feed/${name}.txt`, strToU8(text)])),
  });
