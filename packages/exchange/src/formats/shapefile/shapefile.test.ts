import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { dbfOf, dbfTable, shpOf } from '../../testing/made-files.ts';

const text = (value: string) => new TextEncoder().encode(value);
const bruecke = Uint8Array.from('Br\u00fccke', (sign) => sign.charCodeAt(0));
const prj = text('PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989"]]]');

test('a zipped shapefile is a table with places, its letters and its system as its other files say', async () => {
  const zip = zipSync({
    'lage/Works.shp': shpOf([[691_607, 5_334_760]]),
    'lage/Works.dbf': dbfOf('NAME', [bruecke]),
    'lage/Works.cpg': text('ISO-8859-1'),
    'lage/Works.prj': prj,
  });
  expect(await tablesIn(zip, 'works.zip')).toEqual([
    {
      fileName: 'works.zip',
      sheet: 'Works',
      columns: ['NAME'],
      headerRow: 0,
      rows: [{ row: 1, cells: ['Brücke'], geometry: { type: 'Point', coordinates: [691_607, 5_334_760] } }],
      crs: 25832,
      notices: [],
    },
  ]);
});

test('a .cpg says that the letters are UTF-8; a missing .dbf is told', async () => {
  const [utf8] = await tablesIn(
    zipSync({ 'a.shp': shpOf([[1, 2]]), 'a.dbf': dbfOf('NAME', [text('Brücke')]), 'a.cpg': text('UTF-8') }),
    'a.zip',
  );
  expect([utf8!.rows[0]!.cells, utf8!.crs]).toEqual([['Brücke'], null]);
  const [bare] = await tablesIn(zipSync({ 'a.shp': shpOf([[1, 2]]) }), 'a.zip');
  expect(bare!.notices.map(({ type }) => type)).toEqual(['missing-file']);
});

const streets = ['Größe Straße', 'Köpenick', 'Mühlgässchen'];
const places = shpOf(streets.map((_, i) => [13.4, 52.5 + i / 100]));
const layerIn = async (encoding: string, files: Record<string, Uint8Array>, driver = 0) => {
  const rows = streets.map((street) => [new Uint8Array(iconv.encode(street, encoding))]);
  const dbf = dbfTable([{ name: 'NAME', type: 'C', length: 20 }], rows, driver);
  const [table] = await tablesIn(zipSync({ 'a.shp': places, 'a.dbf': dbf, ...files }), 'a.zip');
  return [table!.rows.map(({ cells }) => cells[0]), table!.notices.map(({ type, value }) => [type, value])];
};

test.each([
  ['UTF-8 although nothing says so', 'utf-8', {}, 0, []],
  ['UTF-8 although the .cpg says 1252', 'utf-8', { 'a.cpg': text('1252') }, 0, [['encoding-error', '1252']]],
  ['UTF-8 although the driver byte says 850', 'utf-8', {}, 2, [['encoding-error', '2']]],
  ['DOS as the .cpg says', 'cp850', { 'a.cpg': text('OEM 850') }, 0, []],
  ['DOS as the driver byte says', 'cp850', {}, 2, []],
  ['DOS, which the letters show', 'cp850', {}, 0, [['encoding-error', 'DOS (CP850)']]],
  ['Windows-1252 as the driver byte says', 'windows-1252', {}, 3, []],
  ['Windows-1252 by default', 'windows-1252', {}, 87, [['encoding-error', 'Windows-1252']]],
  [
    'Windows-1252 although the .cpg says UTF-8',
    'windows-1252',
    { 'a.cpg': text('UTF-8') },
    0,
    [['encoding-error', 'Windows-1252']],
  ],
])('street names are read in %s', async (_what, encoding, files, driver, told) => {
  expect(await layerIn(encoding, files, driver)).toEqual([streets, told]);
});

test('a name that fills its field up to the middle of a letter is read without that letter', async () => {
  const name = text('Brückenstraß').subarray(0, 13);
  const dbf = dbfTable([{ name: 'NAME', type: 'C', length: 13 }], [[name]]);
  const [table] = await tablesIn(zipSync({ 'a.shp': shpOf([[1, 2]]), 'a.dbf': dbf }), 'a.zip');
  expect(table!.rows[0]!.cells).toEqual(['Brückenstra']);
});

test('a day that is not known is empty, amounts and yes or no are as the list means them', async () => {
  const fields = [
    { name: 'BEGINN', type: 'D', length: 8 },
    { name: 'KOSTEN', type: 'N', length: 12 },
    { name: 'PFLICHT', type: 'L', length: 1 },
  ] as const;
  const rows = [
    ['20270301', '   125000.50', 'T'],
    ['', '', ''],
    ['00000000', '************', 'F'],
  ];
  const points = shpOf(rows.map((_, i) => [13 + i, 52]));
  const [table] = await tablesIn(zipSync({ 'a.shp': points, 'a.dbf': dbfTable([...fields], rows) }), 'a.zip');
  expect(table!.rows.map(({ cells }) => cells)).toEqual([
    ['2027-03-01', '125000.5', 'ja'],
    ['', '', ''],
    ['', '************', 'nein'],
  ]);
});

test('a record marked as deleted is left out and told, and so is a table of another length', async () => {
  const dbf = dbfOf('NAME', [text('Steg'), text('Platz'), text('Kanal')]);
  dbf[65] = '*'.charCodeAt(0);
  const [table] = await tablesIn(
    zipSync({
      'a.shp': shpOf([
        [1, 2],
        [3, 4],
      ]),
      'a.dbf': dbf,
    }),
    'a.zip',
  );
  expect(table!.rows.map(({ row, cells }) => [row, ...cells])).toEqual([[2, 'Platz']]);
  expect(table!.notices.map(({ type, message }) => [type, message.en.slice(0, 40)])).toEqual([
    ['missing-cell', 'The shapefile has 2 objects, the DBF file'.slice(0, 40)],
    ['deleted-row', 'One object is marked as deleted in the D'],
  ]);
});

test('a shapefile cut off is refused with a sentence', async () => {
  expect(await refusalOf(zipSync({ 'a.shp': shpOf([[1, 2]]).subarray(0, 60) }), 'a.zip')).toContain('cannot be read');
});
