import { type Result, type Text, ok, err } from '@vorrang/planning';
import { type NamedSystem, codeFor, systemIn, systemNamedIn, unreadSystem } from '../../parse/crs/named.ts';
import { type GivenFile, givenFile, isZip, problem, textNotices } from '../../detect/source-file.ts';
import { placeless } from '../../parse/row-problems.ts';
import type { Row, Table } from '../../parse/table.ts';
import type { Format } from '../format.ts';
import { flatRecord } from '../flat-record.ts';
import { type Given, type List, type Lists, descriptionsTold, isRecord, listsIn, oddTold } from './lists.ts';
import { type Parted, editionsLeft, partByYear } from './series.ts';
import { messages } from './messages.ts';

/**
 * Records as other systems hand them out: a list of objects, lists under names (`{"requests": […]}`), or a ZIP archive of such files. Each
 * list is a table.
 */
export const json: Format = {
  name: 'json',
  label: 'JSON',
  endings: ['.json'],
  detects: (file) => (isZip(file.bytes) ? jsonNames(file).length > 0 : documentIn(file.json()).lists.length > 0),
  read: readRecords,
};

/** A document with its lists and the system it names for their places. */
type Document = Lists & { named: NamedSystem | null; currency: string | null };
const nothing: Document = { lists: [], descriptions: [], named: null, currency: null };

function documentIn(json: Result<unknown>): Document {
  if (!json.ok || (isRecord(json.value) && json.value['type'] === 'FeatureCollection')) return nothing;
  return { ...listsIn(json.value), named: systemNamedIn(json.value), currency: currencyIn(json.value) };
}

/** The currency a document names for all its records, at its top or in what it says about itself. */
function currencyIn(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const found = [value, ...Object.values(value).filter(isRecord)].flatMap((held) =>
    Object.entries(held).flatMap(([name, said]) =>
      /^(currency([ _-]?code)?|währung|waehrung)$/i.test(name) && typeof said === 'string' && /^[A-Z]{3}$/.test(said)
        ? [said]
        : [],
    ),
  );
  return new Set(found).size === 1 ? found[0]! : null;
}

/** The JSON files of an archive that holds nothing else but words beside them. */
function jsonNames(file: GivenFile): string[] {
  const names = file.entries().map(({ name }) => name);
  const files = names.filter((name) => !/(^|\/)(__MACOSX|\.)|\/$/.test(name));
  return files.every((name) => /\.(json|txt|md)$/i.test(name)) ? files.filter((name) => /\.json$/i.test(name)) : [];
}

function readRecords(file: GivenFile): Result<Table[]> {
  const document = isZip(file.bytes) ? documentOfArchive(file) : documentOfText(file);
  if (!document.ok) return document;
  const { lists, descriptions, named, currency } = document.value;
  const [first, ...others] = lists.flatMap((list) => tablesOf(file.fileName, list, lists.length > 1, named));
  if (!first) return err(problem(noRecords));
  const told = currency !== null && { currency };
  return ok([
    { ...first, ...told, notices: [...textNotices(file), ...descriptionsTold(descriptions), ...first.notices] },
    ...others,
  ]);
}

/** A list as a table, and what stands by year in its records as tables beside it. */
function tablesOf(
  fileName: string,
  { name, records, odd }: List,
  several: boolean,
  above: NamedSystem | null,
): Table[] {
  const sheet = several ? name : null;
  const parted = records.map(partByYear);
  const flat = parted.map(({ rest }) => flatRecord(rest));
  const columns = [...new Set(flat.flatMap(({ cells }) => [...cells.keys()]))];
  const rows = flat.map(({ cells, geometry }, i) => ({
    row: i + 1,
    cells: columns.map((column) => cells.get(column) ?? ''),
    ...(geometry && { geometry }),
  }));
  const placed = rows.some(({ geometry }) => geometry);
  const without = placed ? rows.filter(({ geometry }) => !geometry).map(({ row }) => row) : [];
  const series = seriesTables(fileName, sheet, parted, idColumn(columns, rows), rows);
  const editions = parted.reduce((sum, one) => sum + one.editions, 0);
  const named = above ?? systemInColumns(columns, rows);
  return [
    {
      fileName,
      sheet: sheet ?? (series.length > 0 ? 'records' : null),
      columns,
      headerRow: 0,
      rows,
      crs:
        placed || named
          ? codeFor(
              named,
              rows.map(({ geometry }) => geometry),
            )
          : null,
      notices: [...oddTold(odd), ...unreadSystem(named), ...placeless(without), ...editionsLeft(editions)],
    },
    ...series,
  ];
}

/** A column may say the system, for every record the same. */
function systemInColumns(columns: string[], rows: Row[]): NamedSystem | null {
  const found = [/(^|\.)latestWkid$/i, /(^|\.)(crs|srid|epsg([_ -]?code)?|wkid)$/i].flatMap((heading) => {
    const at = columns.findIndex((column) => heading.test(column));
    const said = new Set(at < 0 ? [] : rows.map(({ cells }) => cells[at]!).filter((cell) => cell !== ''));
    return said.size === 1 ? (systemIn([...said][0]) ?? []) : [];
  });
  return found.find(({ code }) => code !== null) ?? null;
}

/** The column by which other tables name a record: one that every record has, each another; null where there is none. */
function idColumn(columns: string[], rows: Row[]): number | null {
  const single = (i: number) => new Set(rows.map(({ cells }) => cells[i]).filter((cell) => cell !== '')).size;
  const at = columns.findIndex((_, i) => single(i) === rows.length);
  return at < 0 ? null : at;
}

/** What stands by year under a name is a table of its own, a row for each record, key and year. */
function seriesTables(
  fileName: string,
  list: string | null,
  parted: Parted[],
  id: number | null,
  rows: Row[],
): Table[] {
  if (id === null) return [];
  const all = parted.flatMap(({ series }, i) => series.map((one) => ({ ...one, of: rows[i]!.cells[id]! })));
  return [...new Set(all.map(({ path }) => path))].map((path) => {
    const own = all.filter((one) => one.path === path);
    const keyed = own.some(({ key }) => key !== null);
    const values = [...new Set(own.flatMap((one) => [...one.values.keys()]))];
    return {
      fileName,
      sheet: list === null ? path : `${list}.${path}`,
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

function documentOfText(file: GivenFile): Result<Document> {
  const json = file.json();
  if (!json.ok) return json;
  const document = documentIn(json);
  return document.lists.length > 0 ? ok(document) : err(problem(noRecords));
}

/** Every file of the archive is one record or a list of them, in the order of their names. */
function documentOfArchive(file: GivenFile): Result<Document> {
  const names = jsonNames(file).sort();
  const files = file.unpacked((name) => names.includes(name));
  if (!files.ok) return files;
  const records: Given[] = [];
  let odd = 0;
  for (const name of names) {
    const value = givenFile(files.value.get(name)!, name).json();
    const list = documentIn(value).lists.find((one) => !one.name?.includes('.'));
    const own = list?.records ?? (value.ok && isRecord(value.value) ? [value.value] : null);
    if (!own) return err(problem(brokenPart(name)));
    records.push(...own);
    odd += list?.odd ?? 0;
  }
  return ok({ lists: [{ name: null, records, odd }], descriptions: [], named: null, currency: null });
}

const noRecords: Text = messages.texts.thisIsJson;
const brokenPart = (name: string): Text => messages.texts.inArchiveIsNo({ name });
