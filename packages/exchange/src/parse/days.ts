import { isoWeekStart } from './iso-week.ts';

/** Which day a year, quarter or month stands for: works begin on its first and end on its last. */
export type Edge = 'first' | 'last';
export type SlashOrder = 'month-first' | 'day-first';

/** From the first month, so many months; with `day` that day alone, with `days` so many days from it. */
type Span = { year: number; month: number; day?: number; months?: number; days?: number };
type Form = [pattern: RegExp, span: (found: string[], order: SlashOrder) => Span | null];

const monthNames: readonly RegExp[] = [
  /^(jan(uary|uar)?|jän(ner)?|jaenner)$/,
  /^(feb(ruary|ruar)?|feber)$/,
  /^(mar(ch)?|märz?|maerz|mrz)$/,
  /^apr(il)?$/,
  /^(may|mai)$/,
  /^(june?|juni?)$/,
  /^(july?|juli?)$/,
  /^aug(ust)?$/,
  /^sept?(ember)?$/,
  /^(oct(ober)?|okt(ober)?)$/,
  /^nov(ember)?$/,
  /^(dec(ember)?|dez(ember)?)$/,
];
const monthOf = (name: string): number => monthNames.findIndex((pattern) => pattern.test(name.toLowerCase())) + 1;
const roman: Record<string, number> = { I: 1, II: 2, III: 3, IV: 4 };
/** Meteorological seasons; a winter begins in December of its year. */
const seasons: readonly [RegExp, number][] = [
  [/^(frühjahr|fruehjahr|frühling|fruehling|spring)$/i, 3],
  [/^(sommer|summer)$/i, 6],
  [/^(herbst|autumn|fall)$/i, 9],
  [/^winter$/i, 12],
];
const seasonOf = (name: string): number | null => seasons.find(([pattern]) => pattern.test(name))?.[1] ?? null;

const inMonth = (name: string, year: string, day?: string): Span | null => {
  const month = monthOf(name);
  if (month === 0) return null;
  return { year: century(year), month, ...(day === undefined ? { months: 1 } : { day: Number(day) }) };
};
const quarter = (number: number, year: string): Span => ({ year: century(year), month: number * 3 - 2, months: 3 });
const half = (number: string, year: string): Span => ({
  year: century(year),
  month: number === '1' ? 1 : 7,
  months: 6,
});
const week = (year: string, number: string): Span | null => {
  const start = isoWeekStart(century(year), Number(number));
  return start && { year: start.getUTCFullYear(), month: start.getUTCMonth() + 1, day: start.getUTCDate(), days: 7 };
};
/** Early, middle and late in a year are its thirds. */
const third: Record<string, number> = { anfang: 1, early: 1, mitte: 5, mid: 5, ende: 9, late: 9 };

const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s\d{1,2}:\d{2}.*)?$/;
const y = "(\\d{4}|['’]?\\d{2})";
const form = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'iu');
const forms: readonly Form[] = [
  [/^(?:FY\s?|HJ\s?)?(\d{4})$/i, ([, a]) => ({ year: Number(a), month: 1, months: 12 })],
  [
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/,
    ([, a, m, d]) => ({ year: Number(a), month: Number(m), day: Number(d) }),
  ],
  [/^(\d{4})([/.])(\d{1,2})\2(\d{1,2})$/, ([, a, , m, d]) => ({ year: Number(a), month: Number(m), day: Number(d) })],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, a, m, d]) => ({ year: Number(a), month: Number(m), day: Number(d) })],
  [/^(\d{4})[-/](\d{2})$/, ([, a, m]) => ({ year: Number(a), month: Number(m), months: 1 })],
  [
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:,?\s\d{1,2}:\d{2}.*)?$/,
    ([, d, m, a]) => ({ year: century(a!), month: Number(m), day: Number(d) }),
  ],
  [
    slashed,
    ([, a, b, c], order) =>
      order === 'month-first'
        ? { year: century(c!), month: Number(a), day: Number(b) }
        : { year: century(c!), month: Number(b), day: Number(a) },
  ],
  [/^(\d{1,2})[/.-](\d{4})$/, ([, m, a]) => ({ year: Number(a), month: Number(m), months: 1 })],
  [form(`(\\p{L}+)\\.?[ /-]+${y}`), ([, name, a]) => inMonth(name!, a!)],
  [form(`(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -](\\p{L}+)\\.?,?[ -]${y}`), ([, d, name, a]) => inMonth(name!, a!, d)],
  [form(`(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`), ([, name, d, a]) => inMonth(name!, a!, d)],
  [form(`Q ?([1-4])[ /-]*(?:FY ?)?${y}`), ([, q, a]) => quarter(Number(q), a!)],
  [form(`(\\d{4})[ /-]*Q ?([1-4])`), ([, a, q]) => quarter(Number(q), a!)],
  [
    form(`([1-4])(?:\\.|st|nd|rd|th)? ?(?:quartal|quarter|qu?\\.?)(?: of)?[ /]*${y}`),
    ([, q, a]) => quarter(Number(q), a!),
  ],
  [
    form(`(IV|I{1,3})\\.?[ /]*(?:quartal|quarter|qu?\\.?)?[ /]*${y}`),
    ([, q, a]) => quarter(roman[q!.toUpperCase()]!, a!),
  ],
  [form(`(?:H|HJ|halbjahr )([12])[ /-]*${y}`), ([, h, a]) => half(h!, a!)],
  [
    form(`([12])\\.? ?(?:halbjahr|jahreshälfte|jahreshaelfte|hj\\.?|half|h)(?: of)?[ /]*${y}`),
    ([, h, a]) => half(h!, a!),
  ],
  [form(`(?:first|second) half(?: of)? (\\d{4})`), ([all, a]) => half(/^first/i.test(all!) ? '1' : '2', a!)],
  [form(`(\\d{4})[ /-]*H([12])`), ([, a, h]) => half(h!, a!)],
  [form(`(?:KW|woche|week|wk|CW)\\.? ?(\\d{1,2})[ /.]*${y}`), ([, w, a]) => week(a!, w!)],
  [form(`(\\d{1,2})\\. ?(?:KW|woche|week)[ /]*${y}`), ([, w, a]) => week(a!, w!)],
  [form(`(\\d{4})[ -]?W(\\d{1,2})`), ([, a, w]) => week(a!, w!)],
  [
    form(`(\\p{L}+) ${y}`),
    ([, name, a]) => {
      const month = seasonOf(name!);
      return month === null ? null : { year: century(a!), month, months: 3 };
    },
  ],
  // A winter of two years begins in the first of them.
  [/^winter (\d{4})\s?[/–-]\s?(?:\d{4}|\d{2})$/i, ([, a]) => ({ year: Number(a), month: 12, months: 3 })],
  [
    form(`(anfang|mitte|ende|early|mid|late)[ -](?:of )?(\\d{4})`),
    ([, part, a]) => ({ year: Number(a), month: third[part!.toLowerCase()]!, months: 4 }),
  ],
];
/** Words that make a date rough without making it another: `ca. 2027`, `ab Mai 2027`, `voraussichtlich Q3 2028`. */
const rough =
  /^(ca\.?|circa|etwa|rund|um|ab|bis|seit|von|vor(aus)?s?(ichtl(ich)?)?\.?|geplant|vsl\.?|spätestens|frühestens|about|approx\.?|from|until|by|exp(ected)?\.?|planned)\s+/i;

