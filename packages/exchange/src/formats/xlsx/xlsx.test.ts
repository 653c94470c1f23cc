import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';

const workbook = (sheets: Parameters<typeof writeXlsx>[0]['sheets']) => writeXlsx({ sheets });
const head = ['Nr', 'Bezeichnung', 'Kosten', 'Baubeginn', 'Pflicht'];

test('a sheet with titles above it is read: numbers, days and yes or no as the list means them', async () => {
  const bytes = await workbook([
    {
      name: 'Programm',
      rows: [
        ['Bauprogramm 2027'],
        [],
        head,
        ['A', 'Brücke', 1234.5, new Date('2027-05-01'), true],
        ['B', 'Rad\nweg', 1.234, null, false],
      ],
    },
  ]);
  const [table] = await tablesIn(bytes, 'programm.xlsx');
  expect(table).toMatchObject({ sheet: 'Programm', headerRow: 3, columns: head });
  expect(table!.rows.map(({ row, cells }) => [row, ...cells])).toEqual([
    [4, 'A', 'Brücke', '1234.5', '2027-05-01', 'ja'],
    [5, 'B', 'Rad\nweg', '1.2340', '', 'nein'],
  ]);
  expect(table!.notices.map(({ type }) => type)).toEqual(['title-row']);
});

test('every visible sheet is a table; a hidden one is told, and an empty one is none', async () => {
  const sheet = (name: string, hidden = false) => ({ name, rows: [head, ['A', 'Brücke', 1, null, null]], hidden });
  const tables = await tablesIn(
    await workbook([sheet('Projekte'), sheet('Geld'), sheet('Alt', true), { name: 'Leer', rows: [] }]),
    'x.xlsx',
  );
  expect(tables.map((table) => table.sheet)).toEqual(['Projekte', 'Geld']);
  expect(tables[0]!.notices.map(({ type, value }) => [type, value])).toEqual([['hidden-sheet', 'Alt']]);
});

test('a cell merged over several rows counts for each of them', async () => {
  const rows = [
    ['Bezirk', 'Name', 'Kosten'],
    ['Nord', 'Brücke', 1],
    [null, 'Schule', 2],
    ['Süd', 'Platz', 3],
  ];
  const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
  const [table] = await tablesIn(await workbook([{ name: 'Liste', rows, merges }]), 'x.xlsx');
  expect(table!.rows.map(({ cells }) => cells[0])).toEqual(['Nord', 'Nord', 'Süd']);
});

test('a workbook cut off in the middle is refused with a sentence', async () => {
  const bytes = await workbook([{ name: 'A', rows: [head] }]);
  expect(await refusalOf(bytes.subarray(0, bytes.length / 2), 'x.xlsx')).toMatch(/truncated|not read/);
});
