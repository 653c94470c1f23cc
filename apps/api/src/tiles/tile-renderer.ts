import { Worker } from 'node:worker_threads';
import { keptTiles } from './kept-tiles.ts';
import type { Rows } from './layer.ts';
import type { Ask, Told } from './worker.ts';

type Wanted = Omit<Ask, 'id' | 'rows'>;
export type TileRenderer = {
  /** The bytes of a tile; null where it is empty. `rows` is asked for only where the layer is not cut yet. */
  tile: (wanted: Wanted, rows: () => Promise<Partial<Rows>>) => Promise<Uint8Array | null>;
  stop: () => Promise<void>;
};

/** Bytes of tiles that are kept. */
const mostBytes = 64 * 1024 * 1024;

/** Cuts tiles in a thread of its own, begun with the first; tiles are kept by their key, which says what they were cut from. */
export function openTileRenderer(): TileRenderer {
  let worker: Worker | null = null;
  let ids = 0;
  const waiting = new Map<number, { resolve: (told: Told) => void; reject: (error: Error) => void }>();
  const tiles = keptTiles(mostBytes);

  function thread(): Worker {
    if (worker) return worker;
    worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', (told: Told) => {
      waiting.get(told.id)?.resolve(told);
      waiting.delete(told.id);
    });
    const end = (error: Error) => {
      worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    worker.once('error', end);
    worker.once('exit', () => end(new Error('the thread that cuts tiles has ended')));
    return worker;
  }
  const ask = (wanted: Wanted, rows?: string): Promise<Told> =>
    new Promise((resolve, reject) => {
      const id = (ids += 1);
      waiting.set(id, { resolve, reject });
      thread().postMessage({ ...wanted, id, ...(rows !== undefined && { rows }) } satisfies Ask);
    });

  return {
    async tile(wanted, rows) {
      const address = `${wanted.key} ${wanted.z} ${wanted.x} ${wanted.y}`;
      const known = tiles.get(address);
      if (known !== undefined) return known;
      let told = await ask(wanted);
      if ('missing' in told) told = await ask(wanted, JSON.stringify(await rows()));
      if (!('tile' in told)) throw new Error('fault' in told ? told.fault : 'a layer was not cut');
      tiles.put(address, told.tile);
      return told.tile;
    },
    stop: async () => void (await worker?.terminate()),
  };
}
