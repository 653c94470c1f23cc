import { readAmount } from './amounts.ts';
import type { Row } from './table.ts';
import { yearHeading } from './year-heading.ts';

/** The rows of a heading as one: first and last row, a name for each column, and rows that number the columns. */
export type Heading = { first: number; last: number; cells: string[]; numbering: Row[] };

const most = 3;
const isFilled = (cell: string | undefined): boolean => (cell ?? '').trim() !== '';
const filled = (cells: readonly string[]): number => cells.filter(isFilled).length;

/**
 * The first row that fills most of the columns is the heading, by itself or with up to two rows that divide its groups: years below a word for
 * money, sources below years, or the other way round. Null where no row has two cells.
 */
export function headingBlock(all: readonly Row[]): Heading | null {
  const width = all.reduce((widest, row) => Math.max(widest, filled(row.cells)), 0);
  const enough = Math.max(2, width * 0.6);
  for (const [i, row] of all.entries()) {
    if (filled(row.cells) < 2) continue;
    const block = blockFrom(all, i);
    if (filled(block.cells) >= enough) return withNumbering(all, i + block.rows, block.cells, row.row);
  }
  return null;
}

function blockFrom(all: readonly Row[], start: number): { rows: number; cells: string[] } {
  let cells = [...all[start]!.cells];
  let rows = 1;
  while (rows < most && start + rows < all.length) {
    const next = all[start + rows]!.cells;
    if (!continues(cells, next, rows > 1)) break;
    cells = joined(cells, next);
    rows += 1;
  }
  return { rows, cells };
}

const unit =
  /^[([]?\s*(in\s+)?(€|eur|euro|t€|teur|chf|tchf|usd|\$|(tsd|mio|mrd)\.?( ?(€|eur|euro|chf|fr\.?|franken|usd|\$|£))?|tusd|£|£m|£000s?|fr\.?|\$m|\$?000s?|1[.,’' ]?000 ?(€|eur|chf)|%|m²|m|km|qm|lfm|stk\.?|ja\/nein|datum)\s*[)\]]?$/i;
const isYear = (cell: string): boolean => cell.length <= 24 && yearHeading(cell) !== null;
const isNumberOnly = (cell: string): boolean => readAmount(cell, null) !== null && !isYear(cell);

/**
 * Whether a row goes on with the heading above it: it names no column anew, its cells stand where the heading has a group or nothing, and
 * years are among them, or units, or the heading itself has cells with nothing below.
 */
function continues(heading: readonly string[], next: readonly string[], grouped: boolean): boolean {
  const width = Math.max(heading.length, next.length);
  const at = Array.from({ length: width }, (_, i) => i);
  const told = at.filter((i) => isFilled(next[i]));
  if (told.length < 2 || told.some((i) => isNumberOnly(next[i]!) && !unit.test(next[i]!))) return false;
  if (told.every((i) => unit.test(next[i]!))) return true;
  const inGroup = (i: number) =>
    !isFilled(heading[i]) ||
    /\p{L}-$/u.test(heading[i]!.trim()) ||
    (i + 1 < width && !isFilled(heading[i + 1]) && isFilled(next[i + 1]));
  const fresh = told.filter((i) => next[i] !== heading[i]);
  const divided = fresh.filter((i) => inGroup(i));
  // Below a word for money its years stand, and beside them the heading may go on in words: `Lfd.` over `Nr.`.
  if (divided.filter((i) => isYear(next[i]!)).length >= 2)
    return fresh.every((i) => inGroup(i) || isFilled(heading[i]));
  if (fresh.length < 2 || divided.length < fresh.length) return false;
  const years =
    fresh.filter((i) => isYear(next[i]!)).length + at.filter((i) => isFilled(heading[i]) && isYear(heading[i]!)).length;
  const left = at.some((i) => isFilled(heading[i]) && (!isFilled(next[i]) || next[i] === heading[i]));
  return years >= 2 || (left && !grouped);
}

/** Group names go right over the columns they span, down to the names below them. */
function joined(heading: readonly string[], next: readonly string[]): string[] {
  const width = Math.max(heading.length, next.length);
  let group = '';
  return Array.from({ length: width }, (_, i) => {
    const [above, below] = [(heading[i] ?? '').trim(), (next[i] ?? '').trim()];
    if (above !== '') group = above;
    else if (below === '') group = '';
    if (below === '' || below === above) return above;
    if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below)) return `${above.slice(0, -1)}${below}`;
    const over = above === '' ? group : above;
    return unit.test(below) ? `${over} (${below.replace(/^[([]|[)\]]$/g, '')})` : `${over} ${below}`.trim();
  });
}

/** German forms number their columns below the heading: 1, 2, 3 … */
function withNumbering(all: readonly Row[], next: number, cells: string[], first: number): Heading {
  const row = all[next];
  const numbers = (row?.cells ?? []).filter(isFilled).map((cell) => cell.replace(/[().\s]/g, ''));
  const counts =
    numbers.length >= 3 &&
    numbers.every((cell, i) => Number(cell) === Number(numbers[0]) + i) &&
    Number(numbers[0]) <= 2;
  const numbered = counts && numbers.length >= filled(cells) * 0.8;
  return { first, last: numbered ? row!.row : all[next - 1]!.row, cells, numbering: numbered ? [row!] : [] };
}

/**
 * Where headings stand again below the first: `again` are rows that say nothing but what the heading says in their columns, `others` the places of rows
 * that name at least two of its years and something else.
 */
export function headingsBelow(all: readonly Row[], { first, last }: Heading): { again: Set<Row>; others: number[] } {
  const heads = all.filter(({ row }) => row >= first && row <= last);
  const texts = new Set(
    heads.flatMap(({ cells }) => cells.flatMap((cell, i) => (isFilled(cell) ? [`${i} ${cell.trim()}`] : []))),
  );
  const isHead = (text: string, i: number) => texts.has(`${i} ${text}`);
  const again = new Set<Row>();
  const others: number[] = [];
  all.forEach((row, at) => {
    // Most rows of a long list say nothing of the headings.
    if (row.row <= last || row.cells.filter((cell, i) => isHead(cell.trim(), i)).length < 2) return;
    const told = row.cells.flatMap((cell, i) => (isFilled(cell) ? [{ i, text: cell.trim() }] : []));
    const same = told.filter(({ i, text }) => isHead(text, i));
    if (!same.some(({ text }) => readAmount(text, null) === null || isYear(text))) return;
    if (same.length === told.length && heads.some(({ cells }) => filled(cells) === same.length)) again.add(row);
    else if (same.filter(({ text }) => isYear(text)).length >= 2 && told.length <= same.length + 2) others.push(at);
  });
  return { again, others };
}
