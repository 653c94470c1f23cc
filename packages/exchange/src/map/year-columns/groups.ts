import { type Mark, markOf, readAmount } from '../../parse/amounts.ts';
import type { Table } from '../../parse/table.ts';
import { unitInHeading } from '../../parse/units.ts';
import { type YearHeading, stemOf, yearHeading } from '../../parse/year-heading.ts';
import { type Meaning, meaningByWords } from './meaning.ts';

/** A column that stands for a year or for all later or earlier ones; `cents` by row, in thousandths, null where nothing or a cross stands. */
export type YearColumn = { at: number; heading: YearHeading; cents: (number | null)[] };
/** Columns whose headings differ in the year alone. */
export type YearGroup = { stem: string; columns: YearColumn[]; byWords: Meaning | null };

export const isCross = (text: string): boolean => /^\(?\s*[x×✓✔•●]\s*\)?\??$/i.test(text.trim());
/** A cross that somebody put in brackets or doubted. */
export const isDoubtedCross = (text: string): boolean => isCross(text) && /[()?]/.test(text);

/** The groups of columns that stand for years: at least two columns of one kind, most of their cells amounts or crosses. */
export function yearGroups(table: Table, free: (i: number) => boolean): YearGroup[] {
  const found = new Map<string, YearColumn[]>();
  const named = table.columns.flatMap((heading, at) => {
    const years = free(at) ? yearHeading(heading) : null;
    return years === null ? [] : [{ at, years, stem: stemOf(heading) }];
  });
  const mark = markOf(named.flatMap(({ at }) => table.rows.map(({ cells }) => cells[at] ?? '')));
  for (const { at, years, stem } of named) {
    if (!isYearly(table, at)) continue;
    const column = { at, heading: years, cents: amountsIn(table, at, mark) };
    const word = wordsOf(stem, years).toLowerCase();
    const key = keyFor(word, years, found);
    found.set(key, [...(found.get(key) ?? []), column]);
  }
  const singles = new Set(named.flatMap(({ years }) => (years.kind === 'year' && !years.pair ? [years.year] : [])));
  const groups = [...found].map(([key, given]): YearGroup => {
    const columns = given.map((column) => asSpan(column, singles));
    const stem = named.find((one) => one.at === columns[0]!.at)!.stem;
    // The same year under the same words a second time: nobody knows what it is.
    if (again.test(key)) return { stem: key, columns, byWords: null };
    return {
      stem: key === '' ? '' : wordsOf(stem, columns[0]!.heading),
      columns,
      byWords: meaningByWords(key, unitsIn(columns)),
    };
  });
  const joined = withOrphans(groups);
  return joined.filter(isGroup).concat(alone(joined));
}

const again = / \(\d+\)$/;
/** A group has every year once; a second column for it begins another group. */
function keyFor(word: string, years: YearHeading, found: ReadonlyMap<string, YearColumn[]>): string {
  const bare = word.replace(again, '');
  const has = (key: string) =>
    (found.get(key) ?? []).some(({ heading }) => JSON.stringify(heading) === JSON.stringify(years));
  let key = bare;
  for (let n = 2; has(key); n++) key = `${bare} (${n})`;
  return key;
}

/** `2027-2028` beside `2027` and `2028` stands for both. */
function asSpan(column: YearColumn, singles: ReadonlySet<number>): YearColumn {
  const { heading } = column;
  if (heading.kind !== 'year' || !heading.pair) return column;
  if (!singles.has(heading.year) || !singles.has(heading.year + 1)) return column;
  return { ...column, heading: { kind: 'span', from: heading.year, to: heading.year + 1 } };
}

/** What `later` and `earlier` add to a heading is no kind of money of its own. */
const withoutTimeWords = (stem: string): string =>
  stem
    .replace(
      /(?<!\p{L})(sp(ä|ae)tere?n?r?|folge|weitere|künftige|bis(her)?|ende|vor|ab|nach|u|und|einschl\.?|vorjahre|folgejahre|jahre|danach|future|later|out|prior|previous|past|to date|beyond|and|thereafter|through|thru|up to|before|after|from|onwards?|onward|years?|fiscal|remaining|subsequent)(?!\p{L})/giu,
      ' ',
    )
    .replace(/[\s.&–-]+/g, ' ')
    .trim();

/** In `Beyond 6 years` the number counts years. */
const wordsOf = (stem: string, years: YearHeading): string =>
  withoutTimeWords(
    years.kind === 'later'
      ? stem.replace(/\d+|(?<!\p{L})(rest\p{L}*|remainder|balance to complete)(?!\p{L})/giu, ' ')
      : stem,
  );

