type Locale = string;

/** Marks that people put between thousands, and the one before decimals, as a locale writes them. */
type Marks = { group: string; groups: readonly string[]; decimal: string };

const spaces = [' ', '\u00a0', '\u2009', '\u202f'];
const apostrophes = ["'", '’'];
const known = new Map<Locale, Marks>();

/** The marks of amounts of money: de-AT writes 5 500 000 for a count, but 5.500.000 for euros, and people type the latter. */
function marksOf(locale: Locale): Marks {
  const before = known.get(locale);
  if (before) return before;
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).formatToParts(1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const [group, decimal] = [find('group'), find('decimal')];
  const own = apostrophes.includes(group) ? apostrophes : [group];
  // Engines differ in which apostrophe a Swiss number has; one is written, both are read.
  const marks = {
    group: apostrophes.includes(group) ? '’' : group,
    groups: [...new Set([...own, ...spaces])],
    decimal,
  };
  known.set(locale, marks);
  return marks;
}

/** How a number is typed: `grouped` as amounts are, `plain` as coordinates are, with a point or a comma before the decimals. */
export type TypedStyle = 'grouped' | 'plain';

/**
 * The number that somebody typed in the reader's own format. The format decides: `1.250` is 1250 in German and 1.25 in English.
 * Thousands may be left together; where they are grouped, every group has three digits and one mark.
 * Failure: null where the text does not fit the format; throws a `RangeError` for a locale that is none.
 * Source: Unicode CLDR, number symbols (ECMA-402).
 *
 * @example
 * typedNumber('1.250', 'de-DE'); // 1250
 * typedNumber('1.25', 'de-DE'); // null
 * typedNumber('48,20815', 'de-DE', 'plain'); // 48.20815
 */
export function typedNumber(text: string, locale: Locale, style: TypedStyle = 'grouped'): number | null {
  const { groups, decimal } = marksOf(locale);
  const trimmed = text.trim().replace(/^[−–]/, '-');
  const found = /^(-?)(.*)$/s.exec(trimmed)!;
  const [sign, rest] = [found[1]!, found[2]!.trim()];
  const decimals = style === 'plain' ? ['.', ','] : [decimal];
  const at = Math.max(...decimals.map((mark) => rest.lastIndexOf(mark)));
  const [whole, fraction] = at < 0 ? [rest, null] : [rest.slice(0, at), rest.slice(at + 1)];
  if (fraction !== null && !/^\d+$/.test(fraction)) return null;
  const digits = style === 'plain' ? whole : withoutGroups(whole, groups);
  if (digits === null || !/^\d*$/.test(digits) || (digits === '' && fraction === null)) return null;
  const value = Number(`${sign}${digits || '0'}${fraction === null ? '' : `.${fraction}`}`);
  return Number.isFinite(value) ? value + 0 : null;
}

/**
 * An amount without the sign or the code of its own currency, before or after it. Any other stays, and is no number.
 * Failure: throws a `RangeError` where currency (ISO 4217) or locale are none. Source: Unicode CLDR, currency symbols (ECMA-402).
 *
 * @example
 * withoutCurrency('€ 5.000,50', 'de-AT', 'EUR'); // '5.000,50'
 */
export function withoutCurrency(text: string, locale: Locale, currency: string): string {
  const found = /^\s*([-−–]?)(.*)$/s.exec(text)!;
  const [sign, rest] = [found[1]!, found[2]!.trim()];
  const marks = (['code', 'symbol', 'narrowSymbol'] as const).map(
    (currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
  );
  const mark = marks.find((one) => rest.startsWith(one) || rest.endsWith(one));
  if (mark === undefined) return text;
  return sign + (rest.startsWith(mark) ? rest.slice(mark.length) : rest.slice(0, -mark.length)).trim();
}

function withoutGroups(whole: string, groups: readonly string[]): string | null {
  const mark = groups.find((one) => whole.includes(one));
  if (mark === undefined) return whole;
  const [first = '', ...others] = whole.split(mark);
  const fits = /^\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group));
  return fits ? first + others.join('') : null;
}

/**
 * A number as the reader would type it. Reading it gives the same number. `least`: so many decimals where there are any.
 * Failure: throws a `RangeError` for a locale that is none. Source: Unicode CLDR, number symbols (ECMA-402).
 *
 * @example
 * typedFormat(5_500_000.5, 'de-DE', 'grouped', 2); // '5.500.000,50'
 */
export function typedFormat(value: number, locale: Locale, style: TypedStyle = 'grouped', least = 0): string {
  const { group, decimal } = marksOf(locale);
  const [sign, plain] = value < 0 ? ['-', plainDigits(-value)] : ['', plainDigits(value)];
  const [whole = '0', fraction] = plain.split('.');
  const grouped = style === 'plain' ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction === undefined ? '' : `${decimal}${fraction.padEnd(least, '0')}`}`;
}

/** The shortest digits that mean the number, without an exponent. */
function plainDigits(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return mantissa;
  const [whole = '', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent);
  if (shift < 0) return `0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${whole}${fraction.padEnd(shift, '0')}`;
}

/**
 * A block of cells as a spreadsheet copies it: rows by line, cells by tab.
 * Failure: null for one cell alone. Source: text/tab-separated-values (IANA).
 *
 * @example
 * pastedCells('a\tb\nc\td\n'); // [['a', 'b'], ['c', 'd']]
 * pastedCells('a'); // null
 */
export function pastedCells(text: string): string[][] | null {
  const rows = text
    .replace(/(\r\n|\r|\n)$/, '')
    .split(/\r\n|\r|\n/)
    .map((row) => row.split('\t').map((cell) => cell.trim()));
  return rows.length > 1 || rows[0]!.length > 1 ? rows : null;
}
