import type { CellProblem } from '../table.ts';
import { codeIn, codeInWkt, wgs84 } from './crs.ts';
import { type Geometry, positionsOf } from './geometry.ts';
import { messages } from './messages.ts';

/** A system as a file names it: its EPSG code, null where the words are not understood. */
export type NamedSystem = { code: number | null; said: string };

type Given = Record<string, unknown>;
const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names under which an object of JSON says in which system its shapes are, GeoJSON's and Esri's first. */
const names = ['crs', 'spatialReference', 'spatial_reference', 'srs', 'srid', 'epsg', 'wkid'];

/** The system that an object names beside its shapes; null where it names none. */
export function systemNamedIn(holder: unknown): NamedSystem | null {
  if (!isRecord(holder)) return null;
  for (const name of names) {
    const found = systemIn(holder[name]);
    if (found) return found;
  }
  return null;
}

/** `25832`, `"EPSG:25832"`, `{"properties": {"name": …}}`, `{"wkid": 102100, "latestWkid": 3857}`, `{"wkt": …}`. */
export function systemIn(value: unknown): NamedSystem | null {
  if (typeof value === 'number') return { code: isCode(value) ? value : null, said: String(value) };
  if (typeof value === 'string') return value.trim() === '' ? null : { code: codeInText(value), said: value.trim() };
  if (!isRecord(value) || Object.keys(value).length === 0) return null;
  const { properties, latestWkid, wkid, name, code, id, wkt } = value;
  for (const part of [properties, latestWkid, wkid, code, name, id, wkt]) {
    const found = systemIn(part);
    if (found?.code) return found;
  }
  return { code: null, said: JSON.stringify(value).slice(0, 100) };
}

const isCode = (value: number): boolean => Number.isInteger(value) && value >= 1_000 && value < 1_000_000;
const codeInText = (text: string): number | null =>
  codeIn(text) ?? codeInWkt(text) ?? (/^\s*\d{4,6}\s*$/.test(text) ? Number(text) : null);

/** The code of shapes by what their file names; where it names nothing, degrees if they can be degrees. */
export function codeFor(named: NamedSystem | null, shapes: readonly (Geometry | null | undefined)[]): number | null {
  if (named) return named.code;
  const beyond = (shape: Geometry) => positionsOf(shape).some(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 180);
  return shapes.some((shape) => shape && beyond(shape)) ? null : wgs84;
}

/** A system that is named and not understood is told. */
export const unreadSystem = (named: NamedSystem | null): CellProblem[] =>
  named === null || named.code !== null
    ? []
    : [
        {
          type: 'crs',
          severity: 'warning',
          row: null,
          column: null,
          value: named.said,
          message: messages.texts.crs({ system: named.said }),
        },
      ];
