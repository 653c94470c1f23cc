import type { FlatCity } from './flat-city.ts';
import type { Find, Lead } from './hunt.ts';
import type { Choice } from './search.ts';

/** What the search's thread is born with. `stop` is one shared Int32: 1 asks it to end its work. Seconds null: until asked. */
export type Birth = {
  city: FlatCity;
  pace: { seconds: number | null } | { passes: number; moves: number };
  seed: number;
  lead: Lead;
  stop: SharedArrayBuffer;
};
/** A choice found elsewhere: the search goes on from it if it is better. */
export type Offer = Choice;
export type Report = Find | { kind: 'ended' } | { kind: 'failed'; message: string };
