import type { Slot, Piece } from './piece.ts';
import { factors, noise, numbers, partsOfAll, percent, scales, unitWords } from './lexicon.ts';
import type { Word } from './words.ts';

/**
 * The words of a question with its amounts and years found. Money is a number with a scale or a currency; what could be read in two ways
 * (`1.500 Millionen`) stays words, so that nobody's millions are guessed.
 */
export function withAmounts(words: readonly Word[], currency: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length;) {
    const found = amountAt(words, at, currency);
    pieces.push({ words: words.slice(at, at + (found?.length ?? 1)), ...(found && { slot: found.slot }) });
    at += found?.length ?? 1;
  }
  return pieces;
}

type Found = { slot: Slot; length: number };
const signs = new Map([
  ['-', -1],
  ['−', -1],
  ['–', -1],
  ['+', 1],
]);

function amountAt(words: readonly Word[], begin: number, currency: string): Found | null {
  const isMoney = (at: number) => currencyWords(currency).has(words[at]?.text ?? '');
  const sign = signs.get(words[begin]!.written);
  let at = begin + (sign === undefined ? 0 : 1);
  const named = isMoney(at);
  if (named) at++;
  const word = words[at]?.text ?? '';
  const part = partsOfAll.get(word) ?? factors.get(word);
  if (part !== undefined)
    return { slot: { of: partsOfAll.has(word) ? 'share' : 'factor', value: part }, length: at + 1 - begin };
  const value = numbers.get(word) ?? digitsOf(words[at]?.written ?? '');
  if (value === null) return null;
  const read = withUnit(words, at + 1, { value: value * (sign ?? 1), named, isMoney });
  return read && { slot: read.slot, length: read.end - begin };
}

type Begun = { value: number; named: boolean; isMoney: (at: number) => boolean };
function withUnit(words: readonly Word[], at: number, { value, named, isMoney }: Begun) {
  const next = words[at]?.text ?? '';
  if (percent.has(next)) return { slot: { of: 'share', value: value / 100 } as const, end: at + 1 };
  const scale = scales.get(next) ?? (next === 't' && isMoney(at + 1) ? 1000 : undefined);
  const end = scale === undefined ? at : at + 1;
  // "2028 € 5.000": the sign belongs to what follows it.
  const isCurrency = isMoney(end) && !(isYear(value) && /^\d/.test(words[end + 1]?.written ?? ''));
  // An article is a number too: it is one where something is counted in it.
  if (scale !== undefined || isCurrency || named) {
    const cents = Math.round(value * (scale ?? 1) * 100);
    return { slot: { of: 'cents', value: cents } as const, end: isCurrency ? end + 1 : end };
  }
  if (unitWords.has(next)) return { slot: { of: 'units', value } as const, end: at + 1 };
  if (isYear(value)) return { slot: { of: 'year', value } as const, end: at };
  return noise.has(words[at - 1]!.text) ? null : { slot: { of: 'number', value } as const, end: at };
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2200;

const currencyWords = (currency: string): ReadonlySet<string> =>
  new Set(['€', 'euro', 'euros', currency.toLowerCase(), ...(currency === 'CHF' ? ['franken', 'francs'] : [])]);

/** Digits as either language groups them: three after a mark are thousands, fewer are decimals; null where it can be read in two ways. */
function digitsOf(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written);
  if (/^\d{1,3}([.,]\d{3})+$/.test(written) && new Set(written.match(/[.,]/g)).size === 1)
    return Number(written.replaceAll(/[.,]/g, ''));
  if (/^\d+[.,]\d{1,2}$/.test(written)) return Number(written.replace(',', '.'));
  const both = /^(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(written);
  return both && both[2] !== both[3] ? Number(`${both[1]!.replaceAll(/[.,]/g, '')}.${both[4]}`) : null;
}
