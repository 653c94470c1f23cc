import { type Result, type Text, err } from '@vorrang/planning';
import { type GivenFile, givenFile, isZip, problem } from '../detect/source-file.ts';
import type { Table } from '../parse/table.ts';
import { csv } from './csv/csv.ts';
import { esriJson } from './esri-json/esri-json.ts';
import type { Format, WrittenTable } from './format.ts';
import { geopackage } from './geopackage/geopackage.ts';
import { gtfs } from './gtfs/gtfs.ts';
import { json } from './json/json.ts';
import { msproject } from './msproject/msproject.ts';
import { oc4ids } from './oc4ids/oc4ids.ts';
import { pabulib } from './pabulib/pabulib.ts';
import { shapefile } from './shapefile/shapefile.ts';
import { geojson } from './geojson/geojson.ts';
import { xlsx } from './xlsx/xlsx.ts';
import { messages } from './messages.ts';

/** The formats that are read, the most particular first: any text may be a list as CSV. */
export const formats: readonly Format[] = [
  xlsx,
  geopackage,
  shapefile,
  geojson,
  esriJson,
  oc4ids,
  pabulib,
  msproject,
  gtfs,
  json,
  csv,
];

/** What can be read, by name, label and the endings of file names with their dot. */
export const formatsRead: readonly Pick<Format, 'name' | 'label' | 'endings'>[] = formats;
/** Endings of file names that can be read, with their dot. */
export const endingsRead: readonly string[] = formats.flatMap(({ endings }) => endings);
const labels = formats.map(({ label }) => label).join(', ');

/**
 * The tables of a file, by what is in it; what its name promises decides only who says why it cannot be read.
 * Failure: one problem with what to do instead: a kind that is not read, an archive that cannot be opened, no table in it.
 * Source: packages/exchange/decisions/0002-libraries-of-the-formats.md; the standard of each format in `formats/<name>/`.
 *
 * @example
 * const list = new TextEncoder().encode('Nr;Name;Kosten\n1;Steg;100,00\n2;Hof;50,00\n');
 * const tables = await readFile(list, 'list.csv');
 * tables.ok && tables.value[0]!.columns; // ['Nr', 'Name', 'Kosten']
 * (await readFile(new TextEncoder().encode('%PDF-1.7'), 'list.pdf')).ok; // false
 */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Result<Table[]>> {
  const file = givenFile(bytes, fileName);
  const unread = unreadable(file);
  if (unread) return err(problem(unread));
  const named = formats.find(({ endings }) => endings.some((ending) => fileName.toLowerCase().endsWith(ending)));
  const format = formats.find((one) => one !== csv && one.detects(file)) ?? named ?? csv;
  return format.read(file);
}

/** A format as which a list or a plan leaves; a whole city only where it holds many tables. */
export type WrittenFormat = { label: string; ending: string; mediaType: string; whole: boolean };
const writing = formats.flatMap(({ label, writes }) =>
  writes ? [{ whole: false, ...writes, label: label.replace(/ \(.*/, '') }] : [],
);
/** The formats a list or a plan can be written in. */
export const formatsWritten: readonly WrittenFormat[] = writing;

export type WrittenFile = { bytes: Uint8Array; mediaType: string };
/**
 * Tables as a file with this ending, one of `formatsWritten`; the same tables at the same moment are the same bytes.
 * Failure: rejects for an ending that is none of them. Source: the standard of each format in `formats/<name>/`.
 *
 * @example
 * const { bytes } = await writtenAs('.csv', [{ name: 'list', columns: ['Nr', 'Kosten'], rows: [{ cells: ['1', 100.5] }] }], new Date(0));
 * new TextDecoder().decode(bytes); // 'Nr;Kosten\r\n1;100,5\r\n'
 */
export async function writtenAs(ending: string, tables: readonly WrittenTable[], at: Date): Promise<WrittenFile> {
  const { mediaType, write } = writing.find((one) => one.ending === ending)!;
  return { mediaType, bytes: await write(tables, at) };
}

/** Kinds of files that are known and not read: the sentence says what to do instead. */
const known: readonly [starts: RegExp, what: string][] = [
  [/^%PDF-/, 'PDF'],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff/, 'picture'],
  [/^\u00d0\u00cf.\u00e0/s, 'Excel 97 (XLS)'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<kml[\s>]/i, 'KML'],
  [/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<([a-z]+:)?(FeatureCollection|CityModel|XPlanAuszug)[\s>]/i, 'GML'],
  [/^\s*(<!doctype html|<html[\s>])/i, 'HTML'],
];

function unreadable(file: GivenFile): Text | null {
  const start = String.fromCharCode(...file.bytes.subarray(0, 2_000));
  const what = known.find(([starts]) => starts.test(start.replace(/^ï»¿/, '')))?.[1] ?? archiveOf(file);
  return what === null ? null : messages.texts.notRead({ what, labels });
}

/** An archive that no format knows, or one that cannot be opened. */
function archiveOf(file: GivenFile): string | null {
  if (!isZip(file.bytes) || formats.some((one) => one !== csv && one.detects(file))) return null;
  return file.entries().some(({ name }) => name === 'content.xml') ? 'OpenDocument (ODS)' : 'ZIP';
}
