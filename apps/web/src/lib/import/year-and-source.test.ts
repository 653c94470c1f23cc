import { expect, test } from 'vitest';
import { yearAndSource } from './year-and-source.ts';

const money = (costCents: number, ...byYear: { year: number; source: string | null; cents: number }[]) => ({
  costCents,
  paidCents: 0,
  incomeCents: 0,
  commitmentCents: 0,
  laterCents: 0,
  unplannedCents: 0,
  byYear,
});

test('money of two sheets for the same year and source is one sum, and what has no year stands apart', () => {
  const table = yearAndSource(
    money(
      1_000,
      { year: 2028, source: 'Land', cents: 200 },
      { year: 2027, source: null, cents: 100 },
      { year: 2028, source: 'Land', cents: 300 },
    ),
  );
  expect(table).toEqual({
    years: [2027, 2028, null],
    sources: [
      { source: 'Land', cents: [0, 500, 0] },
      { source: null, cents: [100, 0, 400] },
    ],
  });
  expect(table.sources.flatMap(({ cents }) => cents).reduce((sum, cents) => sum + cents, 0)).toBe(1_000);
});

test('where all money has its year there is no column without one', () => {
  expect(yearAndSource(money(5, { year: 2027, source: 'Stadt', cents: 5 })).years).toEqual([2027]);
});