const single = ({ heading }: YearColumn): boolean => heading.kind === 'year';
const isGroup = ({ columns }: YearGroup): boolean =>
  new Set(columns.filter(single).map(({ heading }) => (heading as { year: number }).year)).size > 1;

/** A column of later years or of a span that has no word of its own belongs to the cost beside it. */
function withOrphans(groups: YearGroup[]): YearGroup[] {
  const orphan = groups.find(({ stem, columns }) => stem === '' && !columns.some(single));
  const costs = groups.filter((group) => group !== orphan && group.byWords === 'cost' && isGroup(group));
  const [cost] = costs;
  if (!orphan || !cost || costs.length > 1) return groups;
  return groups.flatMap((group) =>
    group === orphan ? [] : group === cost ? [{ ...cost, columns: [...cost.columns, ...orphan.columns] }] : [group],
  );
}

/** `Request 2027` beside `2028`: each a year of its own, one after the other. */
function inTurn(groups: readonly YearGroup[]): boolean {
  const money = groups.filter(({ byWords }) => byWords === 'cost' || byWords === 'version');
  const years = money
    .flatMap(({ columns }) => columns.flatMap(({ heading }) => (heading.kind === 'year' ? [heading.year] : [])))
    .sort((a, b) => a - b);
  return years.length > 1 && years.every((year, i) => i === 0 || year === years[i - 1]! + 1);
}

/** A single column of actuals, of later years or of a span counts where other columns stand for years. */
function alone(groups: YearGroup[]): YearGroup[] {
  if (!groups.some(isGroup) && !inTurn(groups)) return [];
  return groups.filter((group) => !isGroup(group));
}

/** Thousands of cents, so that nothing is lost of amounts in millions; in the unit of the column's heading, so that columns can be compared. */
export function amountsIn({ columns, rows }: Table, at: number, mark: Mark | null): (number | null)[] {
  const factor = fine * (unitInHeading(columns[at]!).factor ?? 1);
  return rows.map(({ cells }) => {
    const text = cells[at] ?? '';
    return text === '' || isCross(text) ? null : (readAmount(text, mark, factor)?.cents ?? null);
  });
}
const fine = 1_000;
const unitsIn = (columns: YearColumn[]): number[] =>
  columns.flatMap(({ cents }) => cents.filter((value) => value !== null).map((value) => value / 100 / fine));

/** Most cells are amounts or crosses; one odd cell never changes what its column declared. */
function isYearly({ rows }: Table, at: number): boolean {
  const texts = rows.map(({ cells }) => cells[at] ?? '').filter((text) => !/^\s*[-–—]*\s*$/.test(text));
  const fits = texts.filter((text) => isCross(text) || readAmount(text, null) !== null).length;
  return fits * 2 >= texts.length;
}

/** Sums of a group by row, over its single years or those of a span; null in rows where it says nothing. */
export function sumsOf({ columns }: Pick<YearGroup, 'columns'>, within: (year: number) => boolean = () => true) {
  const taken = columns.filter(({ heading }) => heading.kind === 'year' && within(heading.year));
  const rows = columns[0]?.cents.length ?? 0;
  return Array.from({ length: rows }, (_, row) => {
    const told = taken.map(({ cents }) => cents[row]!).filter((cents) => cents !== null);
    return told.length === 0 ? null : told.reduce((sum, cents) => sum + cents, 0);
  });
}

/** What a group says for all years after its last single one, or before its first. */
export const besideYears = ({ columns }: Pick<YearGroup, 'columns'>): (number | null)[] =>
  plus(...columns.filter((column) => !single(column)).map(({ cents }) => cents));

/** Whether two rows of sums are the same, but for rounding, wherever both say something that is not nothing: hardly any row otherwise. */
export function agree(a: readonly (number | null)[], b: readonly (number | null)[]): boolean {
  let [same, other] = [0, 0];
  a.forEach((value, row) => {
    const against = b[row] ?? null;
    if (value === null || against === null || (value === 0 && against === 0)) return;
    if (Math.abs(value - against) <= fine + Math.abs(value) / 1_000) same += 1;
    else other += 1;
  });
  return same > 0 && other <= same / 9;
}

export const plus = (...lists: readonly (readonly (number | null)[])[]): (number | null)[] =>
  (lists[0] ?? []).map((_, row) => {
    const told = lists.map((list) => list[row] ?? null).filter((cents) => cents !== null);
    return told.length === 0 ? null : told.reduce((sum, cents) => sum + cents, 0);
  });
export const minus = (a: readonly (number | null)[], b: readonly (number | null)[]): (number | null)[] =>
  a.map((value, row) => (value === null && (b[row] ?? null) === null ? null : (value ?? 0) - (b[row] ?? 0)));
