import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import { csvTable } from '../testing/read.ts';

const eightBit = { 'windows-1252': 'Windows-1252', macintosh: 'MacRoman', cp850: 'DOS (CP850)' } as const;
const wide = ['utf-16le', 'utf-16be'] as const;
const streets = ['Größe Straße', 'Köpenicker Brücke', 'Mühlgässchen', 'KÖNIGSPLATZ', 'Steg bei Süßen', 'Café Übersee'];

const names = fc.array(fc.constantFrom(...streets), { minLength: 3, maxLength: 8 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const textOf = (list: string[], end: string) =>
  ['Nr;Name;Kosten', ...list.map((name, i) => `${i + 1};${name};${(i + 1) * 1000}`)].join(end);
const cellsIn = (bytes: Uint8Array) => csvTable(bytes).rows.map(({ cells }) => cells);

test('a list reads the same in every character set and with the line ends of every system', () => {
  fc.assert(
    fc.property(names, lineEnd, (list, end) => {
      // One street alone may be ambiguous; a list has a word of which only one reading makes sense.
      const text = textOf([...list, 'Mühlgässchen', 'KÖNIGSPLATZ'], end);
      const meant = cellsIn(new TextEncoder().encode(text));
      expect(meant.map((cells) => cells[1])).toEqual([...list, 'Mühlgässchen', 'KÖNIGSPLATZ']);
      for (const encoding of [...Object.keys(eightBit), 'cp437', ...wide])
        expect(cellsIn(iconv.encode(text, encoding))).toEqual(meant);
      for (const encoding of ['utf-8', ...wide])
        expect(cellsIn(iconv.encode(text, encoding, { addBOM: true }))).toEqual(meant);
    }),
    { numRuns: 200, seed: 11 },
  );
});

test.each(Object.entries(eightBit))('letters in %s are told to be in %s', (encoding, name) => {
  const decoded = decodeText(iconv.encode(textOf(streets, '\n'), encoding));
  expect(decoded.ok && decoded.value.notices.map(({ value }) => value)).toEqual([name]);
});

test('quotation marks, dashes, the euro sign and Slovene names are ordinary in Windows-1252', () => {
  const text = 'Nr;Name\n1;„Brücke“ – 5 € l’été\n2;Škocjan; Žitara vas, Košice, §3, m²';
  const decoded = decodeText(iconv.encode(text, 'windows-1252'));
  expect(decoded.ok && decoded.value.text).toBe(text);
});

test.each(wide)('%s that ends in the middle of a character is refused, and so is a file full of zeros', (encoding) => {
  const bytes = iconv.encode(textOf(streets, '\n'), encoding, { addBOM: true });
  expect(decodeText(bytes.subarray(0, bytes.length - 1)).ok).toBe(false);
  expect(decodeText(new Uint8Array(500)).ok).toBe(false);
});
