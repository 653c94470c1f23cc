/** Which day a year, quarter or month stands for: works begin on its first and end on its last. */
export type Edge = 'first' | 'last';
export type SlashOrder = 'month-first' | 'day-first';

type Numbers = [year: number, month: number, day: number];
type Form = [
  pattern: RegExp,
  span: 'day' | 'month' | 'quarter' | 'year',
  parts: (m: string[], order: SlashOrder) => Numbers,
];

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/;
const forms: readonly Form[] = [
  [/^(\d{4})$/, 'year', ([, y]) => [Number(y), 1, 1]],
  [/^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/, 'day', ([, y, m, d]) => [Number(y), Number(m), Number(d)]],
  [/^(\d{4})-(\d{2})$/, 'month', ([, y, m]) => [Number(y), Number(m), 1]],
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,?\s\d{1,2}:\d{2}.*)?$/,
    'day',
    ([, d, m, y]) => [century(y!), Number(m), Number(d)],
  ],
  [
    slashed,
    'day',
    ([, a, b, y], order) =>
      order === 'month-first' ? [century(y!), Number(a), Number(b)] : [century(y!), Number(b), Number(a)],
  ],
  [/^(\d{1,2})[/.](\d{4})$/, 'month', ([, m, y]) => [Number(y), Number(m), 1]],
  [/^Q([1-4])[ /-]?(\d{4})$/i, 'quarter', ([, q, y]) => [Number(y), Number(q) * 3 - 2, 1]],
  [/^(\d{4})[ /-]?Q([1-4])$/i, 'quarter', ([, y, q]) => [Number(y), Number(q) * 3 - 2, 1]],
  [/^([1-4])\.\s?(?:quartal|quarter)\s(\d{4})$/i, 'quarter', ([, q, y]) => [Number(y), Number(q) * 3 - 2, 1]],
];
const months = { day: 0, month: 1, quarter: 3, year: 12 };

/** A day as `YYYY-MM-DD`, from the forms lists use; null when it is none. Two digits of a year mean 1970 to 2069. */
export function readDay(text: string, edge: Edge, order: SlashOrder = 'month-first'): string | null {
  const bare = text.trim();
  for (const [pattern, span, parts] of forms) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const [year, month, date] = parts(found, order);
    const at = new Date(Date.UTC(year, month - 1, date));
    const same = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
    if (!same || year < 1900 || year > 2200) return null;
    if (edge === 'last' && span !== 'day') at.setUTCMonth(month - 1 + months[span], 0);
    return at.toISOString().slice(0, 10);
  }
  return null;
}

const century = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/** `31/12/2027` somewhere in a column says that all its slashed dates begin with the day. */
export function slashOrderOf(texts: readonly string[]): SlashOrder {
  const dates = texts.map((text) => slashed.exec(text.trim())).filter((found) => found !== null);
  const above = (part: 1 | 2) => dates.some((found) => Number(found[part]) > 12);
  return above(1) && !above(2) ? 'day-first' : 'month-first';
}

/** Quarters that works take from the first day to the last, by the calendar, at least one. */
export function quartersBetween(first: string, last: string): number {
  const [from, after] = [new Date(first), new Date(Date.parse(last) + 86_400_000)];
  const begun = after.getUTCDate() > from.getUTCDate() ? 1 : 0;
  const span = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth() + begun;
  return Math.max(1, Math.ceil(span / 3));
}
