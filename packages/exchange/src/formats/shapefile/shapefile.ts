// The web room checks this file too and would not find the declaration by itself.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./shpjs.d.ts" />
import { type Reading, type Text, read, refused } from '@vorrang/planning';
import { parseDbf, parseShp } from 'shpjs';
import { codeInWkt } from '../../crs/crs.ts';
import { isGeometry } from '../../crs/geometry.ts';
import { type GivenFile, problem } from '../../given-file.ts';
import { placeless } from '../../row-problems.ts';
import { type CellProblem, type Row, type Table, numberCell } from '../../table.ts';
import type { Format } from '../format.ts';

/** A shapefile is a family of files; they come together in one archive. */
export const shapefile: Format = {
  name: 'shapefile',
  label: 'Shapefile (ZIP)',
  endings: ['.zip'],
  detects: (file) => file.entries().some(({ name }) => layer.test(name)),
  read: readLayers,
};

const layer = /^(?!__MACOSX).*\.shp$/i;

function readLayers(file: GivenFile): Reading<Table[]> {
  const unpacked = file.unpacked((name) => /\.(shp|dbf|prj|cpg)$/i.test(name));
  if (!unpacked.ok) return unpacked;
  const files = new Map([...unpacked.value].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  const names = [...unpacked.value.keys()].filter((name) => layer.test(name));
  try {
    return read(names.map((name) => tableOf(files, name, file.fileName)));
  } catch {
    return refused(problem(broken));
  }
}

function tableOf(files: Map<string, Uint8Array>, name: string, fileName: string): Table {
  const sibling = (ending: string) => files.get(name.toLowerCase().replace(/shp$/, ending));
  const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : '');
  const shapes = parseShp(sibling('shp')!);
  const attributes = sibling('dbf');
  const records = attributes ? parseDbf(attributes, text(sibling('cpg')).trim() || 'windows-1252') : [];
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const rows = shapes.map((shape, i): Row => ({
    row: i + 1,
    cells: columns.map((column) => cellOf(records[i]?.[column])),
    ...(isGeometry(shape) && { geometry: shape }),
  }));
  const without = rows.filter((row) => !row.geometry).map(({ row }) => row);
  return {
    fileName,
    sheet: name.replace(/^.*\//, '').replace(/\.shp$/i, ''),
    columns,
    headerRow: 0,
    rows,
    crs: codeInWkt(text(sibling('prj'))),
    notices: [...(attributes ? [] : [withoutAttributes]), ...placeless(without)],
  };
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value) : '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return String(value).trim();
}

const broken: Text = {
  de: 'Diese Shape-Dateien lassen sich nicht lesen; sie sind wohl abgeschnitten. Bitte aus dem GIS neu speichern und .shp, .dbf, .shx und .prj zusammen packen.',
  en: 'These shapefiles cannot be read; they are probably truncated. Save them again from the GIS and pack .shp, .dbf, .shx and .prj together.',
};
const withoutAttributes: CellProblem = {
  type: 'missing-file',
  severity: 'warning',
  row: null,
  column: null,
  value: null,
  message: {
    de: 'Zur Shape-Datei fehlt die DBF-Datei; die Objekte kommen ohne Namen und Angaben.',
    en: 'The DBF file of the shapefile is missing; its objects come without names and facts.',
  },
};
