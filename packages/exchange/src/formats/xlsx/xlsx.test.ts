import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

test('hidden rows and columns are read, and told', async () => {
  const rows = [
    ['Nr', 'Name', 'Intern', 'Kosten'],
    ['A', 'Steg', 'x', 1],
    ['B', 'Platz', 'y', 2],
  ];
  const rowDefs = new Map([[2, { hidden: true }]]);
  const columns = [{}, {}, { hidden: true }, {}];
  const [table] = await tablesIn(await workbook([{ name: 'Liste', rows, rowDefs, columns }]), 'x.xlsx');
  expect(table!.rows.map(({ cells }) => cells.join(' '))).toEqual(['A Steg x 1', 'B Platz y 2']);
  expect(table!.notices.map(({ type, severity, value }) => [type, severity, value])).toEqual([
    ['hidden-row', 'warning', '3'],
    ['hidden-column', 'notice', 'Intern'],
  ]);
});

const priced = (cost: (row: number) => object) =>
  workbook([
    {
      name: 'Plan',
      rows: [
        ['Nr', 'Name', 'Menge', 'Preis', 'Kosten'],
        ['A', 'Steg', 12, 50],
        ['B', 'Platz', 3, 9],
      ],
      cells: new Map([1, 2].map((row) => [`${row},4`, cost(row)])),
    },
  ]);

test('a formula without a value stays a formula and is told, never nothing and never 0', async () => {
  const [table] = await tablesIn(await priced((row) => ({ formula: `C${row + 1}*D${row + 1}` })), 'x.xlsx');
  expect(table!.rows.map(({ cells }) => cells[4])).toEqual(['=C2*D2', '=C3*D3']);
  expect(table!.notices).toMatchObject([
    { type: 'formula-without-value', severity: 'warning', column: 'Kosten', value: '=C2*D2' },
  ]);
  expect(table!.notices[0]!.message.en).toContain('Kosten (2 cells). Open it in Excel, save it');
});

test('zeros that stand for every formula until Excel computes them are no values; computed zeros are', async () => {
  const files = unzipSync(await priced((row) => ({ formula: `C${row + 1}*D${row + 1}`, formulaResult: 0 })));
  const book = strFromU8(files['xl/workbook.xml']!);
  expect(book).toContain('fullCalcOnLoad="1"');
  const [table] = await tablesIn(zipSync(files), 'x.xlsx');
  expect([table!.rows[0]!.cells[4], table!.notices.map(({ type }) => type)]).toEqual([
    '=C2*D2',
    ['formula-without-value'],
  ]);
  const saved = strToU8(book.replace('fullCalcOnLoad="1"', ''));
  const [computed] = await tablesIn(zipSync({ ...files, 'xl/workbook.xml': saved }), 'x.xlsx');
  expect([computed!.rows[0]!.cells[4], computed!.notices]).toEqual(['0', []]);
});

test('what a formula gave is read where it stands; an error is told and stays a text', async () => {
  const cost = (row: number) =>
    row === 1 ? { formula: 'C2*D2', formulaResult: 600 } : { type: 'error' as const, value: '#REF!' };
  const [table] = await tablesIn(await priced(cost), 'x.xlsx');
  expect(table!.rows.map(({ cells }) => cells[4])).toEqual(['600', '#REF!']);
  expect(table!.notices.map(({ type, severity, column, value }) => [type, severity, column, value])).toEqual([
    ['formula-error', 'warning', 'Kosten', '#REF!'],
  ]);
});

test('a workbook cut off in the middle is refused with a sentence', async () => {
  const bytes = await workbook([{ name: 'A', rows: [head] }]);
  expect(await refusalOf(bytes.subarray(0, bytes.length / 2), 'x.xlsx')).toMatch(/truncated|not read/);
});
