/** What an amount is counted in: a factor (T€ is 1,000) and a currency, where the text names them. */
export type Unit = { factor: number; currency: string | null };
export type Mark = ',' | '.';
/** Integer cents; `ambiguous` when the digits alone could mean two amounts (`1.250`). */
export type Amount = { cents: number; currency: string | null; ownFactor: boolean; ambiguous: boolean };

const currencies: readonly [RegExp, string][] = [
  [/^(€|eur|euro)$/i, 'EUR'],
  [/^(\$|us\$|usd|us-?dollars?|dollars?)$/i, 'USD'],
  [/^(chf|sfr\.?|fr\.)$/i, 'CHF'],
  [/^(£|gbp)$/i, 'GBP'],
  [/^(pln|zł|zl)$/i, 'PLN'],
];
const factors: readonly [RegExp, number][] = [
  [/^$/, 1],
  [/^(t|k|tsd\.?|tausend|thousand)$/i, 1_000],
  [/^(mio\.?|million(en|s)?)$|^M$/i, 1_000_000],
  [/^(mrd\.?|milliarden?|bn)$/i, 1_000_000_000],
];
const currencyWord = '€|eur|euro|us\\$|\\$|usd|chf|sfr\\.?|£|gbp';
const atEnd = new RegExp(`(${currencyWord})$`, 'i');
const atStart = new RegExp(`^(${currencyWord})`, 'i');

/** `T€`, `TEUR`, `Mio. €`, `USD`, `` … as a unit; null when the words are none. A three-letter code is a currency. */
export function unitOf(text: string): Unit | null {
  const word = text.replace(/[\s\u00a0\u202f]+/g, '');
  if (word === '') return { factor: 1, currency: null };
  const found = atEnd.exec(word) ?? atStart.exec(word);
  const rest = found ? word.replace(found[0], '') : word;
  const factor = factors.find(([pattern]) => pattern.test(rest))?.[1];
  if (factor !== undefined) return { factor, currency: found ? codeOf(found[0]) : null };
  return /^[a-z]{3}$/i.test(word) ? { factor: 1, currency: word.toUpperCase() } : null;
}

const codeOf = (word: string): string => currencies.find(([pattern]) => pattern.test(word))?.[1] ?? word.toUpperCase();

const shape = /^([^\d(+-]*)([+-]?)([^\d(+-]*)(\()?(\d[\d.,'’ ]*?)(?:[.,][-–—]{0,2})?(\))?([^\d)]*)$/;

/**
 * An amount as integer cents: `1.234.567,89`, `1,234,567.89`, `1'234'567.89`, `1,2 Mio`, `450 T€`, `(500)`. `mark` is the column's
 * decimal mark and decides where the digits could mean two amounts; without it a group of three is a thousand. A factor in the cell goes
 * before `factor`, which is the column's. Null when it is no amount.
 *
 * @example
 * readAmount('1,2 Mio €', null); // { cents: 120_000_000, currency: 'EUR', ownFactor: true, ambiguous: false }
 * readAmount('1.250', null)!.ambiguous; // true
 * readAmount('laufend', null); // null
 */
export function readAmount(text: string, mark: Mark | null, factor = 1): Amount | null {
  const parts = shape.exec(text.replace(/[\s\u00a0\u202f]+/g, ' ').trim());
  if (!parts || (parts[4] === undefined) !== (parts[6] === undefined)) return null;
  const units = [`${parts[1]}${parts[3]}`, parts[7]!].map(unitOf);
  const [before, after] = units;
  if (!before || !after || (before.factor > 1 && after.factor > 1)) return null;
  if (before.currency && after.currency && before.currency !== after.currency) return null;
  const digits = readDigits(parts[5]!.trim(), mark);
  if (!digits) return null;
  const own = before.factor * after.factor;
  const cents = centsOf(digits.whole, digits.fraction, own > 1 ? own : factor);
  if (cents === null) return null;
  const negative = parts[2] === '-' || parts[4] !== undefined;
  return {
    cents: negative && cents !== 0 ? -cents : cents,
    currency: before.currency ?? after.currency,
    ownFactor: own > 1,
    ambiguous: digits.ambiguous,
  };
}

/** Exact: decimal digits times factor, half a cent rounded up; null beyond what an integer holds. */
function centsOf(whole: string, fraction: string, factor: number): number | null {
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(factor) * 100n;
  const cents = Number((scaled * 2n + scale) / (scale * 2n));
  return Number.isSafeInteger(cents) ? cents : null;
}

type Digits = { whole: string; fraction: string };

const shapes: Record<Mark, RegExp> = {
  ',': /^(\d+|[1-9]\d{0,2}([.'’ ])\d{3}(?:\2\d{3})*)(?:,(\d+))?$/,
  '.': /^(\d+|[1-9]\d{0,2}([,'’ ])\d{3}(?:\2\d{3})*)(?:\.(\d+))?$/,
};

/** Digits by one decimal mark; groups, if any, are three digits, use one sign throughout, and do not begin with a zero. */
function digitsBy(text: string, mark: Mark): Digits | null {
  const found = shapes[mark].exec(text);
  return found && { whole: found[1]!.replace(/\D/g, ''), fraction: found[3] ?? '' };
}

function readDigits(text: string, mark: Mark | null): (Digits & { ambiguous: boolean }) | null {
  const [comma, point] = [digitsBy(text, ','), digitsBy(text, '.')];
  if (!comma || !point) {
    const only = comma ?? point;
    return only && { ...only, ambiguous: false };
  }
  if (comma.whole === point.whole && comma.fraction === point.fraction) return { ...comma, ambiguous: false };
  if (mark) return { ...(mark === ',' ? comma : point), ambiguous: false };
  return { ...(comma.fraction === '' ? comma : point), ambiguous: true };
}

/**
 * The decimal mark that the clear cells of a column agree on; null when none is clear or they disagree.
 *
 * @example
 * markOf(['1.250', '12,50']); // ','
 */
export function markOf(texts: readonly string[]): Mark | null {
  const marks = new Set<Mark>();
  for (const text of texts) {
    const digits =
      /\d[\d.,'’ \u00a0\u202f]*/
        .exec(text)?.[0]
        .replace(/[\u00a0\u202f]/g, ' ')
        .replace(/[., ]+$/, '') ?? '';
    const [comma, point] = [digitsBy(digits, ','), digitsBy(digits, '.')];
    if (comma && !point) marks.add(',');
    if (point && !comma) marks.add('.');
  }
  return marks.size === 1 ? [...marks][0]! : null;
}

/** A plain number with either decimal mark and no groups: degrees, points. */
export function readNumber(text: string): number | null {
  return /^[+-]?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;
}
