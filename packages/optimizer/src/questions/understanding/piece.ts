import type { NamingField } from '../fields.ts';
import type { Word } from './words.ts';

/** What a part of a question stands for: an amount, a year, or something of the city by its ids (several, where a name fits more than one). */
export type Slot =
  | { of: 'cents' | 'share' | 'factor' | 'units' | 'number' | 'year'; value: number }
  | { of: Exclude<NamingField, 'other'>; ids: readonly string[] };
/** A part of a question in its order: one word as it stands, or words that stand for something. */
export type Piece = { words: readonly Word[]; slot?: Slot };
