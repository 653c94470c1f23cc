import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../testing/read.ts';
import { toCsv } from './write.ts';

const written = (columns: string[], rows: (string | number)[][]) =>
  toCsv({ name: 'x', columns, rows: rows.map((cells) => ({ cells })) });
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Any text, often one that begins like a formula or holds what CSV is made of. */
const text = fc
  .tuple(fc.constantFrom('', '=', '+', '-', '@', "'", "'=", '\t', '\r', '"', ';', 'n'), fc.string({ maxLength: 20 }))
  .map((parts) => parts.join('').replaceAll('\0', ' '));

test('what is written reads back the same, whatever the cells hold', () => {
  const row = fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
      const reading = readCsv(written(['Name', 'Betrag'], rows), 'x.csv');
      if (!reading.ok) throw new Error(reading.problems[0]!.message.en);
      const back = reading.value[0]!.rows.map(({ cells }) => [cells[0]!, Number(cells[1]!.replace(',', '.'))]);
      expect(back).toEqual(rows.map(([name, amount]) => [name.trim(), amount + 0]));
    }),
    { numRuns: 500, seed: 2027 },
  );
});

test('headings read back the same, too', () => {
  const heading = text.filter((value) => /\w/.test(value)).map((value) => value.replace(/\s+/g, ' ').trim());
  const unique = fc.uniqueArray(heading, { minLength: 2, maxLength: 5, selector: (value) => value.replace(/^'+/, '') });
  fc.assert(
    fc.property(unique, (columns) => {
      const reading = readCsv(written(columns, []), 'x.csv');
      expect(reading).toMatchObject({ ok: true, value: [{ columns, rows: [] }] });
    }),
    { numRuns: 200, seed: 1 },
  );
});

test.each(['=1+1', '+43', '-2', '@SUM(A1)', '\tx', '\rx'])(
  'a cell that begins like a formula (%j) is made harmless',
  (value) => {
    expect(textOf(written(['a', 'b'], [[value, 'x']])).split('\r\n')[1]).toMatch(/^"?'/);
  },
);

test('a German Excel opens it: byte-order mark, semicolons, decimal comma, and negative numbers stay numbers', () => {
  expect(textOf(written(['Name', 'Betrag'], [['Brücke; alt', -1234.5]]))).toBe(
    '\uFEFFName;Betrag\r\n"Brücke; alt";-1234,5\r\n',
  );
});
