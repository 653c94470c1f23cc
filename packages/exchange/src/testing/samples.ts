import { strToU8, zipSync } from 'fflate';
import { writtenAs } from '../formats/index.ts';

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

/** A .dbf with one text column of 10 bytes. */
export function dbfOf(name: string, values: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(65 + values.length * 11 + 1);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, values.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 11, true);
  bytes.set(new TextEncoder().encode(name), 32);
  bytes[43] = 'C'.charCodeAt(0);
  bytes[48] = 10;
  bytes[64] = 13;
  values.forEach((value, i) => {
    bytes.fill(32, 65 + i * 11, 76 + i * 11);
    bytes.set(value, 66 + i * 11);
  });
  bytes[bytes.length - 1] = 26;
  return bytes;
}

/** A timetable of one line with two trips on weekdays, one of which ends early. */
export const gtfsFeed = (): Uint8Array =>
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
  });

const list = {
  name: 'Projekte',
  columns: ['Nr', 'Name', 'Kosten', 'Beginn'],
  rows: [
    {
      cells: ['A', 'Brücke', 1_234_567.89, '2027-03-01'],
      geometry: { type: 'Point' as const, coordinates: [16.37, 48.2] },
    },
    { cells: ['B', 'Platz', 20, 'Q3 2028'], geometry: { type: 'Point' as const, coordinates: [16.38, 48.21] } },
  ],
};

/** One small valid file of every format that is read, by its name. */
export async function samples(): Promise<Record<string, Uint8Array>> {
  const written = async (ending: string) => (await writtenAs(ending, [list])).bytes;
  return {
    csv: await written('.csv'),
    xlsx: await written('.xlsx'),
    geojson: await written('.geojson'),
    geopackage: await written('.gpkg'),
    shapefile: zipSync({
      'a.shp': shpOf([[16.37, 48.2]]),
      'a.dbf': dbfOf('NAME', [strToU8('Platz')]),
      'a.cpg': strToU8('UTF-8'),
    }),
    oc4ids: strToU8(
      JSON.stringify({
        version: '0.9',
        projects: [{ id: 'x-1', title: 'Brücke', budget: { amount: { amount: 5, currency: 'EUR' } } }],
      }),
    ),
    pabulib: strToU8(
      'META\nkey;value\ndescription;x\nbudget;50000\nPROJECTS\nproject_id;cost;name\n1;20000;Brunnen\nVOTES\nvoter_id;vote\n1;1\n',
    ),
    msproject: strToU8(
      '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project"><Tasks><Task><UID>1</UID><Name>Brücke</Name><OutlineNumber>1</OutlineNumber><OutlineLevel>1</OutlineLevel><Cost>500</Cost></Task></Tasks></Project>',
    ),
    gtfs: gtfsFeed(),
    json: strToU8(
      '[{"service_request_id":"1","service_name":"Schlagloch","requested_datetime":"2026-05-01T08:00:00Z","lat":48.2,"long":16.3}]',
    ),
  };
}
