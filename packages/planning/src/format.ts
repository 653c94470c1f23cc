import { dateFormat, numberFormat } from './formatters.ts';
import type { Cents } from './money.ts';

type Locale = string;

/**
 * Whole cents as the locale writes money, without a float in between; `whole` and `compact` round, for charts and headlines only.
 * Failure: throws a `RangeError` where currency (ISO 4217) or locale (BCP 47) are none.
 * Source: Unicode CLDR (ECMA-402, `Intl.NumberFormat`).
 *
 * @example
 * formatMoney(123_456_789, 'EUR', 'en-GB'); // '€1,234,567.89'
 * formatMoney(123_456_789, 'EUR', 'de-DE', 'whole'); // '1.234.568\u00a0€'
 */
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
  return numberFormat(locale, options).format(exact);
}

/**
 * How a locale writes a currency beside an amount.
 * Failure: as `formatMoney`. Source: Unicode CLDR (ECMA-402, `Intl.NumberFormat`).
 *
 * @example
 * currencySymbol('EUR', 'de-AT'); // '€'
 */
export const currencySymbol = (currency: string, locale: Locale): string =>
  numberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/**
 * A number as a locale writes it, with exactly so many digits behind the mark.
 * Failure: throws a `RangeError` where the locale is none, or digits are not 0 to 100. Source: Unicode CLDR (ECMA-402).
 *
 * @example
 * formatNumber(1234.5, 'de-DE', 2); // '1.234,50'
 */
export const formatNumber = (value: number, locale: Locale, digits = 0): string =>
  numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/**
 * A difference with its sign, its size as `say` writes it: `+12`, `−3`, `±0` (a true minus). Failure: as `say`.
 * Source: Unicode, U+2212 MINUS SIGN.
 *
 * @example
 * formatDifference(-1234, (size) => formatNumber(size, 'de-DE')); // '−1.234'
 */
export const formatDifference = (difference: number, say: (size: number) => string): string =>
  `${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${say(Math.abs(difference))}`;

/**
 * A ratio as per cent.
 * Failure: as `formatNumber`. Source: Unicode CLDR (ECMA-402).
 *
 * @example
 * formatPercent(0.0038, 'de-AT'); // '0,4\u00a0%'
 */
export const formatPercent = (ratio: number, locale: Locale, digits = 1): string =>
  numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(ratio);

/**
 * A day in the city's own time zone.
 * Failure: throws a `RangeError` for a day, a locale or a time zone (IANA) that is none.
 * Source: Unicode CLDR (ECMA-402, `Intl.DateTimeFormat`).
 *
 * @example
 * formatDate(new Date('2027-12-31T23:30:00Z'), 'de-AT', 'Europe/Vienna'); // '01.01.2028'
 */
export const formatDate = (at: Date, locale: Locale, timeZone: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeZone }).format(at);

/**
 * A day and its time of day: two plans of one day can be told apart.
 * Failure: as `formatDate`. Source: Unicode CLDR (ECMA-402).
 *
 * @example
 * formatMoment(new Date('2027-12-31T10:05:00Z'), 'de-AT', 'Europe/Vienna'); // '31.12.2027, 11:05'
 */
export const formatMoment = (at: Date, locale: Locale, timeZone: string): string =>
  dateFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
