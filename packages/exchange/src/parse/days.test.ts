import { expect, test } from 'vitest';
import { quartersBetween, readDay, slashOrders } from './days.ts';

test.each([
  ['2027', '2027-01-01', '2027-12-31'],
  ['2027-03-31', '2027-03-31', '2027-03-31'],
  ['2027-02', '2027-02-01', '2027-02-28'],
  ['31.12.2027', '2027-12-31', '2027-12-31'],
  ['1.3.27', '2027-03-01', '2027-03-01'],
  ['10/30/10', '2010-10-30', '2010-10-30'],
  ['10/01/1999', '1999-10-01', '1999-10-01'],
  ['01/01/99', '1999-01-01', '1999-01-01'],
  ['12/2027', '2027-12-01', '2027-12-31'],
  ['Q3 2027', '2027-07-01', '2027-09-30'],
  ['2027Q1', '2027-01-01', '2027-03-31'],
  ['3. Quartal 2027', '2027-07-01', '2027-09-30'],
  ['2028/06/01', '2028-06-01', '2028-06-01'],
  ['2. Jahreshälfte 2027', '2027-07-01', '2027-12-31'],
  ['Winter 2027/28', '2027-12-01', '2028-02-29'],
])('%s begins on %s and ends on %s', (text, first, last) => {
  expect([readDay(text, 'first'), readDay(text, 'last')]).toEqual([first, last]);
});

test.each(['06//17', '30.02.2027', 'laufend', '2027/28', '31/12/2027', ''])('%j is no day', (text) =>
  expect(readDay(text, 'first')).toBeNull(),
);

test('a date with a day above 12 decides for all dates of the list; without one it stays open', () => {
  expect(slashOrders(['03/04/2027', '31/12/2027'])).toMatchObject({ open: false, order: 'day-first' });
  expect(slashOrders(['03/04/2027', '12/31/2027'])).toMatchObject({ open: false, order: 'month-first' });
  expect(slashOrders(['13/01/2027', '01/13/2027'])).toMatchObject({ open: true });
  expect(slashOrders(['03/04/2027'])).toMatchObject({ open: true });
  expect(slashOrders(['03/03/2027', '2027'])).toMatchObject({ open: false });
  expect(readDay('03/04/2027', 'first', 'day-first')).toBe('2027-04-03');
});

test('works from 2027 to 2027 take four quarters, of a day one, of three years twelve', () => {
  const quarters = (start: string, end: string) => quartersBetween(readDay(start, 'first')!, readDay(end, 'last')!);
  expect(quarters('2027', '2027')).toBe(4);
  expect(quarters('2023', '2025')).toBe(12);
  expect(quarters('Q3 2027', 'Q3 2027')).toBe(1);
  expect(quarters('1.5.2027', '1.5.2027')).toBe(1);
});
