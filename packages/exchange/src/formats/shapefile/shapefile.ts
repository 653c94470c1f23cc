// The web room checks this file too and would not find the declaration by itself.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./shpjs.d.ts" />
import { type Result, type Text, ok, err } from '@vorrang/planning';
import { parseShp } from 'shpjs';
import { codeInWkt } from '../../parse/crs/crs.ts';
import { isGeometry } from '../../parse/crs/geometry.ts';
import { type GivenFile, problem } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import type { CellProblem, Row, Table } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { attributesIn } from './dbf.ts';
import { messages } from './messages.ts';

/** A shapefile is a family of files; they come together in one archive. */
export const shapefile: Format = {
  name: 'shapefile',
  label: 'Shapefile (ZIP)',
  endings: ['.zip'],
  detects: (file) => file.entries().some(({ name }) => layer.test(name)),
  read: readLayers,
};

const layer = /^(?!__MACOSX).*\.shp$/i;

function readLayers(file: GivenFile): Result<Table[]> {
  const unpacked = file.unpacked((name) => /\.(shp|dbf|prj|cpg)$/i.test(name));
  if (!unpacked.ok) return unpacked;
  const files = new Map([...unpacked.value].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const names = [...unpacked.value.keys()].filter((name) => layer.test(name));
  try {
    return ok(names.map((name) => tableOf(files, name, file.fileName)));
  } catch {
    return err(problem(broken));
  }
}

function tableOf(files: Map<string, Uint8Array>, name: string, fileName: string): Table {
  const sibling = (ending: string) => files.get(name.toLowerCase().replace(/shp$/, ending));
  const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '');
  const shapes = parseShp(sibling('shp')!);
  const dbf = sibling('dbf');
  const { columns, records, notices } = dbf ? attributesIn(dbf, text(sibling('cpg'))) : none;
  const rows = shapes.flatMap((shape, i): Row[] => {
    const record = i < records.length ? records[i]! : [];
    const cells = columns.map((_, k) => record?.[k] ?? '');
    // A record that somebody deleted stays in the file until it is packed; a GIS does not show it.
    return record === null ? [] : [{ row: i + 1, cells, ...(isGeometry(shape) && { geometry: shape }) }];
  });
  const without = rows.filter((row) => !row.geometry).map(({ row }) => row);
  return {
    fileName,
    sheet: name.replace(/^.*\//, '').replace(/\.shp$/i, ''),
    columns,
    headerRow: 0,
    rows,
    crs: codeInWkt(text(sibling('prj'))),
    notices: [
      ...(dbf ? [] : [withoutAttributes]),
      ...notices,
      ...unequal(shapes.length, dbf ? records.length : shapes.length),
      ...skipped(records.filter((record) => record === null).length),
      ...placeless(without),
    ],
  };
}

const none = { columns: [], records: [], notices: [] };

const broken: Text = messages.texts.theseShapefilesCannotBe;
const withoutAttributes: CellProblem = {
  type: 'missing-file',
  severity: 'warning',
  row: null,
  column: null,
  value: null,
  message: messages.texts.missingFile,
};

const told = (type: string, message: Text): CellProblem => ({
  type,
  severity: 'warning',
  row: null,
  column: null,
  value: null,
  message,
});

const skipped = (count: number): CellProblem[] =>
  count === 0 ? [] : [told('deleted-row', messages.texts.deletedRow({ count }))];

const unequal = (shapes: number, records: number): CellProblem[] =>
  shapes === records ? [] : [told('missing-cell', messages.texts.missingCell({ shapes, records }))];
