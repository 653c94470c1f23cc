import { type Text, languages } from '@vorrang/planning';
import { type Phrase, common, phrase, phrasesOf } from './lexicon.ts';
import type { Piece, Slot } from './piece.ts';

/**
 * A line of cues: what has to stand in a question, in any order. A word stands for itself, `was+wenn` for words that follow each other,
 * `@why` for what the lexicon has under that heading, `<project>` for a slot; `a|b` for either, `?` behind it for what may be missing.
 */
type Item = { either: ({ phrase: Phrase } | { slot: Slot['of'] })[]; optional: boolean };
export type Cue = readonly Item[];

export const cuesOf = (text: Text): Cue[] =>
  languages
    .flatMap((language) => (text[language] ?? '').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/).map(itemOf));

function itemOf(written: string): Item {
  const optional = written.endsWith('?');
  const either = (optional ? written.slice(0, -1) : written).split('|').flatMap((one): Item['either'] => {
    const slot = /^<(\w+)>$/.exec(one)?.[1];
    if (slot) return [{ slot: slot as Slot['of'] }];
    if (!one.startsWith('@')) return [{ phrase: phrase(one) }];
    const phrases = phrasesOf(one.slice(1));
    if (!phrases) throw new Error(`no heading ${one} in the lexicon`);
    return phrases.map((words) => ({ phrase: words }));
  });
  return { either, optional };
}

/** The words that questions are made of: those of the cues, and those that say nothing by themselves. */
export const knownWords = (cues: readonly Cue[]): ReadonlySet<string> =>
  new Set([
    ...common,
    ...cues.flat().flatMap(({ either }) => either.flatMap((one) => ('phrase' in one ? one.phrase : []))),
  ]);

/** How well a cue fits: how much of the question it explains, and the slots in their order; null where something is missing. */
export type Fit = { score: number; slots: readonly Piece[]; unheard: readonly Piece[] };

/** `known`: words that questions are made of, which nobody has to be told were not heard. */
export function fitOf(cue: Cue, pieces: readonly Piece[], known: ReadonlySet<string>): Fit | null {
  const used = longest(cue, pieces, new Set());
  if (!used) return null;
  const slots = pieces.filter((piece, i) => piece.slot && used.has(i));
  const idle = pieces.filter((piece, i) => piece.slot && !used.has(i) && piece.slot.of !== 'number');
  const unheard = pieces.filter((piece, i) => !used.has(i) && !piece.slot && !known.has(piece.words[0]!.text));
  return { score: used.size - idle.length, slots, unheard: [...unheard, ...idle] };
}

/** The most pieces that the items can stand for, each for one; null where an item finds none. */
function longest(
  [item, ...rest]: Cue,
  pieces: readonly Piece[],
  used: ReadonlySet<number>,
): ReadonlySet<number> | null {
  if (!item) return used;
  const ways = item.either.flatMap((one) => placesOf(one, pieces, used));
  const found = [...ways, ...(item.optional ? [[]] : [])].map((way) =>
    longest(rest, pieces, new Set([...used, ...way])),
  );
  return found.reduce((best, one) => (one && one.size > (best?.size ?? -1) ? one : best), null);
}

function placesOf(one: Item['either'][number], pieces: readonly Piece[], used: ReadonlySet<number>): number[][] {
  const free = pieces.flatMap((piece, i) => (used.has(i) ? [] : [{ piece, i }]));
  if ('slot' in one) {
    const first = free.find(({ piece }) => piece.slot?.of === one.slot);
    return first ? [[first.i]] : [];
  }
  return free.flatMap(({ i }) =>
    one.phrase.every((word, k) => fits(pieces[i + k], word) && !used.has(i + k))
      ? [one.phrase.map((_, k) => i + k)]
      : [],
  );
}

const fits = (piece: Piece | undefined, word: string): boolean =>
  piece !== undefined && !piece.slot && piece.words[0]!.text === word;
