import { Tinypool } from 'tinypool';
import { keptTiles } from './kept-tiles.ts';
import type { Rows } from './layer.ts';
import type { Ask, Told } from './tile-thread.ts';

type Wanted = Omit<Ask, 'rows'>;
export type TileRenderer = {
  /** The bytes of a tile; null where it is empty. `rows` is asked for only where the layer is not cut yet. */
  tile: (wanted: Wanted, rows: () => Promise<Partial<Rows>>) => Promise<Uint8Array | null>;
  stop: () => Promise<void>;
};

/** Bytes of tiles that are kept. */
const mostBytes = 64 * 1024 * 1024;

/** Cuts tiles in a thread of its own, begun with the first; tiles are kept by their key, which says what they were cut from. */
export function openTileRenderer(): TileRenderer {
  let pool: Tinypool | null = null;
  const tiles = keptTiles(mostBytes);
  // One thread: it keeps the layers that it has cut.
  const thread = () =>
    (pool ??= new Tinypool({
      filename: new URL('./tile-thread.ts', import.meta.url).href,
      minThreads: 1,
      maxThreads: 1,
    }));
  const ask = (ask: Ask) => thread().run(ask) as Promise<Told>;

  return {
    async tile(wanted, rows) {
      const address = `${wanted.key} ${wanted.z} ${wanted.x} ${wanted.y}`;
      const known = tiles.get(address);
      if (known !== undefined) return known;
      let told = await ask(wanted);
      if ('missing' in told) told = await ask({ ...wanted, rows: JSON.stringify(await rows()) });
      if ('missing' in told) throw new Error('a layer was not cut');
      tiles.put(address, told.tile);
      return told.tile;
    },
    stop: async () => void (await pool?.destroy()),
  };
}
