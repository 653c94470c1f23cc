import { expect, test } from 'vitest';
import iconv from 'iconv-lite';
import { documents } from '../testing/documents.ts';
import { refusalOf, tablesIn } from '../testing/read.ts';
import { formats } from './index.ts';

test('no ending belongs to two formats', () => {
  const endings = formats.flatMap((format) => format.endings);
  expect(new Set(endings).size).toBe(endings.length);
});

const bytes = (...values: number[]) => Uint8Array.from(values);
test.each([
  ['a PDF', '%PDF-1.7 …', 'PDF is not read; read are Excel'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 10, 44, 5, 10, 44), 'A picture is not read'],
  ['an old Excel file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'Excel 97 (XLS) is not read'],
  ['KML', '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>', 'KML is not read'],
  ['GML', '<?xml version="1.0"?>\n<gml:FeatureCollection xmlns:gml="…"/>', 'GML is not read'],
  ['a web page', '<!DOCTYPE html><html></html>', 'HTML is not read'],
  ['an archive cut off', bytes(0x50, 0x4b, 3, 4, 20, 0), 'ZIP is not read'],
  ['nothing', '', 'two columns'],
])('%s is refused with a sentence that says which formats are read', async (_what, content, said) => {
  expect(await refusalOf(content, 'datei.bin')).toContain(said);
});

test.each(Object.entries(documents))(
  '%s says so where its letters were read by an old character set',
  async (_name, document) => {
    const text = JSON.stringify(document).replaceAll('Beleuchtung', 'Straßenlampe');
    const [modern] = await tablesIn(text, 'x.json');
    const [old] = await tablesIn(new Uint8Array(iconv.encode(text, 'windows-1252')), 'x.json');
    expect(old!.rows).toEqual(modern!.rows);
    expect(old!.notices.map(({ type }) => type)).toContain('encoding-error');
  },
);
