import initSqlJs, { type Database } from 'sql.js';
import { positionsOf } from '../../parse/crs/geometry.ts';
import type { WrittenTable } from '../format.ts';
import { bytesFrom } from './wkb.ts';

/** WGS 84 as OGC 12-128r18 asks for it. */
const wgs84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

const frame = `
  pragma application_id = 1196444487;
  pragma user_version = 10300;
  create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null, organization_coordsys_id integer not null, definition text not null, description text);
  insert into gpkg_spatial_ref_sys values ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', null), ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null), ('WGS 84', 4326, 'EPSG', 4326, '${wgs84}', null);
  create table gpkg_contents (table_name text primary key, data_type text not null, identifier text unique, description text default '', last_change datetime not null default '2000-01-01T00:00:00.000Z', min_x double, min_y double, max_x double, max_y double, srs_id integer references gpkg_spatial_ref_sys (srs_id));
  create table gpkg_geometry_columns (table_name text primary key references gpkg_contents (table_name), column_name text not null, geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys (srs_id), z tinyint not null, m tinyint not null);`;

/** A GeoPackage with a layer for every table that has places, and a table of attributes for every other. */
export async function toGeoPackage(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(frame);
    for (const table of tables) put(database, table);
    return database.export();
  } finally {
    database.close();
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function put(database: Database, { name, columns, rows }: WrittenTable): void {
  const points = rows.flatMap(({ geometry }) => (geometry ? positionsOf(geometry) : []));
  const hasPlaces = points.length > 0;
  const numeric = columns.map((_, i) => rows.every(({ cells }) => cells[i] === null || typeof cells[i] === 'number'));
  const held = columns.map((column, i) => `${quoted(column)} ${numeric[i] ? 'real' : 'text'}`);
  const all = ['fid integer primary key autoincrement', ...(hasPlaces ? ['geom geometry'] : []), ...held];
  database.run(`create table ${quoted(name)} (${all.join(', ')})`);
  const box = hasPlaces ? boxOf(points) : [null, null, null, null];
  database.run(
    'insert into gpkg_contents (table_name, data_type, identifier, min_x, min_y, max_x, max_y, srs_id) values (?, ?, ?, ?, ?, ?, ?, ?)',
    [name, hasPlaces ? 'features' : 'attributes', name, ...box, hasPlaces ? 4326 : null],
  );
  if (hasPlaces) database.run("insert into gpkg_geometry_columns values (?, 'geom', 'GEOMETRY', 4326, 0, 0)", [name]);
  const marks = [...(hasPlaces ? ['?'] : []), ...columns.map(() => '?')].join(', ');
  const names = [...(hasPlaces ? ['geom'] : []), ...columns.map(quoted)].join(', ');
  const insert = database.prepare(`insert into ${quoted(name)} (${names}) values (${marks})`);
  for (const { cells, geometry } of rows)
    insert.run([...(hasPlaces ? [geometry ? blobOf(bytesFrom(geometry)) : null] : []), ...cells]);
  insert.free();
}

/** "GP", version 1, little-endian without envelope, EPSG:4326. */
const blobOf = (shape: Uint8Array): Uint8Array => Uint8Array.from([0x47, 0x50, 0, 1, 0xe6, 0x10, 0, 0, ...shape]);

const boxOf = (points: [number, number][]): number[] =>
  points.reduce(
    ([west, south, east, north], [x, y]) => [
      Math.min(west!, x),
      Math.min(south!, y),
      Math.max(east!, x),
      Math.max(north!, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity] as number[],
  );
