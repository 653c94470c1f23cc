import { languages } from '@vorrang/planning';
import { messages } from '../messages.ts';
import { folded } from './words.ts';

const { lexicon } = messages.texts;
type Entry = keyof typeof lexicon;

/** What every language has under one heading: people ask in one language on a page in another. */
const everyWord = (entry: Entry): string[] =>
  languages.flatMap((language) => (lexicon[entry][language] ?? '').split(' ')).filter((word) => word !== '');

/** A phrase is words that follow each other, `was+wenn`. */
export type Phrase = readonly string[];
export const phrase = (written: string): Phrase => written.split('+').map(folded);

const headings = Object.keys(lexicon) as Entry[];
const phrases = new Map<string, Phrase[]>(
  headings.map((entry) => [entry, everyWord(entry).map((written) => phrase(written.split('=')[0]!))]),
);
/** The phrases under a heading of the lexicon; null where there is no such heading. */
export const phrasesOf = (heading: string): readonly Phrase[] | null => phrases.get(heading) ?? null;

const wordsUnder = (entry: Entry): ReadonlySet<string> => new Set(everyWord(entry).map(folded));
/** Words that say nothing by themselves. */
export const noise = wordsUnder('noise');
export const percent = new Set([...wordsUnder('percent'), '%']);
export const unitWords = wordsUnder('units');

/** Words that are a number, `zwei=2`. */
const valuesUnder = (entry: Entry): ReadonlyMap<string, number> =>
  new Map(
    everyWord(entry).map((one) => {
      const [word = '', value] = one.split('=');
      return [folded(word), Number(value)];
    }),
  );
export const numbers = valuesUnder('numbers');
export const scales = valuesUnder('scales');
export const partsOfAll = valuesUnder('parts');
export const factors = valuesUnder('factors');

/** Every word of the lexicon. */
export const common: ReadonlySet<string> = new Set([...[...phrases.values()].flat(2), ...noise, ...unitWords]);
