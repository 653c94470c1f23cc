import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from './database.ts';

const geometry = (from: string) =>
  `st_setsrid(st_geomfromgeojson(${from}), 4326)::geometry(geometry, 4326) as geometry`;
const point =
  "st_setsrid(st_makepoint((body->'at'->>0)::float8, (body->'at'->>1)::float8), 4326)::geometry(point, 4326) as geometry";
const row = "city_id || ' ' || import_id || ' ' || position as fid";
const facts = (kind: string, columns: string, place: string) =>
  `select ${row}, city_id, ${columns}, ${place} from public.fact where kind = '${kind}'`;
const shape = geometry("nullif(body->'geometry', 'null'::jsonb)::text");

/** The layers as a desktop GIS sees them: one view each, in degrees, of all cities of the installation. */
const views: Record<string, string> = {
  project: `select city_id || ' ' || id as fid, city_id, id, body->>'name' as name, body->>'category' as category,
    body->>'district' as district, (body->>'mandatory')::boolean as mandatory, updated_at, ${shape} from public.project`,
  district: facts(
    'district',
    "body->>'code' as code, body->>'name' as name, (body->>'population')::float8 as population",
    shape,
  ),
  asset: facts(
    'asset',
    `body->>'id' as id, body->>'name' as name, body->>'kind' as kind, (body->>'builtIn')::int as built_in,
    body->>'material' as material, (body->>'vehiclesPerDay')::float8 as vehicles_per_day`,
    shape,
  ),
  report: facts('report', "body->>'kind' as kind, (body->>'date')::date as date", point),
  traffic_count: facts(
    'trafficCount',
    "body->>'id' as id, body->>'name' as name, (body->>'vehiclesPerDay')::float8 as vehicles_per_day, (body->>'year')::int as year",
    point,
  ),
  transit: facts(
    'transit',
    "body->>'id' as id, body->>'name' as name, body->>'kind' as kind, (body->>'tripsPerDay')::float8 as trips_per_day",
    shape,
  ),
  address: facts('address', "body->>'street' as street, body->>'number' as number", point),
};
export const gisLayers: readonly string[] = Object.keys(views);

/**
 * Makes the views of schema `gis` where the server has PostGIS; false where it has not, or where its role may not. They hold what
 * people reported, roughly placed: who may read them is for whoever runs the server to grant.
 */
export async function bringGisViews(database: Database): Promise<boolean> {
  const postgis = await database.execute(sql`select 1 from pg_extension where extname = 'postgis'`);
  if (postgis.length === 0) {
    try {
      await database.execute(sql`create extension postgis`);
    } catch {
      return false;
    }
  }
  const made = Object.entries(views).map(([name, query]) => `create view gis.${name} as ${query}`);
  const version = createHash('sha256').update(made.join()).digest('hex').slice(0, 16);
  const [current] = await database.execute<{ version: string }>(
    sql`select obj_description(oid, 'pg_namespace') as version from pg_namespace where nspname = 'gis'`,
  );
  // As long as nothing is different the views stay, with whatever was granted on them.
  if (current?.version === version) return true;
  await database.transaction(async (tx) => {
    const comment = `comment on schema gis is '${version}'`;
    for (const statement of ['drop schema if exists gis cascade', 'create schema gis', ...made, comment])
      await tx.execute(sql.raw(statement));
  });
  return true;
}
