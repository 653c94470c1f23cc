import { parentPort } from 'node:worker_threads';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { LRUCache } from 'lru-cache';
import { deepest } from './address.ts';
import type { Rows } from './layer.ts';
import { layerNamed } from './layers.ts';

export type Ask = {
  id: number;
  key: string;
  layer: string;
  z: number;
  x: number;
  y: number;
  rows?: string;
  year: number;
};
/** The tile; nothing where it is empty; or that what the layer is drawn from has to be sent along. */
export type Told = { id: number } & ({ tile: Uint8Array | null } | { missing: true } | { fault: string });

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

function told(ask: Ask): Told {
  const { id, z, x, y, layer } = ask;
  try {
    const index = indexFor(ask);
    if (!index) return { id, missing: true };
    const tile = index.getTile(z, x, y);
    return {
      id,
      tile: tile && tile.features.length > 0 ? fromGeojsonVt({ [layer]: tile }, { version: 2, extent: 4096 }) : null,
    };
  } catch (error) {
    return { id, fault: String(error) };
  }
}

parentPort!.on('message', (ask: Ask) => parentPort!.postMessage(told(ask)));
