import { type Result, type Text, ok, err } from '@vorrang/planning';
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { type Geometry, isGeometry } from '../../parse/crs/geometry.ts';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import { type CellProblem, type Row, type Table, numberCell } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { geometryFrom } from './wkb.ts';
import { toGeoPackage } from './write.ts';
import { messages } from './messages.ts';

const start = 'SQLite format 3\0';

/** A GeoPackage: every layer and every table of attributes. */
export const geopackage: Format = {
  name: 'geopackage',
  label: 'GeoPackage',
  endings: ['.gpkg'],
  detects: ({ bytes }) => [...start].every((sign, i) => bytes[i] === sign.charCodeAt(0)),
  read: readPackage,
  writes: { ending: '.gpkg', mediaType: 'application/geopackage+sqlite3', whole: true, write: toGeoPackage },
};

async function readPackage({ bytes, fileName }: GivenFile): Promise<Result<Table[]>> {
  const { Database } = await initSqlJs();
  let database: Database | null = null;
  try {
    database = new Database(withoutLog(bytes));
    const [first, ...others] = layersOf(database).map((layer) => tableOf(database!, layer, fileName));
    if (!first) return err(problem(withoutLayers));
    return ok([{ ...first, notices: [...logLeftBehind(bytes), ...first.notices] }, ...others]);
  } catch {
    return err(problem(broken));
  } finally {
    database?.close();
  }
}

/** Bytes 18 and 19 are 2 where changes are first written into a file of their own. Source: SQLite database file format, 1.3.3. */
const hasLog = (bytes: Uint8Array): boolean => bytes[18] === 2 && bytes[19] === 2;

/** SQLite looks for that file beside the database, where there is none: what the database itself holds is read. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (!hasLog(bytes)) return bytes;
  const own = Uint8Array.from(bytes);
  own.fill(1, 18, 20);
  return own;
}

const logLeftBehind = (bytes: Uint8Array): CellProblem[] =>
  !hasLog(bytes)
    ? []
    : [
        {
          type: 'write-ahead-log',
          severity: 'warning',
          row: null,
          column: null,
          value: null,
          message: messages.texts.writeAheadLog,
        },
      ];

type Layer = { name: string; geometry: string | null; crs: number | null };

/** What `gpkg_contents` lists as features or attributes, with the system by its EPSG code. */
function layersOf(database: Database): Layer[] {
  const found = rowsOf(
    database,
    `select c.table_name as name, g.column_name as geometry, lower(s.organization) as organization, s.organization_coordsys_id as code
       from gpkg_contents c
       left join gpkg_geometry_columns g on g.table_name = c.table_name
       left join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id
      where c.data_type in ('features', 'attributes') order by c.rowid`,
  );
  return found.map(({ name, geometry, organization, code }) => ({
    name: String(name),
    geometry: geometry === null ? null : String(geometry),
    crs: organization === 'epsg' || organization === 'esri' ? Number(code) : null,
  }));
}

function tableOf(database: Database, { name, geometry, crs }: Layer, fileName: string): Table {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const records = rowsOf(database, `select * from ${quoted}`);
  const held = rowsOf(database, `select name from pragma_table_info('${name.replaceAll("'", "''")}')`);
  const columns = held.map((column) => String(column['name'])).filter((column) => column !== geometry);
  const rows = records.map((record, i): Row => {
    const shape = geometry === null ? null : shapeIn(record[geometry]);
    return { row: i + 1, cells: columns.map((column) => cellOf(record[column])), ...(shape && { geometry: shape }) };
  });
  const without = geometry === null ? [] : rows.filter((row) => !row.geometry).map(({ row }) => row);
  return { fileName, sheet: name, columns, headerRow: 0, rows, crs, notices: placeless(without) };
}

function rowsOf(database: Database, query: string): Record<string, SqlValue>[] {
  const statement = database.prepare(query);
  const rows: Record<string, SqlValue>[] = [];
  while (statement.step()) rows.push(statement.getAsObject());
  statement.free();
  return rows;
}

function cellOf(value: SqlValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberCell(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** "GP", version, flags, system, an envelope of 0 to 8 numbers, and then well-known binary. Source: OGC 12-128r18, 2.1.3. */
function shapeIn(value: SqlValue | undefined): Geometry | null {
  if (!(value instanceof Uint8Array) || value[0] !== 0x47 || value[1] !== 0x50) return null;
  const envelope = [0, 4, 6, 6, 8][(value[3]! >> 1) & 7];
  if (envelope === undefined) return null;
  try {
    const shape = geometryFrom(value.subarray(8 + envelope * 8));
    return isGeometry(shape) ? shape : null;
  } catch {
    return null;
  }
}

const broken: Text = messages.texts.thisDatabaseCannotBe;
const withoutLayers: Text = messages.texts.thisGeopackageHoldsNo;
