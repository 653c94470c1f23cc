import type { ImportPreview } from '#lib/api/shapes.ts';

type Money = ImportPreview['reconciliation']['money'];
/** Cents by funding source (null: none named) and year, in the order of `years`; a year of null is money without one. */
export type YearAndSource = { years: (number | null)[]; sources: { source: string | null; cents: number[] }[] };

/** The cost of a list as a table; what has no year stands in a last column of its own, so that all of it adds up to the whole cost. */
export function yearAndSource({ byYear, costCents }: Money): YearAndSource {
  const named = [...new Set(byYear.map(({ year }) => year))].sort((a, b) => a - b);
  const rest = costCents - byYear.reduce((sum, { cents }) => sum + cents, 0);
  const entries: { year: number | null; source: string | null; cents: number }[] = [
    ...byYear,
    ...(rest === 0 ? [] : [{ year: null, source: null, cents: rest }]),
  ];
  const years = rest === 0 ? named : [...named, null];
  const sum = (source: string | null, year: number | null) =>
    entries.reduce((total, one) => total + (one.source === source && one.year === year ? one.cents : 0), 0);
  const sources = [...new Set(entries.map(({ source }) => source))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : a.localeCompare(b),
  );
  return { years, sources: sources.map((source) => ({ source, cents: years.map((year) => sum(source, year)) })) };
}
