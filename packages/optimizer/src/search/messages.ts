import type { FlatCity } from './flat-city.ts';

/** What the search's thread is born with. `stop` is one shared Int32: 1 asks it to end its work. */
export type Birth = { city: FlatCity; profit: Float64Array; seed: number; stop: SharedArrayBuffer };
export type Task =
  /** Better prices. */
  | { kind: 'reprice'; profit: Float64Array }
  /** A plan found elsewhere: goes on from it if it is better. */
  | { kind: 'offer'; columns: number[]; value: number }
  /** Moves to make; null: until asked to stop. */
  | { kind: 'run'; moves: number | null };
export type Report = { kind: 'improved'; columns: number[] } | { kind: 'ended' } | { kind: 'failed'; message: string };
