/** Units per word: thousand and million as lists of cities write them. */
const factors: [RegExp, number][] = [
  [/(t€|teur|tsd\.?( ?€| ?eur)?|k€|thousand)$/i, 1_000],
  [/(mio\.?( ?€| ?eur)?|million(en)?|m€)$/i, 1_000_000],
];

/**
 * An amount of money as integer cents: `1.234.567,89`, `1,234,567.89`, `1'234'567.89`, `1,2 Mio`, `450 T€`.
 * Null when it is no amount, or its point or comma could mean two things.
 */
export function parseCents(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const factor = factors.find(([word]) => word.test(bare));
  const digits = bare
    .replace(factor?.[0] ?? /$^/, '')
    .replace(/^(eur|usd|chf|€|\$)|(eur|usd|chf|€|\$)$/gi, '')
    .replace(/['’ ]/g, '');
  const number = parseNumber(digits.trim());
  if (number === null) return null;
  const cents = Math.round(number * (factor?.[1] ?? 1) * 100);
  return Number.isSafeInteger(cents) ? cents : null;
}

/** A number with either decimal mark; groups of three are groups. */
export function parseNumber(text: string): number | null {
  if (!/^-?[\d.,]+$/.test(text) || !/\d/.test(text)) return null;
  const lastComma = text.lastIndexOf(',');
  const lastPoint = text.lastIndexOf('.');
  const decimal = lastComma > lastPoint ? ',' : '.';
  const group = decimal === ',' ? '.' : ',';
  const only = lastComma < 0 || lastPoint < 0;
  const marks = text.split(decimal).length - 1;
  const grouped = only && (marks > 1 || /^-?\d{1,3}[.,]\d{3}$/.test(text)) && /^-?\d{1,3}([.,]\d{3})+$/.test(text);
  const plain = grouped ? text.replaceAll(decimal, '') : text.replaceAll(group, '').replace(decimal, '.');
  const value = Number(plain);
  return Number.isFinite(value) && !/\..*\./.test(plain) ? value : null;
}

/** A day as `YYYY-MM-DD`, from the forms lists use; a year or quarter means its first day. */
export function parseDay(text: string): string | null {
  const t = text.trim();
  let m: RegExpExecArray | null;
  if ((m = /^(\d{4})$/.exec(t))) return day(Number(m[1]), 1, 1);
  if ((m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(t))) return day(Number(m[1]), Number(m[2]), Number(m[3]));
  if ((m = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(t))) return day(century(m[3]!), Number(m[2]), Number(m[1]));
  if ((m = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(t))) return day(century(m[3]!), Number(m[1]), Number(m[2]));
  if ((m = /^(\d{1,2})\/(\d{4})$/.exec(t))) return day(Number(m[2]), Number(m[1]), 1);
  if ((m = /^Q([1-4])[ /-]?(\d{4})$/i.exec(t))) return day(Number(m[2]), (Number(m[1]) - 1) * 3 + 1, 1);
  if ((m = /^(\d{4})[ /-]?Q([1-4])$/i.exec(t))) return day(Number(m[1]), (Number(m[2]) - 1) * 3 + 1, 1);
  return null;
}

const century = (year: string) => (year.length === 4 ? Number(year) : 2000 + Number(year));

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return same && year >= 1900 && year <= 2200 ? at.toISOString().slice(0, 10) : null;
}

/** Quarters between two days, at least one. */
export function quartersBetween(start: string, end: string): number {
  const days = (Date.parse(end) - Date.parse(start)) / 86_400_000;
  return Math.max(1, Math.ceil(days / 91.3125));
}
