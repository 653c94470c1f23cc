import { messages } from './messages.ts';
import type { Scenario } from './scenario.ts';
import type { Language } from './languages.ts';
import type { Text } from './text.ts';

/** When a Scenario's periods are: its start, periods a year, how many are planned and how many count. */
export type Calendar = Scenario['calendar'];

/**
 * Years touched by the horizon, Y = ⌈T / periodsPerYear⌉: a partial last year counts whole. Never fails.
 * Source: packages/planning/scenario-format.md, `calendar`.
 *
 * @example
 * yearsOf({ start: '2027-Q1', periodsPerYear: 4, periods: 10, evaluationPeriods: 40 }); // 3
 */
export const yearsOf = (calendar: Calendar): number => Math.ceil(calendar.periods / calendar.periodsPerYear);
/**
 * The year of a period, counted from 0: ⌊period / periodsPerYear⌋. Never fails; beyond the horizon it goes on counting.
 * Source: packages/planning/scenario-format.md, `calendar`.
 *
 * @example
 * yearOf({ start: '2027-Q1', periodsPerYear: 4, periods: 10, evaluationPeriods: 40 }, 7); // 1
 */
export const yearOf = (calendar: Calendar, period: number): number => Math.floor(period / calendar.periodsPerYear);

/**
 * A year as its readers call it, counted from 0: `2027`, or `2027/28` where the fiscal year does not begin in January. Never fails.
 * Source: packages/planning/scenario-format.md, `calendar` (`firstMonth` changes labels only).
 *
 * @example
 * const calendar: Calendar = { start: '2027', periodsPerYear: 1, periods: 5, evaluationPeriods: 20 };
 * yearLabel(calendar, 2); // '2029'
 * yearLabel({ ...calendar, firstMonth: 7 }, 0); // '2027/28'
 */
export function yearLabel(calendar: Calendar, year: number): string {
  const first = Number(calendar.start.slice(0, 4)) + year;
  return (calendar.firstMonth ?? 1) === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/**
 * What a period of this calendar is called, as one and as many. Never fails.
 * Source: packages/planning/README.md, "period".
 *
 * @example
 * periodName({ start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 40 }, 'de'); // ['Quartal', 'Quartale']
 */
export function periodName({ periodsPerYear }: Calendar, language: Language): readonly [one: string, many: string] {
  const { one, many } = messages[language].period[periodsPerYear];
  return [one, many];
}

/**
 * A number of periods in words, one or many as each language counts. Never fails.
 * Source: Unicode CLDR, plural rules.
 *
 * @example
 * periodCount({ start: '2027-M01', periodsPerYear: 12, periods: 8, evaluationPeriods: 40 }, 3).en; // '3 months'
 */
export const periodCount = ({ periodsPerYear }: Calendar, n: number): Text =>
  messages.texts.periods[periodsPerYear]({ n });

/**
 * A period, counted from 0, as its readers call it: `Q3 2027`, `Juli 2027`, `2027`. Quarters are of the fiscal year, months of the
 * calendar. Never fails; beyond the horizon it goes on counting.
 * Source: packages/planning/scenario-format.md, `calendar`.
 *
 * @example
 * periodLabel({ start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 40 }, 6, 'en'); // 'Q3 2028'
 */
export function periodLabel(calendar: Calendar, period: number, language: Language): string {
  const { periodsPerYear } = calendar;
  const year = yearOf(calendar, period);
  const within = period - year * periodsPerYear;
  if (periodsPerYear === 1) return yearLabel(calendar, year);
  if (periodsPerYear === 4) return messages[language].quarter({ quarter: within + 1, year: yearLabel(calendar, year) });
  const month = (calendar.firstMonth ?? 1) - 1 + within;
  return `${messages[language].months[month % 12]} ${Number(calendar.start.slice(0, 4)) + year + Math.floor(month / 12)}`;
}

/**
 * The first day of a period, `YYYY-MM-DD`; of the one after the last, the day after the horizon.
 * Failure: throws a `RangeError` where the calendar's `start` begins with no year.
 * Source: ISO 8601; packages/planning/scenario-format.md, `calendar`.
 *
 * @example
 * firstDayOf({ start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 40 }, 5); // '2028-04-01'
 */
export function firstDayOf(calendar: Calendar, period: number): string {
  const months = (calendar.firstMonth ?? 1) - 1 + (period * 12) / calendar.periodsPerYear;
  return new Date(Date.UTC(Number(calendar.start.slice(0, 4)), months, 1)).toISOString().slice(0, 10);
}
/**
 * The last day before a period begins, `YYYY-MM-DD`.
 * Failure: as `firstDayOf`. Source: ISO 8601.
 *
 * @example
 * lastDayBefore({ start: '2027-Q1', periodsPerYear: 4, periods: 8, evaluationPeriods: 40 }, 5); // '2028-03-31'
 */
export const lastDayBefore = (calendar: Calendar, period: number): string =>
  new Date(Date.parse(firstDayOf(calendar, period)) - 86_400_000).toISOString().slice(0, 10);