/**
 * A day as `YYYY-MM-DD`, from the forms lists use; null when it is none. Two digits of a year mean 1970 to 2069. A number of 12 or 13
 * digits is milliseconds since 1970 (ArcGIS), one of five a day as spreadsheets count them.
 */
export function readDay(text: string, edge: Edge, order: SlashOrder = 'month-first'): string | null {
  const bare = text.trim().replace(/\s+/g, ' ').replace(rough, '');
  const counted = countedDay(bare);
  if (counted) return counted;
  for (const [pattern, spanOf] of forms) {
    const found = pattern.exec(bare);
    const span = found && spanOf(found, order);
    if (!span) continue;
    const at = new Date(Date.UTC(span.year, span.month - 1, span.day ?? 1));
    const same = at.getUTCMonth() === span.month - 1 && at.getUTCDate() === (span.day ?? 1);
    if (!same || span.year < 1900 || span.year > 2200) return null;
    if (edge === 'last' && span.months) at.setUTCMonth(span.month - 1 + span.months, 0);
    if (edge === 'last' && span.days) at.setUTCDate(at.getUTCDate() + span.days - 1);
    return at.toISOString().slice(0, 10);
  }
  return null;
}

/** First and last day of `2027–2029`, `Mai 2027 bis Q3 2028`, `03/2027 - 09/2028`; null where the text is no such span, or ends before it begins. */
export function spanIn(text: string, order?: SlashOrder): { start: string; end: string } | null {
  if (readDay(text, 'first', order) !== null) return null;
  const [, from, to] = /^\s*(?:von |from )?(.+?)\s*(?:–|—|\bbis\b|\bto\b|\buntil\b|-)\s*(.+?)\s*$/i.exec(text) ?? [];
  const [start, end] = [readDay(from ?? '', 'first', order), readDay(to ?? '', 'last', order)];
  return start !== null && end !== null && start <= end ? { start, end } : null;
}

/** Milliseconds, and the days of spreadsheets from 1982 to 2118; a number of five digits outside a column of dates is none. */
function countedDay(text: string): string | null {
  if (/^-?\d{12,13}(\.0+)?$/.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  if (/^[3-7]\d{4}(\.\d+)?$/.test(text))
    return new Date((Math.floor(Number(text)) - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return null;
}

const century = (year: string): number => {
  const digits = year.replace(/\D/g, '');
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
};

/** How many of some texts are slashed dates that both orders can read, and which orders each of them allows. */
export function slashOrders(texts: readonly string[]): { open: boolean; order: SlashOrder; dates: number } {
  const dates = texts.map((text) => slashed.exec(text.trim())).filter((found) => found !== null);
  const above = (part: 1 | 2) => dates.some((found) => Number(found[part]) > 12);
  const differ = dates.some((found) => found[1] !== found[2]);
  if (above(1) !== above(2)) return { open: false, order: above(1) ? 'day-first' : 'month-first', dates: dates.length };
  return { open: differ, order: 'month-first', dates: dates.length };
}

/** Quarters that works take from the first day to the last, by the calendar, at least one. */
export function quartersBetween(first: string, last: string): number {
  const [from, after] = [new Date(first), new Date(Date.parse(last) + 86_400_000)];
  const begun = after.getUTCDate() > from.getUTCDate() ? 1 : 0;
  const span = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth() + begun;
  return Math.max(1, Math.ceil(span / 3));
}
