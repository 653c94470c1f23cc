import fc from 'fast-check';
import initSqlJs from 'sql.js';
import { expect, test } from 'vitest';
import type { Geometry } from '../../parse/crs/geometry.ts';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { bytesFrom, geometryFrom } from './wkb.ts';

const position = fc.tuple(
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
);
const some = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 1, maxLength: 4 });
const of = (type: string, coordinates: fc.Arbitrary<unknown>): fc.Arbitrary<Geometry> =>
  coordinates.map((value) => ({ type, coordinates: value }) as Geometry);
const single = fc.oneof(
  of('Point', position),
  of('LineString', some(position)),
  of('Polygon', some(some(position))),
  of('MultiPoint', some(position)),
  of('MultiLineString', some(some(position))),
  of('MultiPolygon', some(some(some(position)))),
);
const shapes = fc.oneof(
  single,
  some(single).map((geometries): Geometry => ({ type: 'GeometryCollection', geometries })),
);

test('a shape written as well-known binary reads back the same', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(geometryFrom(bytesFrom(shape))).toEqual(shape);
    }),
    { numRuns: 300, seed: 4 },
  );
});

test('bytes cut off anywhere are an error, never a hang', () => {
  const bytes = bytesFrom({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  });
  for (let end = 0; end < bytes.length; end++) expect(() => geometryFrom(bytes.subarray(0, end))).toThrow(RangeError);
});

/** A curve polygon of one circular string: the circle of radius 1 around 0/0, as ISO writes it. */
test('an arc becomes short straight pieces on its circle', () => {
  const ring = bytesFrom({
    type: 'LineString',
    coordinates: [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
      [1, 0],
    ],
  });
  ring[1] = 8;
  const circle = geometryFrom(Uint8Array.from([1, 10, 0, 0, 0, 1, 0, 0, 0, ...ring]));
  const points = (circle.coordinates as [number, number][][])[0]!;
  expect([circle.type, points.length]).toEqual(['Polygon', 73]);
  for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
  expect([points[0], points.at(-1)]).toEqual([
    [1, 0],
    [1, 0],
  ]);
});

async function packageWith(rows: [string, number, Geometry | null][]): Promise<Uint8Array> {
  const database = new (await initSqlJs()).Database();
  database.run(`create table gpkg_contents (table_name text, data_type text);
    create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer);
    create table gpkg_spatial_ref_sys (srs_id integer, organization text, organization_coordsys_id integer);
    insert into gpkg_contents values ('Maßnahmen "neu"', 'features'), ('bild', 'tiles');
    insert into gpkg_geometry_columns values ('Maßnahmen "neu"', 'geom', 7);
    insert into gpkg_spatial_ref_sys values (7, 'EPSG', 31256);
    create table "Maßnahmen ""neu""" (fid integer primary key, geom blob, name text, kosten real)`);
  for (const [name, cost, shape] of rows)
    database.run('insert into "Maßnahmen ""neu""" (geom, name, kosten) values (?, ?, ?)', [
      shape && Uint8Array.from([0x47, 0x50, 0, 1, 7, 0, 0, 0, ...bytesFrom(shape)]),
      name,
      cost,
    ]);
  const bytes = database.export();
  database.close();
  return bytes;
}

test('a layer of a GeoPackage is a table with places in its own system', async () => {
  const point: Geometry = { type: 'Point', coordinates: [2_965, 340_975] };
  const bytes = await packageWith([
    ['Brücke', 1.234, point],
    ['Platz', 5, null],
  ]);
  const tables = await tablesIn(bytes, 'm.gpkg');
  expect(tables).toMatchObject([
    { sheet: 'Maßnahmen "neu"', crs: 31256, columns: ['fid', 'name', 'kosten'], notices: [{ type: 'missing-cell' }] },
  ]);
  expect(tables[0]!.rows).toEqual([
    { row: 1, cells: ['1', 'Brücke', '1.2340'], geometry: point },
    { row: 2, cells: ['2', 'Platz', '5'] },
  ]);
});

test('a database that was copied while it was open is read as far as it goes, and that is told', async () => {
  const bytes = await packageWith([['Brücke', 1, null]]);
  bytes.fill(2, 18, 20);
  const [table] = await tablesIn(bytes, 'm.gpkg');
  expect(table!.rows.map(({ cells }) => cells)).toEqual([['1', 'Brücke', '1']]);
  expect(table!.notices.map(({ type, severity }) => [type, severity])).toEqual([
    ['write-ahead-log', 'warning'],
    ['missing-cell', 'warning'],
  ]);
});

test('a database that is cut off, or no GeoPackage, is refused with a sentence', async () => {
  const bytes = await packageWith([]);
  expect(await refusalOf(bytes.subarray(0, 3_000), 'm.gpkg')).toContain('cannot be read as a GeoPackage');
  const other = new (await initSqlJs()).Database();
  other.run('create table x (a)');
  expect(await refusalOf(other.export(), 'm.gpkg')).toContain('cannot be read as a GeoPackage');
});
