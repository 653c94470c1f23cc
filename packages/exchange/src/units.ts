import type { Text } from '@vorrang/planning';

export const costFactors = [1, 1_000, 1_000_000, 1_000_000_000] as const;
export type CostFactor = (typeof costFactors)[number];
/** What a heading, a title or a note says amounts are counted in; null where it says nothing of it. */
export type StatedUnit = { factor: CostFactor | null; currency: string | null };

const money =
  '(?:€|eur|euros?|us\\$|\\$|usd|us-dollars?|dollars?|chf|sfr\\.?|fr\\.|franken|£|gbp|pln|czk|huf|sek|dkk|nok)';
const before = '(?<![\\p{L}\\d.,])';
const after = '(?![\\p{L}\\d])';
const thousand = new RegExp(
  `${before}(?:[tk][ .-]?${money}|${money}[ ]1[.,’' \u00a0\u202f]?000|${money}[ ]?k|tsd\\.?|tausend|thousands?|(?:${money}[ ]?)?0{3}s?|[’']000s?|(?:x|×|\\*)[ ]?1[.,’' \u00a0\u202f]?000|1[.,’' \u00a0\u202f]?000[ \u00a0]?${money}|in[ ]1[.,’' \u00a0\u202f]?000)${after}`,
  'iu',
);
const million = new RegExp(
  `${before}(?:m[ .]?${money}|${money}[ ]?m|mio\\.?|mill\\.?|millionen|millions?|mn|1[.,’' \u00a0]000[.,’' \u00a0]000[ ]?${money})${after}`,
  'iu',
);
const billion = new RegExp(`${before}(?:mrd\\.?|milliarden?|billions?|bn)${after}`, 'iu');
/** A title may speak of three thousand trees, and a note of 1.000 EUR; only words about the amounts are about the amounts. */
const aboutAmounts = new RegExp(
  `(?:${before}(?:in|beträge|betraege|angaben|werte|zahlen|alle|währung|waehrung|einheit|amounts?|figures|values|all|dollars|currency|unit)${after}|${before}(?:t|k)(?:€|eur|chf|usd|gbp)|[($]0{3}|${money}[ ](?:thousands?|millions?))`,
  'iu',
);

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

/** The unit in a heading of amounts: `Kosten (T€)`, `Kosten in 1.000 EUR`, `Cost ($000s)`, `Betrag [Mio. CHF]`. */
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
  if (!aboutAmounts.test(text)) return { factor: null, currency: null };
  return unitInHeading(text);
}

/** The sentence for what amounts are counted in, by the words that say so. */
export const unitReason = (factor: CostFactor, words: string): Text => {
  const [de, en] = {
    1: ['ganzen Einheiten', 'whole units'],
    1_000: ['Tausend', 'thousands'],
    1_000_000: ['Millionen', 'millions'],
    1_000_000_000: ['Milliarden', 'billions'],
  }[factor] as [string, string];
  return { de: `„${words}“: Beträge zählen in ${de}.`, en: `"${words}": amounts count in ${en}.` };
};
