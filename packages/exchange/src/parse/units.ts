import type { Text } from '@vorrang/planning';
import { messages } from './messages.ts';

/** What the amounts of a column may be counted in: units, thousands, millions, billions (10^9). */
export const costFactors = [1, 1_000, 1_000_000, 1_000_000_000] as const;
export type CostFactor = (typeof costFactors)[number];
/** What a heading, a title or a note says amounts are counted in; null where it says nothing of it. */
export type StatedUnit = { factor: CostFactor | null; currency: string | null };

const money =
  '(?:€|eur|euros?|us\\$|\\$|usd|us-dollars?|dollars?|chf|sfr\\.?|fr\\.|franken|£|gbp|pln|czk|huf|sek|dkk|nok)';
const before = '(?<![\\p{L}\\d.,])';
const after = '(?![\\p{L}\\d])';
const group = "[.,’' \u00a0\u202f]?";
/** Sources of patterns for what amounts are counted in; boundaries stand around them. */
const thousands = `(?:[tk][ .-]?${money}|${money}[ ]1${group}000|${money}[ ]?k|tsd\\.?|tausend|thousands?|(?:${money}[ ]?)?0{3}s?|[’']000s?|(?:x|×|\\*)[ ]?1${group}000|1${group}000[ \u00a0]?${money}|in[ ]1${group}000)`;
const millions = `(?:m[ .]?${money}|${money}[ ]?m|mio\\.?|mill\\.|mill(?=[ ]?${money})|millionen|millions?|mn|1${group}000${group}000[ ]?${money})`;
const billions = '(?:mrd\\.?|milliarden?|billions?|bn)';
const whole = (source: string): RegExp => new RegExp(`${before}${source}${after}`, 'iu');
const [thousand, million, billion] = [whole(thousands), whole(millions), whole(billions)];

/** Words after which a title says a unit: it may speak of a thousand trees as well. */
const leading =
  '(?:in|beträge|betraege|angaben|werte|zahlen|währung|waehrung|einheit|amounts?|figures|values|dollars|currency|unit)';
const told = (source: string): RegExp =>
  new RegExp(`${before}(?:${leading}|${money})[\\s:(]*(?:in[ ])?${source}${after}`, 'iu');
const [thousandTold, millionTold, billionTold] = [told(thousands), told(millions), told(billions)];
/** `(T€)` and `($000s)` are units wherever they stand. */
const plainly = new RegExp(`${before}[tk][-]?(?:€|eur|chf|usd|gbp)${after}|[($]0{3}s?`, 'iu');
const aboutMoney = new RegExp(`${before}(?:${leading}|alle|all)${after}`, 'iu');

const codes: readonly [RegExp, string][] = [
  [/€|(?<!\p{L})[tkm]?(eur|euros?)(?!\p{L})/iu, 'EUR'],
  [/(?<!\p{L})[tkm]?(chf|sfr\.?|franken)(?!\p{L})|(?<!\p{L})fr\.(?!\p{L})/iu, 'CHF'],
  [/\$|(?<!\p{L})[tkm]?(usd|us-dollars?|dollars)(?!\p{L})/iu, 'USD'],
  [/£|(?<!\p{L})[tkm]?gbp(?!\p{L})/iu, 'GBP'],
  ...['PLN', 'CZK', 'HUF', 'SEK', 'DKK', 'NOK', 'RON', 'BGN', 'ISK', 'CAD', 'AUD'].map((code): [RegExp, string] => [
    new RegExp(`(?<![\\p{L}])[TK]?${code}(?![\\p{L}])`, 'u'),
    code,
  ]),
];

/**
 * The unit in a heading of amounts: `Kosten (T€)`, `Kosten in 1.000 EUR`, `Cost ($000s)`, `Betrag [Mio. CHF]`.
 *
 * @example
 * unitInHeading('Kosten (T€)'); // { factor: 1000, currency: 'EUR' }
 */
export function unitInHeading(text: string): StatedUnit {
  const factor = billion.test(text)
    ? 1_000_000_000
    : million.test(text)
      ? 1_000_000
      : thousand.test(text) || /\/\s?1[.,’' ]?000(?!\d)/.test(text)
        ? 1_000
        : null;
  const currency = codes.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  // A heading that names money without a factor says that it counts in whole units.
  return { factor: factor ?? (currency === null ? null : 1), currency };
}

/** The unit in a title above a table or a note below it: `Alle Beträge in T€`, `(in thousands of dollars)`. */
export function unitInTitle(text: string): StatedUnit {
  const factor = billionTold.test(text)
    ? 1_000_000_000
    : millionTold.test(text)
      ? 1_000_000
      : thousandTold.test(text) || plainly.test(text)
        ? 1_000
        : null;
  if (factor === null && !aboutMoney.test(text)) return { factor: null, currency: null };
  const currency = codes.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return { factor: factor ?? (currency === null ? null : 1), currency };
}

/** The sentence for what amounts are counted in, by the words that say so. */
export const unitReason = (factor: CostFactor, words: string): Text =>
  messages.texts.amountsCountIn({ words, unit: messages.texts.units[factor] });
