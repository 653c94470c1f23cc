import iconv from 'iconv-lite';
import { likeliestSet } from '../../detect/character-sets.ts';
import { inUtf8, readAs } from '../../detect/decode-text.ts';
import { type CellProblem, numberCell } from '../../parse/table.ts';
import { uniqueNames } from '../../parse/tables-from-rows.ts';
import { messages } from './messages.ts';

type Field = { name: string; type: string; from: number; length: number };
/** The attributes of a layer: its columns, the cells of each record (null where it is deleted), and what is to be told. */
export type Attributes = { columns: string[]; records: (string[] | null)[]; notices: CellProblem[] };

/**
 * Reads a dBase table. Source: dBase III/IV file structure; Esri, Shapefile Technical Description 1998. Its letters are in the set that
 * the `.cpg` names, else the language driver byte, else the one they look like.
 */
export function attributesIn(bytes: Uint8Array, cpg: string): Attributes {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [count, head, length] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  const fields = fieldsIn(bytes, head);
  const fitting = length === 0 ? 0 : Math.max(0, Math.floor((bytes.length - head) / length));
  if (length === 0 || fields.length === 0 || fitting < count) throw new RangeError('The table ends early.');
  const rows = Array.from({ length: count }, (_, i) => bytes.subarray(head + i * length, head + (i + 1) * length));
  const held = rows.flatMap((row) =>
    fields.filter(isText).map(({ from, length }) => row.subarray(from, from + length)),
  );
  const { decode, notices } = lettersOf([...held, bytes.subarray(32, head)], cpg, bytes[29] ?? 0);
  return {
    columns: uniqueNames(fields.map(({ name }) => decode(Uint8Array.from(name, (sign) => sign.charCodeAt(0))))),
    records: rows.map((row) => (row[0] === deleted ? null : fields.map((field) => cellOf(row, field, decode)))),
    notices,
  };
}

const deleted = 0x2a;
const isText = ({ type }: Field): boolean => type === 'C';

/** Descriptions of 32 bytes each, up to the byte 13. */
function fieldsIn(bytes: Uint8Array, head: number): Field[] {
  const fields: Field[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= head && bytes[at] !== 13; at += 32) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 11)).replace(/\0.*$/s, '');
    const length = bytes[at + 16]!;
    fields.push({ name, type: String.fromCharCode(bytes[at + 11]!), from, length });
    from += length;
  }
  return fields;
}

function cellOf(row: Uint8Array, { type, from, length }: Field, decode: (bytes: Uint8Array) => string): string {
  const text = decode(row.subarray(from, from + length))
    .replace(/\0.*$/s, '')
    .trim();
  switch (type) {
    case 'D':
      // A day that is not known is eight spaces or eight zeros.
      return /^0*$/.test(text) ? '' : text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
    case 'N':
    case 'F':
      return text === '' || !Number.isFinite(Number(text)) ? text : numberCell(Number(text));
    case 'L':
      return /^[ty]$/i.test(text) ? 'ja' : /^[fn]$/i.test(text) ? 'nein' : '';
    default:
      return text;
  }
}

/** So many texts say what they are in. */
const enough = 2_000;

type Letters = { decode: (bytes: Uint8Array) => string; notices: CellProblem[] };

/** UTF-8 shows itself: bytes beyond ASCII are hardly ever valid in it by chance, whatever the `.cpg` says. */
function lettersOf(held: Uint8Array[], cpg: string, driver: number): Letters {
  const named = encodingNamed(cpg) ?? encodingOfDriver.get(driver) ?? null;
  const beyond = held.filter((bytes) => bytes.some((byte) => byte > 127));
  const isUtf8 = beyond.every((bytes) => inUtf8(whole(bytes)) !== null);
  if (beyond.length === 0 || (isUtf8 && (named === null || named === 'utf-8'))) return inSet('utf-8', []);
  if (isUtf8) return inSet('utf-8', [otherwise(cpg.trim() || String(driver))]);
  if (named !== null && named !== 'utf-8') return inSet(named, []);
  const set = likeliestSet(Uint8Array.from(beyond.slice(0, enough).flatMap((bytes) => [...bytes, 10])));
  return inSet(set.encoding, [readAs(set)]);
}

const inSet = (encoding: string, notices: CellProblem[]): Letters => ({
  decode: (bytes) => iconv.decode(encoding === 'utf-8' ? whole(bytes) : bytes, encoding),
  notices,
});

/** A text that fills its field may end in the middle of a character of UTF-8: what is left of it is not read. */
function whole(bytes: Uint8Array): Uint8Array {
  const start = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0);
  const lead = bytes[start] ?? 0;
  const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
  return bytes.length - start < needed ? bytes.subarray(0, start) : bytes;
}

/** `UTF-8`, `65001`, `1252`, `ANSI 1252`, `ISO-8859-1`, `88591`, `OEM 850`. */
function encodingNamed(cpg: string): string | null {
  const name = cpg.replace(/[\s\0\uFEFF]+/g, ' ').trim();
  if (/utf-?8|^65001$/i.test(name)) return 'utf-8';
  const iso = /^(?:iso[ _-]?)?8859[ _-]?(\d{1,2})$/i.exec(name)?.[1];
  if (iso !== undefined) return known(`iso-8859-${iso}`);
  const page = /(?:^|\D)(\d{3,4})$/.exec(name)?.[1];
  return known(page === undefined ? name : `cp${page}`);
}
const known = (encoding: string): string | null =>
  encoding !== '' && iconv.encodingExists(encoding) ? encoding : null;

/** The byte at place 29. Source: Esri, ArcPad reference, "Supported dBASE language drivers"; FoxPro code pages. */
const encodingOfDriver: ReadonlyMap<number, string> = new Map([
  ...[1, 9, 11, 13, 15, 17, 21, 24, 25, 27].map((byte) => [byte, 'cp437'] as const),
  ...[2, 10, 14, 16, 18, 20, 22, 26, 29, 37, 55].map((byte) => [byte, 'cp850'] as const),
  ...[3, 88, 89].map((byte) => [byte, 'windows-1252'] as const),
  [4, 'macintosh'],
  ...[31, 34, 35, 64, 100].map((byte) => [byte, 'cp852'] as const),
  [101, 'cp866'],
  [200, 'windows-1250'],
  [201, 'windows-1251'],
  [202, 'windows-1254'],
  [203, 'windows-1253'],
]);

const otherwise = (said: string): CellProblem => ({
  type: 'encoding-error',
  severity: 'notice',
  row: null,
  column: null,
  value: said,
  message: messages.texts.encodingError({ said }),
});
