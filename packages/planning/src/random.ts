/**
 * The one generator of seeded numbers in this house: evenly in [0, 1), the same on every machine for the same seed (an integer; its
 * lowest 32 bits count), because it uses 32-bit integer arithmetic only. Not for secrets. Never fails.
 * Source: mulberry32 by Tommy Ettinger, public domain.
 */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
