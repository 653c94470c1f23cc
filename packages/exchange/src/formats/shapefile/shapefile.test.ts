import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { refusalOf, tablesIn } from '../../testing/read.ts';

/** A .shp of points, as Esri describes it: a head of 100 bytes, then records with big-endian heads. */
function shpOf(points: [number, number][]): Uint8Array {
  const view = new DataView(new ArrayBuffer(100 + points.length * 28));
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, 1, true);
  points.forEach(([x, y], i) => {
    const at = 100 + i * 28;
    view.setInt32(at, i + 1);
    view.setInt32(at + 4, 10);
    view.setInt32(at + 8, 1, true);
    view.setFloat64(at + 12, x, true);
    view.setFloat64(at + 20, y, true);
  });
  return new Uint8Array(view.buffer);
}

/** A .dbf with one text column of 10 bytes. */
function dbfOf(name: string, values: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(65 + values.length * 11 + 1);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, 3);
  view.setUint32(4, values.length, true);
  view.setUint16(8, 65, true);
  view.setUint16(10, 11, true);
  bytes.set(new TextEncoder().encode(name), 32);
  bytes[43] = 'C'.charCodeAt(0);
  bytes[48] = 10;
  bytes[64] = 13;
  values.forEach((value, i) => {
    bytes.fill(32, 65 + i * 11, 76 + i * 11);
    bytes.set(value, 66 + i * 11);
  });
  bytes[bytes.length - 1] = 26;
  return bytes;
}

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
