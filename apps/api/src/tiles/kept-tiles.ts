import { LRUCache } from 'lru-cache';

const empty = new Uint8Array();

/** Tiles by their address (null: one with nothing in it), as many bytes of them as fit; the one asked for longest ago goes first. */
export function keptTiles(mostBytes: number) {
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: mostBytes,
    sizeCalculation: ({ length }) => 200 + length,
  });
  return {
    get(address: string): Uint8Array | null | undefined {
      const tile = kept.get(address);
      return tile?.length === 0 ? null : tile;
    },
    put: (address: string, tile: Uint8Array | null): void => void kept.set(address, tile ?? empty),
  };
}
