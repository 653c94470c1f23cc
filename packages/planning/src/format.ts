import type { Cents } from './money.ts';

type Locale = string;

/** `1 234 567,89 €` as the locale writes it; `whole` drops the cents (rounded, for charts and headlines only). */
export function formatMoney(
  cents: Cents,
  currency: string,
  locale: Locale,
  style: 'exact' | 'whole' | 'compact' = 'exact',
): string {
  const options: Intl.NumberFormatOptions = { style: 'currency', currency };
  if (style === 'whole') Object.assign(options, { minimumFractionDigits: 0, maximumFractionDigits: 0 });
  if (style === 'compact') Object.assign(options, { notation: 'compact', maximumFractionDigits: 1 });
  const negative = cents < 0;
  const units = Math.floor(Math.abs(cents) / 100);
  const rest = String(Math.abs(cents) % 100).padStart(2, '0');
  const exact = `${negative ? '-' : ''}${units}.${rest}` as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(locale, options).format(exact);
}

/** A number as a locale writes it, with at most so many digits behind the mark. */
export const formatNumber = (value: number, locale: Locale, digits = 0): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** A ratio as per cent: 0.0038 → `0,4 %`. */
export const formatPercent = (ratio: number, locale: Locale, digits = 1): string =>
  new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(ratio);

/** `31.12.2027` in the city's own time zone. */
export const formatDate = (at: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(at);

/** A day and its time of day: two plans of one day can be told apart. */
export const formatMoment = (at: Date, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
