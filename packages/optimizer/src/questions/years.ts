import { type Calendar, type Text, yearLabel, yearsOf } from '@vorrang/planning';
import { messages } from './messages.ts';

const first = (calendar: Calendar): number => Number.parseInt(yearLabel(calendar, 0), 10);
/** The first and the last year of a calendar, as people write them. */
export const inCalendar = (calendar: Calendar) => ({
  first: first(calendar),
  last: first(calendar) + yearsOf(calendar) - 1,
});
/** A year counted from 0. */
export const yearIndex = (calendar: Calendar, year: number): number => year - first(calendar);
/** The first and the last period of a year within the calendar. */
export function periodsOfYear(calendar: Calendar, year: number): { from: number; to: number } {
  const from = yearIndex(calendar, year) * calendar.periodsPerYear;
  return { from, to: Math.min(calendar.periods, from + calendar.periodsPerYear) - 1 };
}
/** Why a year cannot be asked about; null where it can. */
export function outsideCalendar(calendar: Calendar, year: unknown): Text | null {
  const { first, last } = inCalendar(calendar);
  if (typeof year !== 'number' || (first <= year && year <= last)) return null;
  return messages.texts.refused.year({ year: String(year), first: String(first), last: String(last) });
}
