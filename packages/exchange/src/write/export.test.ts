import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Geometry } from '../parse/crs/geometry.ts';
import type { WrittenTable } from '../formats/format.ts';
import { formatsWritten, writtenAs } from '../formats/index.ts';
import { tablesIn } from '../testing/read.ts';

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => `n${value.replace(/\p{C}|\s+/gu, ' ')}`.trim());
const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100);
const degrees = fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 }));
const place: fc.Arbitrary<Geometry | null> = fc.option(degrees.map((coordinates) => ({ type: 'Point', coordinates })));
const table: fc.Arbitrary<WrittenTable> = fc
  .array(fc.record({ name: text, amount, geometry: place }), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    name: 'Projekte',
    columns: ['Name', 'Kosten'],
    rows: rows.map((row) => ({ cells: [row.name, row.amount], geometry: row.geometry })),
  }));

test.each(formatsWritten.map(({ ending }) => ending))(
  'a table written as %s reads back the same: names, amounts and, in a layer, places',
  async (ending) => {
    const isLayer = ['.geojson', '.gpkg'].includes(ending);
    await fc.assert(
      fc.asyncProperty(table, async (written) => {
        const { bytes } = await writtenAs(ending, [written], new Date(0));
        const [read] = await tablesIn(bytes, `projekte${ending}`);
        const at = written.columns.map((column) => read!.columns.indexOf(column));
        expect(read!.rows.map(({ cells }) => [cells[at[0]!], Number(cells[at[1]!]!.replace(',', '.'))])).toEqual(
          written.rows.map(({ cells }) => [cells[0], Number(cells[1]) + 0]),
        );
        if (isLayer)
          expect(read!.rows.map(({ geometry }) => geometry ?? null)).toEqual(
            written.rows.map(({ geometry }) => geometry),
          );
      }),
      { numRuns: 60, seed: 11 },
    );
  },
);

test('a text that begins like a formula is a text in Excel, too', async () => {
  const { bytes } = await writtenAs(
    '.xlsx',
    [{ name: 'a/b', columns: ['Name', 'Kosten'], rows: [{ cells: ['=1+1', 2] }] }],
    new Date(0),
  );
  const [read] = await tablesIn(bytes, 'x.xlsx');
  expect([read!.sheet, read!.rows[0]!.cells]).toEqual(['a b', ['=1+1', '2']]);
  expect(new TextDecoder('latin1').decode(bytes)).not.toContain('<f>');
});
