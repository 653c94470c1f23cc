import { writeFileSync } from 'node:fs';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { Compression, TileType } from 'pmtiles';

/** The head of a PMTiles file has this many bytes, and the directory begins behind it. Source: PMTiles 3, section 3. */
const headBytes = 127;

/** A small base map of our own making: streets as lines, in the one tile of zoom 0. Degrees as west, south, east, north. */
export function writeBaseMap(path: string, streets: GeoJSON.Feature[], bounds: [number, number, number, number]): void {
  const index = new GeoJSONVT({ type: 'FeatureCollection', features: streets }, { maxZoom: 0, tolerance: 0 });
  const tile = fromGeojsonVt({ transportation: index.getTile(0, 0, 0)! }, { version: 2, extent: 4096 });
  const metadata = Buffer.from(
    JSON.stringify({ attribution: '<a href="https://example.org">Vermessung Auenbruck</a>' }),
  );
  // One entry: tile 0, a run of one, its length, and its place at the beginning (written one larger).
  const directory = Buffer.from([1, 0, 1, ...varint(tile.length), 1]);
  const head = Buffer.alloc(headBytes);
  head.write('PMTiles');
  head[7] = 3;
  const parts = [directory.length, metadata.length, 0, tile.length];
  let offset = headBytes;
  parts.forEach((length, i) => {
    head.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    head.writeBigUInt64LE(BigInt(length), 16 + 16 * i);
    offset += length;
  });
  for (const at of [72, 80, 88]) head.writeBigUInt64LE(1n, at);
  head.set([1, Compression.None, Compression.None, TileType.Mvt, 0, 0], 96);
  bounds.forEach((degrees, i) => head.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  writeFileSync(path, Buffer.concat([head, directory, metadata, tile]));
}

/** A whole number in groups of seven bits, the lowest first. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
