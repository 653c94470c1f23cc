/** The Monday of a week after ISO 8601: week 1 is the one with 4 January; null where the year has no such week. */
export function isoWeekStart(year: number, week: number): Date | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7));
  const thursday = new Date(monday.getTime() + 3 * 86_400_000);
  return week >= 1 && thursday.getUTCFullYear() === year ? monday : null;
}
