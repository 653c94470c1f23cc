import { expect, test } from 'vitest';
import { csvTable as tableOf, readCsv } from '../../testing/read.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('a Windows-1252 list is read, with a notice', () => {
  const table = tableOf(Uint8Array.from('Name;Kosten\nM\u00fchle;5', (character) => character.charCodeAt(0)));
  expect(table.rows[0]!.cells[0]).toBe('Mühle');
  expect(table.notices.map(({ type }) => type)).toEqual(['encoding-error']);
});

test('the Unicode text of an Excel is read', () => {
  expect(tableOf(Buffer.from('\ufeffName\tKosten\nMühle\t5', 'utf16le')).rows[0]!.cells).toEqual(['Mühle', '5']);
});

test.each([
  ['semicolons', 'Name;Kosten\nA;1,5\nB;2,5'],
  ['commas', 'Name,Kosten\nA,"1,5"\nB,"2,5"'],
  ['tabs', 'Name\tKosten\nA\t1,5\nB\t2,5'],
])('a list with %s is read', (_delimiter, text) => {
  expect(tableOf(bytesOf(text)).rows.map((row) => row.cells)).toEqual([
    ['A', '1,5'],
    ['B', '2,5'],
  ]);
});

test.each([
  ['a truncated quotation', bytesOf('name,cost\n"Bridge,5\nSchool,6'), 'truncated'],
  ['a quotation mark that is not doubled', bytesOf('name,cost\n"The "old" bridge",5\n'), 'doubled'],
  ['a list cut inside an umlaut', bytesOf('Name;Kosten\nMühle;5\nBrü').slice(0, -1), 'truncated'],
  ['a letter', bytesOf('Dear council'), 'two columns'],
  ['nothing', bytesOf(''), 'two columns'],
])('%s is refused with one clear sentence', (_what, bytes, said) => {
  const reading = readCsv(bytes, 'x.csv');
  expect(reading.ok ? [] : reading.problems.map((problem) => problem.message.en)).toEqual([
    expect.stringContaining(said),
  ]);
});

test('rows count as a spreadsheet counts, and blank, short and long rows are told', () => {
  const { notices, rows } = tableOf(
    bytesOf('Programm\n\nName;Kosten;Bezirk\n"A\nB";1;Nord\n;;\nC;2;Süd;zu viel\nD;3\n\n'),
  );
  expect(rows.map(({ row }) => row)).toEqual([4, 6, 7]);
  expect(notices.map(({ type, row }) => [type, row])).toEqual([
    ['title-row', 1],
    ['blank-row', 5],
    ['extra-cell', 6],
    ['missing-cell', 7],
  ]);
});

test('a list whose program leaves out empty cells everywhere is told once', () => {
  const short = Array.from({ length: 30 }, (_, i) => `P${i};${i}`).join('\n');
  expect(tableOf(bytesOf(`Name;Kosten;Bezirk\nA;1;Nord\n${short}\nB;2;Süd`)).notices.map(({ row }) => row)).toEqual([
    null,
  ]);
});

test('every column can be told apart', () => {
  expect(tableOf(bytesOf('a;a;a (2);;b\n1;2;3;4;5')).columns).toEqual(['a', 'a (3)', 'a (2)', '(4)', 'b']);
});
