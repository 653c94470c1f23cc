import { messages } from './messages.ts';
import type { Scenario } from './scenario.ts';
import type { Language } from './languages.ts';
import type { Text } from './text.ts';

/** When a Scenario's periods are: its start, periods a year, how many are planned and how many count. */
export type Calendar = Scenario['calendar'];

/** Years touched by the horizon; a partial last year counts whole. */
export const yearsOf = (calendar: Calendar): number => Math.ceil(calendar.periods / calendar.periodsPerYear);
/** The year of a period, counted from 0: floor(period / periodsPerYear). */
export const yearOf = (calendar: Calendar, period: number): number => Math.floor(period / calendar.periodsPerYear);

/** `2027`, or `2027/28` where the fiscal year does not begin in January. */
export function yearLabel(calendar: Calendar, year: number): string {
  const first = Number(calendar.start.slice(0, 4)) + year;
  return (calendar.firstMonth ?? 1) === 1 ? String(first) : `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}

/** What a period of this calendar is called, as one and as many: `Quartal`, `Quartale`. */
export function periodName({ periodsPerYear }: Calendar, language: Language): readonly [one: string, many: string] {
  const { one, many } = messages[language].period[periodsPerYear];
  return [one, many];
}

/** A number of periods in words: `1 Quartal`, `3 months`. */
export const periodCount = ({ periodsPerYear }: Calendar, n: number): Text =>
  messages.texts.periods[periodsPerYear]({ n });

/** `Q3 2027`, `Juli 2027`, `2027`: the period as its readers call it. */
export function periodLabel(calendar: Calendar, period: number, language: Language): string {
  const { periodsPerYear } = calendar;
  const year = yearOf(calendar, period);
  const within = period - year * periodsPerYear;
  if (periodsPerYear === 1) return yearLabel(calendar, year);
  if (periodsPerYear === 4) return messages[language].quarter({ quarter: within + 1, year: yearLabel(calendar, year) });
  const month = (calendar.firstMonth ?? 1) - 1 + within;
  return `${messages[language].months[month % 12]} ${Number(calendar.start.slice(0, 4)) + year + Math.floor(month / 12)}`;
}

/** The first day of a period, `YYYY-MM-DD`; of the one after the last, the day after the horizon. */
export function firstDayOf(calendar: Calendar, period: number): string {
  const months = (calendar.firstMonth ?? 1) - 1 + (period * 12) / calendar.periodsPerYear;
  return new Date(Date.UTC(Number(calendar.start.slice(0, 4)), months, 1)).toISOString().slice(0, 10);
}
/** The last day before a period begins. */
export const lastDayBefore = (calendar: Calendar, period: number): string =>
  new Date(Date.parse(firstDayOf(calendar, period)) - 86_400_000).toISOString().slice(0, 10);
