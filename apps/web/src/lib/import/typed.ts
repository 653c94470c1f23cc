import type { ImportPreview } from '#lib/api/shapes.ts';

export type Entry = NonNullable<ImportPreview['problems'][number]['entry']>;

/** What somebody typed as the cell should have it, in the form every column reads alike; null where it is not understood. */
export function typedAnswer(entry: Entry, text: string, locale: string): string | null {
  const bare = text.trim();
  if (entry === 'amount') return amountFrom(bare, locale);
  if (entry === 'day') return dayFrom(bare, locale);
  return bare === '' ? null : bare;
}

/** An amount of at least 0 as the reader writes it (`5.500.000,50` in German), as plain digits with a point. */
function amountFrom(text: string, locale: string): string | null {
  const found = formOf(locale).exec(text);
  if (!found) return null;
  const whole = found[1]!.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  const digits = found[3]?.replace(/0+$/, '') ?? '';
  if (!Number.isSafeInteger(Number(whole) * 100)) return null;
  // Three digits behind the point could be thousands; four cannot.
  return digits === '' ? whole : `${whole}.${digits.length === 3 ? `${digits}0` : digits}`;
}

/** Digits with the reader's decimal mark; any other usual sign may stand between groups of three. */
function formOf(locale: string): RegExp {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
  const between = `[${decimal === ',' ? '.' : ','}'’ \\u00a0\\u202f]`;
  return new RegExp(`^(\\d+|\\d{1,3}(${between})\\d{3}(?:\\2\\d{3})*)(?:[${decimal}](\\d+))?$`);
}

/** A day as the reader writes it, as ISO; a year, a quarter or an ISO day as they are. */
function dayFrom(text: string, locale: string): string | null {
  if (/^(19|20)\d\d$/.test(text) || /^Q[1-4][ /](19|20)\d\d$/i.test(text)) return text;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return isoDay(iso[1]!, iso[2]!, iso[3]!);
  const numbers = /^(\d{1,2})[./-] ?(\d{1,2})[./-] ?(\d{4})$/.exec(text);
  if (!numbers) return null;
  const parts = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type);
  const [day, month] = parts.indexOf('day') < parts.indexOf('month') ? [1, 2] : [2, 1];
  return isoDay(numbers[3]!, numbers[month]!, numbers[day]!);
}

function isoDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

/** An amount that was typed, as the reader writes it. */
export const amountShown = (answer: string, locale: string): string =>
  /^\d+(\.\d+)?$/.test(answer)
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(answer as Intl.StringNumericLiteral)
    : answer;
