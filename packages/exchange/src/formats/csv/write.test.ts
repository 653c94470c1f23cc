import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { plain, toCsv, unitsOf } from './write.ts';

const column = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /\w/.test(text));
const text = fc.string({ maxLength: 20 }).map((value) => value.replaceAll('\0', ' '));

test('what is written reads back the same, whatever the cells hold', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })), {
        minLength: 1,
        maxLength: 8,
      }),
      (rows) => {
        const csv = toCsv(
          ['Name', 'Betrag'],
          rows.map(([name, amount]) => [`n${name}`, amount]),
        );
        const reading = readCsv(new TextEncoder().encode(csv), 'x.csv');
        if (!reading.ok) throw new Error('not read');
        expect(
          reading.value.rows.map((row) => [plain(row.cells[0]!), Number(row.cells[1]!.replace(',', '.'))]),
        ).toEqual(rows.map(([name, amount]) => [`n${name}`.trim(), amount + 0]));
      },
    ),
    { numRuns: 200, seed: 2027 },
  );
});

test.each(['=1+1', '+43', '-2', '@SUM(A1)', '\tx', '\rx'])(
  'a cell that begins like a formula (%j) is made harmless',
  (value) => {
    expect(toCsv(['a', 'b'], [[value, 'x']]).split('\r\n')[1]).toMatch(/^"?'/);
  },
);

test('a German Excel opens it: byte-order mark, semicolons, decimal comma, and negative numbers stay numbers', () => {
  expect(toCsv(['Name', 'Betrag'], [['Brücke; alt', -1234.5]])).toBe('\uFEFFName;Betrag\r\n"Brücke; alt";-1234,5\r\n');
  expect(unitsOf(-5)).toBe('-0,05');
});

test('headings may be anything that has a letter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(column, { minLength: 2, maxLength: 4 }), (columns) => {
      expect(toCsv(columns, []).startsWith('\uFEFF')).toBe(true);
    }),
    { numRuns: 50, seed: 1 },
  );
});
