import { type Reading, type Text, read, refused } from '@vorrang/planning';
import { wgs84 } from '../../crs/crs.ts';
import { type GivenFile, isZip, problem } from '../../given-file.ts';
import { placeless } from '../../row-problems.ts';
import type { Row, Table } from '../../table.ts';
import type { Format } from '../format.ts';
import { flatRecord } from '../flat-record.ts';
import { type Parted, editionsLeft, partByYear } from './series.ts';

/** Records as other systems hand them out: a list of objects, one under a name (`{"requests": […]}`), or a ZIP archive of such files. */
export const json: Format = {
  name: 'json',
  label: 'JSON',
  endings: ['.json'],
  detects: (file) => (isZip(file.bytes) ? jsonNames(file).length > 0 : recordsIn(file.json()) !== null),
  read: readRecords,
};

type Given = Record<string, unknown>;
const isRecord = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const areRecords = (value: unknown): value is Given[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

/** The longest list of objects the document holds at its top or one name below; null where there is none. */
function recordsIn(json: Reading<unknown>): Given[] | null {
  if (!json.ok) return null;
  if (areRecords(json.value)) return json.value;
  if (!isRecord(json.value) || json.value['type'] === 'FeatureCollection') return null;
  const lists = Object.values(json.value).filter(areRecords);
  return lists.reduce<Given[] | null>(
    (longest, list) => (longest && longest.length >= list.length ? longest : list),
    null,
  );
}

/** The JSON files of an archive that holds nothing else but words beside them. */
function jsonNames(file: GivenFile): string[] {
  const names = file.entries().map(({ name }) => name);
  const files = names.filter((name) => !/(^|\/)(__MACOSX|\.)|\/$/.test(name));
  return files.every((name) => /\.(json|txt|md)$/i.test(name)) ? files.filter((name) => /\.json$/i.test(name)) : [];
}

function readRecords(file: GivenFile): Reading<Table[]> {
  const records = isZip(file.bytes) ? recordsOfArchive(file) : recordsOfText(file);
  if (!records.ok) return records;
  const parted = records.value.map(partByYear);
  const flat = parted.map(({ rest }) => flatRecord(rest));
  const columns = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = flat.map(({ cells, geometry }, i) => ({
    row: i + 1,
    cells: columns.map((column) => cells.get(column) ?? ''),
    ...(geometry && { geometry }),
  }));
  const placed = rows.some(({ geometry }) => geometry);
  const without = placed ? rows.filter(({ geometry }) => !geometry).map(({ row }) => row) : [];
  const series = seriesTables(file.fileName, parted, idColumn(columns, rows), rows);
  const editions = parted.reduce((sum, one) => sum + one.editions, 0);
  return read([
    {
      fileName: file.fileName,
      sheet: series.length > 0 ? 'records' : null,
      columns,
      headerRow: 0,
      rows,
      crs: placed ? wgs84 : null,
      notices: [...placeless(without), ...editionsLeft(editions)],
    },
    ...series,
  ]);
}

/** The column by which other tables name a record: one that every record has, each another; null where there is none. */
function idColumn(columns: string[], rows: Row[]): number | null {
  const single = (i: number) => new Set(rows.map(({ cells }) => cells[i]).filter((cell) => cell !== '')).size;
  const at = columns.findIndex((_, i) => single(i) === rows.length);
  return at < 0 ? null : at;
}

/** What stands by year under a name is a table of its own, a row for each record, key and year. */
function seriesTables(fileName: string, parted: Parted[], id: number | null, rows: Row[]): Table[] {
  if (id === null) return [];
  const all = parted.flatMap(({ series }, i) => series.map((one) => ({ ...one, of: rows[i]!.cells[id]! })));
  return [...new Set(all.map(({ path }) => path))].map((path) => {
    const own = all.filter((one) => one.path === path);
    const keyed = own.some(({ key }) => key !== null);
    const values = [...new Set(own.flatMap((one) => [...one.values.keys()]))];
    return {
      fileName,
      sheet: path,
      columns: ['project', ...(keyed ? [/by_(\w+)$/.exec(path)?.[1] ?? 'key'] : []), 'year', ...values],
      headerRow: 0,
      rows: own.map((one, i) => ({
        row: i + 1,
        cells: [
          one.of,
          ...(keyed ? [one.key ?? ''] : []),
          one.year,
          ...values.map((name) => one.values.get(name) ?? ''),
        ],
      })),
      crs: null,
      notices: [],
    };
  });
}

function recordsOfText(file: GivenFile): Reading<Given[]> {
  const json = file.json();
  if (!json.ok) return json;
  const records = recordsIn(json);
  return records ? read(records) : refused(problem(noRecords));
}

/** Every file of the archive is one record or a list of them, in the order of their names. */
function recordsOfArchive(file: GivenFile): Reading<Given[]> {
  const names = jsonNames(file).sort();
  const files = file.unpacked((name) => names.includes(name));
  if (!files.ok) return files;
  const all: Given[] = [];
  for (const name of names) {
    const value = jsonOf(files.value.get(name)!);
    const records = value.ok ? (recordsIn(value) ?? (isRecord(value.value) ? [value.value] : null)) : null;
    if (!records) return refused(problem(brokenPart(name)));
    all.push(...records);
  }
  return read(all);
}

function jsonOf(bytes: Uint8Array): Reading<unknown> {
  try {
    return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown);
  } catch {
    return refused(problem(noRecords));
  }
}

const noRecords: Text = {
  de: 'Das ist JSON, aber keine Liste; erwartet wird eine GeoJSON-Ebene („FeatureCollection“ mit „features“) oder eine Liste von Einträgen mit denselben Feldern.',
  en: 'This is JSON, but no list; expected a GeoJSON layer ("FeatureCollection" with "features") or a list of records with the same fields.',
};
const brokenPart = (name: string): Text => ({
  de: `„${name}“ im Archiv ist kein JSON mit einem Eintrag oder einer Liste davon; nichts wurde gelesen. Bitte die Datei berichtigen oder weglassen.`,
  en: `"${name}" in the archive is no JSON with a record or a list of them; nothing was read. Please mend the file or leave it out.`,
});
