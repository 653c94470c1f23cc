import type { WrittenTable } from '../format.ts';

/** A layer after RFC 7946: degrees, and null where there is no place. */
export function toGeoJson([table]: readonly WrittenTable[]): Uint8Array {
  const features = (table?.rows ?? []).map(({ cells, geometry }) => ({
    type: 'Feature',
    properties: Object.fromEntries(table!.columns.map((column, i) => [column, cells[i] ?? null])),
    geometry: geometry ?? null,
  }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
