import { join } from 'node:path';
import { scratchCopy } from '@vorrang/planning/testing';
import { afterAll, expect, test } from 'vitest';
import type * as Door from '../index.ts';
import type * as Samples from '../testing/samples.ts';

const scratch = scratchCopy(join(import.meta.dirname, '../..'));
afterAll(() => scratch.remove());

test('a format is added by its own folder and two lines of one file: it is read, written, offered to pages and has a sample', async () => {
  scratch.add(
    'formats/lines/lines.ts',
    `import { ok } from '@vorrang/planning';
     import type { Format } from '../format.ts';
     const columns = ['Name', 'Kosten'];
     export const lines: Format = {
       name: 'lines', label: 'Lines (of a text)', endings: ['.lines'],
       detects: (file) => String.fromCharCode(...file.bytes.subarray(0, 6)) === 'LINES ',
       read: (file) => ok([{ fileName: file.name, sheet: null, columns, notices: [], rows: [{ row: 1, cells: new TextDecoder().decode(file.bytes).slice(6).split(' ') }] }]),
       writes: { ending: '.lines', mediaType: 'text/x-lines', whole: true, write: ([table]) => new TextEncoder().encode('LINES ' + table.rows[0].cells.join(' ')) },
     };`,
  );
  scratch.add(
    'formats/lines/sample.ts',
    `import { lines } from './lines.ts';
     export const sample = () => lines.writes.write([{ name: 'x', columns: [], rows: [{ cells: ['Brücke', 9] }] }]);`,
  );
  scratch.edit('formats/index.ts', 'import { xlsx }', "import { lines } from './lines/lines.ts';\n");
  scratch.edit('formats/index.ts', '  csv,\n];', '  lines,\n');

  const door = await scratch.load<typeof Door>('index.ts');
  const { samples } = await scratch.load<typeof Samples>('testing/samples.ts');
  const { lines } = await samples();
  const read = await door.readFile(lines!, 'whatever.txt');
  expect(read.ok && read.value[0]!.rows[0]!.cells).toEqual(['Brücke', '9']);
  expect(door.endingsRead).toContain('.lines');
  expect(door.formatsRead).toContainEqual(expect.objectContaining({ name: 'lines', label: 'Lines (of a text)' }));
  expect(door.formatsWritten).toContainEqual(
    expect.objectContaining({ label: 'Lines', ending: '.lines', whole: true }),
  );
  const pdf = await door.readFile(new TextEncoder().encode('%PDF-1.7'), 'x.pdf');
  expect(!pdf.ok && pdf.problems[0]!.message.en, 'told where something else is refused').toContain('Lines (of a text)');
  expect(scratch.edits).toEqual(['formats/index.ts']);
});
