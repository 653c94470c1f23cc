import type { Scenario } from '@vorrang/planning';
import { distance } from 'fastest-levenshtein';
import { listOf } from '../fields.ts';
import { noise } from './lexicon.ts';
import type { Piece, Slot } from './piece.ts';
import { folded, wordsOf } from './words.ts';

type Field = Extract<Slot, { ids: readonly string[] }>['of'];
type Named = { field: Field; id: string; words: readonly string[] };

const fields = ['project', 'fundingSource', 'resource', 'criterion', 'district'] as const satisfies readonly Field[];
/** A name is taken for meant where what is said makes up so much of it, rare words counting most. */
const leastPart = 0.3;

/** The names of a city and how often their words stand in it. */
export class Names {
  #named: Named[];
  #rarity: Map<string, number>;
  #known: ReadonlySet<string>;

  /** `known`: words that questions are made of; they are no slips of the finger for a name, and by themselves they are none. */
  constructor(scenario: Scenario, known: ReadonlySet<string>) {
    this.#known = known;
    this.#named = fields.flatMap((field) =>
      scenario[listOf[field]].map(({ id, name }) => ({ field, id, words: contentOf(name) })),
    );
    const counts = new Map<string, number>();
    for (const word of this.#named.flatMap(({ words }) => words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    this.#rarity = new Map([...counts].map(([word, n]) => [word, Math.sqrt(this.#named.length / n)]));
  }

  /** The pieces with the names in them found, the one that most is said of first. */
  find(pieces: readonly Piece[]): Piece[] {
    const best = this.#best(pieces);
    if (!best) return [...pieces];
    const isPart = (piece: Piece) => !piece.slot && best.said.has(piece.words[0]!.text);
    const anchor = pieces.findIndex((piece) => isPart(piece) && !this.#known.has(piece.words[0]!.text));
    const at = anchor < 0 ? pieces.findIndex(isPart) : anchor;
    const isOutside = (piece: Piece) => !isPart(piece) && !isBridge(piece);
    const from = pieces.slice(0, at).findLastIndex(isOutside) + 1;
    const to = pieces.findIndex((piece, i) => i >= at && isOutside(piece));
    const within = pieces.slice(from, to < 0 ? pieces.length : to);
    const first = from + within.findIndex(isPart);
    const until = from + within.findLastIndex(isPart) + 1;
    const words = pieces.slice(first, until).flatMap((piece) => piece.words);
    const slot: Slot = { of: best.field, ids: best.ids };
    return this.find([...pieces.slice(0, first), { words, slot }, ...pieces.slice(until)]);
  }

  #best(pieces: readonly Piece[]) {
    const said = [
      ...new Set(pieces.filter((piece) => !piece.slot && !isNoise(piece)).map(({ words }) => words[0]!.text)),
    ];
    const found = this.#named.flatMap((named) => {
      const match = this.#match(named, said);
      const isMeant = match.whole || [...match.said].some((word) => !this.#known.has(word));
      return match.weight > 0 && isMeant ? [{ ...named, ...match }] : [];
    });
    const first = found.reduce<(typeof found)[number] | null>((a, b) => (a && a.score >= b.score ? a : b), null);
    if (!first || first.score === 0) return null;
    // The same words fit the others as well, unless they are the whole of one name.
    const alike = first.whole
      ? [first]
      : found.filter(
          ({ field, weight, said: words }) =>
            field === first.field && weight >= first.weight - 1e-9 && [...first.said].every((word) => words.has(word)),
        );
    return { field: first.field, said: first.said, ids: alike.map(({ id }) => id) };
  }

  #match({ words }: Named, said: readonly string[]) {
    const heard = new Set<string>();
    let [weight, all, missed] = [0, 0, 0];
    for (const word of words) {
      const rarity = this.#rarity.get(word)!;
      all += rarity;
      const [best, likeness] = nearest(word, said, (one) => this.#rarity.has(one) || this.#known.has(one));
      if (likeness === 0) missed++;
      else heard.add(best);
      weight += rarity * likeness;
    }
    const part = all > 0 ? weight / all : 0;
    return { weight, score: part < leastPart ? 0 : weight * (0.5 + 0.5 * part), whole: missed === 0, said: heard };
  }
}

/** What may stand within a name: words that say nothing, and the number of a line or a section. */
const isBridge = (piece: Piece): boolean => isNoise(piece) || piece.slot?.of === 'number';
const isNoise = ({ words, slot }: Piece): boolean => !slot && noise.has(words[0]!.text);
const contentOf = (name: string): string[] => [
  ...new Set(
    wordsOf(name)
      .map(({ text }) => text)
      .filter((word) => !noise.has(word) && folded(word).length > 1),
  ),
];

function nearest(
  word: string,
  said: readonly string[],
  isKnown: (word: string) => boolean,
): [said: string, likeness: number] {
  return said.reduce<[string, number]>(
    (best, one) => {
      // A word that stands in a name is no slip of the finger for another.
      const likeness = word === one ? 1 : isKnown(one) ? 0 : likenessOf(word, one);
      return likeness > best[1] ? [one, likeness] : best;
    },
    ['', 0],
  );
}

/** How like two different words are: less than 1 for one with a slip of the finger, in a compound or cut short. */
function likenessOf(name: string, said: string): number {
  if (name.length < 5 || said.length < 5) return 0;
  if (Math.abs(name.length - said.length) <= 2) {
    const slips = distance(name, said);
    if (slips === 1 || (slips === 2 && Math.min(name.length, said.length) >= 9)) return 0.8;
  }
  return said.startsWith(name) || (name.startsWith(said) && said.length >= 6) ? 0.6 : 0;
}
