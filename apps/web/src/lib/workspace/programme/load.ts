import { type Calendar, type Resource, yearOf, yearsOf } from '@vorrang/planning';
import type { Use } from '../uses.ts';

/** What part of a capacity a plan uses in each year; null where there is none in that year and none is needed. */
export function shareByYear(calendar: Calendar, { capacity }: Resource, { used }: Use): (number | null)[] {
  const sumOf = (course: readonly number[], year: number) =>
    course.reduce((sum, units, t) => (yearOf(calendar, t) === year ? sum + units : sum), 0);
  return Array.from({ length: yearsOf(calendar) }, (_, year) => {
    const [there, needed] = [sumOf(capacity, year), sumOf(used, year)];
    if (there > 0) return needed / there;
    return needed > 0 ? 1 : null;
  });
}
