import proj4 from 'proj4';
import type { Text } from '@vorrang/planning';
import { messages } from './messages.ts';
import systems from './definitions.json' with { type: 'json' };

/** Made by `pnpm --dir packages/exchange run definitions` (decision 0002). */
export const definitions: Readonly<Record<number, { name: string; definition: string }>> = systems;

/** Degrees, longitude first (WGS 84). */
export type Position = [lon: number, lat: number];
/** A coordinate system: its EPSG code, its name, and how its numbers become degrees. */
export type Crs = { code: number; name: string; toDegrees: (x: number, y: number) => Position; note: Text | null };

export const wgs84 = 4326;
/** About one centimetre. */
const digits = 1e7;
const rounded = (degrees: number): number => Math.round(degrees * digits) / digits;

/** Systems on an old datum: without the grid files of the surveyors a shift by seven parameters has to do. */
const shifted: Text = messages.texts.withoutSurveyorsGridFiles;

const made = new Map<number, Crs>();

/** Numbers that Esri and older programs give to Web Mercator. */
const webMercator: readonly number[] = [102100, 102113, 900913, 3785];

/** The system with this EPSG code; null when it is none of Austria, Germany or Switzerland. */
export function crsOf(given: number): Crs | null {
  const code = webMercator.includes(given) ? 3857 : given;
  const known = made.get(code);
  if (known) return known;
  const entry = definitions[code];
  if (!entry) return null;
  const { name, definition } = entry;
  const convert = proj4(definition, '+proj=longlat +datum=WGS84');
  const toDegrees = (x: number, y: number): Position => {
    const [lon, lat] = convert.forward([x, y]);
    return [rounded(lon), rounded(lat)];
  };
  const old = /\+ellps=(bessel|krass)/.test(definition) && !name.startsWith('CH1903+');
  const note = old ? shifted : null;
  const crs: Crs = { code, name, note, toDegrees: code === wgs84 ? (x, y) => [rounded(x), rounded(y)] : toDegrees };
  made.set(code, crs);
  return crs;
}

/**
 * The EPSG code that a text names: `EPSG:2056`, `ESRI:102100`, `http://www.opengis.net/def/crs/EPSG/0/25832`, `CRS84`; null otherwise.
 *
 * @example
 * codeIn('urn:ogc:def:crs:EPSG::31256'); // 31256
 */
export function codeIn(text: string): number | null {
  if (/CRS:?84/i.test(text)) return wgs84;
  const found = /(?:EPSG|ESRI)[:/ ]*(?:[\d.]*[:/])?(\d{4,6})\b/i.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}

/** The EPSG code that a definition in well-known text names, by number or by a name as Esri writes it. */
export function codeInWkt(wkt: string): number | null {
  const outer = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  if (outer !== undefined) return Number(outer);
  const name = /^\s*\w+\s*\[\s*"([^"]+)"/.exec(wkt)?.[1];
  return name === undefined ? null : (byName.get(bareName(name)) ?? null);
}

/** `ETRS_1989_UTM_Zone_32N` and `ETRS89 / UTM zone 32N` are one name. */
const bareName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^gcs_/, '')
    .replace(/etrs_?1989/, 'etrs89')
    .replace(/wgs_?1984/, 'wgs84')
    .replace(/web_mercator(_auxiliary_sphere)?/, 'pseudomercator')
    .replace(/kr(u|ü|ue)ger/, '')
    .replace(/[^a-z0-9+]/g, '');
const byName = new Map(Object.entries(definitions).map(([code, { name }]) => [bareName(name), Number(code)]));

/** West, south, east, north in degrees. */
export type Extent = readonly [number, number, number, number];
/** Austria, Germany and Switzerland. */
export const threeCountries: Extent = [5.8, 45.7, 17.3, 55.2];

export const isInside = ([lon, lat]: Position, [west, south, east, north]: Extent, margin = 0): boolean =>
  lon >= west - margin && lon <= east + margin && lat >= south - margin && lat <= north + margin;

/** What lists of cities are usually in, most usual first. */
const defaults = [
  2056, 25832, 25833, 31256, 31255, 31254, 31287, 21781, 31467, 31468, 31466, 31469, 4647, 5650, 3416, 31259, 31258,
  31257, 3857,
];

/**
 * The usual systems in which most of these positions lie inside the extent, most usual first. With the extent of a city there is
 * rarely more than one; with three countries there often are.
 */
export function fittingCodes(positions: readonly (readonly [number, number])[], extent: Extent): number[] {
  const sample = positions.filter((_, i) => i % Math.ceil(positions.length / 100) === 0);
  const fits = (code: number) => {
    const { toDegrees } = crsOf(code)!;
    const inside = sample.filter(([x, y]) => isInside(toDegrees(x, y), extent, 0.02));
    return inside.length > sample.length * 0.5;
  };
  return sample.length === 0 ? [] : [wgs84, ...defaults].filter(fits);
}

/**
 * The usual systems by name, to choose from, most usual first. Never fails.
 * Source: EPSG registry (packages/exchange/decisions/0002-libraries-of-the-formats.md).
 */
export const defaultSystems = (): { code: number; name: string }[] =>
  [wgs84, ...defaults].map((code) => ({ code, name: crsOf(code)!.name }));
