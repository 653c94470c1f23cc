import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Compression, PMTiles, type RangeResponse, type Source, TileType } from 'pmtiles';
import type { BaseMapAnswer } from './answers.ts';

/** A base map from a PMTiles file on this server. */
export type BaseMap = {
  answer: BaseMapAnswer;
  fingerprint: string;
  tile: (z: number, x: number, y: number) => Promise<Uint8Array | null>;
};

/** Opens the file that BASE_MAP names; what is wrong with it is said in one sentence. */
export async function openBaseMap(path: string | null): Promise<BaseMap | null> {
  if (path === null) return null;
  const refuse = (why: string) =>
    new Error(
      `BASE_MAP=${path} ${why}; set it to a PMTiles file with vector tiles (OpenMapTiles schema), or leave it out.`,
    );
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw refuse(`cannot be read (${error.code})`);
  });
  try {
    return await read(path, file, refuse);
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function read(path: string, file: FileHandle, refuse: (why: string) => Error): Promise<BaseMap> {
  const archive = new PMTiles(sourceOf(path, file));
  const header = await archive.getHeader().catch(() => {
    throw refuse('is no PMTiles file');
  });
  if (header.tileType !== TileType.Mvt) throw refuse('holds no vector tiles');
  if (header.tileCompression !== Compression.None && header.tileCompression !== Compression.Gzip)
    throw refuse('holds tiles packed in a way that browsers do not read');
  const { attribution } = (await archive.getMetadata().catch(() => ({}))) as { attribution?: string };
  const { size, mtimeMs } = await file.stat();
  const fingerprint = createHash('sha256').update(`${path} ${size} ${mtimeMs}`).digest('hex').slice(0, 24);
  return {
    fingerprint,
    answer: {
      tiles: `/api/base-map/${fingerprint}/{z}/{x}/{y}`,
      deepest: header.maxZoom,
      credit: (attribution ?? '').replace(/<[^>]*>/g, '').trim(),
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    },
    async tile(z, x, y) {
      const found = await archive.getZxy(z, x, y);
      return found ? new Uint8Array(found.data) : null;
    },
  };
}

const sourceOf = (path: string, file: FileHandle): Source => ({
  getKey: () => path,
  async getBytes(offset, length): Promise<RangeResponse> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
    return { data: Uint8Array.prototype.slice.call(buffer, 0, bytesRead).buffer };
  },
});
