import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { LRUCache } from 'lru-cache';
import { deepest } from './address.ts';
import type { Rows } from './layer.ts';
import { layerNamed } from './layers.ts';

export type Ask = {
  key: string;
  layer: string;
  z: number;
  x: number;
  y: number;
  rows?: string;
  year: number;
};
/** The tile; nothing where it is empty; or that what the layer is drawn from has to be sent along. */
export type Told = { tile: Uint8Array | null } | { missing: true };

/** So many layers are kept cut; the one that was asked for longest ago goes first. */
const indexes = new LRUCache<string, GeoJSONVT>({ max: 8 });

function indexFor({ key, layer, rows, year }: Ask): GeoJSONVT | null {
  const known = indexes.get(key);
  if (known) return known;
  if (rows === undefined) return null;
  const features = layerNamed(layer)!.features(JSON.parse(rows) as Rows, year);
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    { maxZoom: deepest, indexMaxZoom: 4, buffer: 64 },
  );
  indexes.set(key, index);
  return index;
}

/** What the thread of the pool does. */
export default function told(ask: Ask): Told {
  const { z, x, y, layer } = ask;
  const index = indexFor(ask);
  if (!index) return { missing: true };
  const tile = index.getTile(z, x, y);
  return {
    tile: tile && tile.features.length > 0 ? fromGeojsonVt({ [layer]: tile }, { version: 2, extent: 4096 }) : null,
  };
}
