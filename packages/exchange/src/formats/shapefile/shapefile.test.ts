import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';
import { dbfOf, shpOf } from '../../testing/samples.ts';

const text = (value: string) => new TextEncoder().encode(value);
const bruecke = Uint8Array.from('Br\u00fccke', (sign) => sign.charCodeAt(0));
const prj = text('PROJCS["ETRS_1989_UTM_Zone_32N",GEOGCS["GCS_ETRS_1989",DATUM["D_ETRS_1989"]]]');

test('a zipped shapefile is a table with places, its letters and its system as its other files say', async () => {
  const zip = zipSync({
    'lage/Works.shp': shpOf([[691_607, 5_334_760]]),
    'lage/Works.dbf': dbfOf('NAME', [bruecke]),
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

test('a shapefile cut off is refused with a sentence', async () => {
  expect(await refusalOf(zipSync({ 'a.shp': shpOf([[1, 2]]).subarray(0, 60) }), 'a.zip')).toContain('cannot be read');
});
