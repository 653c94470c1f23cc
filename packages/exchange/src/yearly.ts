import { readAmount } from './amounts.ts';
import type { Table } from './table.ts';

/** A column that holds a year's amount, or a cross for it: whose money it is, where the heading says so. */
export type YearColumn = { at: number; year: number; source: string | null };

const year = /(?<!\d)((?:19|20)\d\d)(?:\s?[/-]\s?(?:\d\d){1,2})?(?!\d)/g;

/** The one year a heading names: `2027`, `Kosten 2027`, `city2021`, `2027/28`; null where it names none or several. */
export function yearIn(heading: string): number | null {
  const [first, ...others] = [...heading.matchAll(year)];
  return first && others.length === 0 ? Number(first[1]) : null;
}

/** What is left of a heading without its year, its unit and the words for money: `city` of `city2021`, nothing of `Kosten 2027 (T€)`. */
export const stemOf = (heading: string): string =>
  heading
    .replace(year, ' ')
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    .replace(
      /(?<![\p{L}])(jahr|year|fy|hj|plan(ung)?|ansatz|kosten|costs?|betrag|amount|budget|rate|mittel|in|t€|teur|tsd\.?|mio\.?|€|eur)(?![\p{L}])/giu,
      ' ',
    )
    .replace(/[_\s–-]+/g, ' ')
    .trim();

const total = /^(combined|gesamt\p{L}*|summe|total|all|alle)$/iu;
export const isCross = (text: string): boolean => /^[x×✓✔•●]$/i.test(text.trim());
const fits = (text: string): boolean => isCross(text) || readAmount(text, null) !== null;

/**
 * The columns that stand for years: at least two of one kind, with amounts or crosses in them. Where a kind is the sum of the others
 * it is left aside.
 */
export function yearColumns(table: Table, free: (i: number) => boolean): YearColumn[] {
  const groups = new Map<string, YearColumn[]>();
  table.columns.forEach((heading, at) => {
    const named = yearIn(heading);
    if (named === null || !free(at) || !isYearly(table, at)) return;
    const stem = stemOf(heading);
    groups.set(stem, [...(groups.get(stem) ?? []), { at, year: named, source: stem || null }]);
  });
  const kinds = [...groups].filter(([, columns]) => new Set(columns.map((column) => column.year)).size > 1);
  const parts = kinds.filter(([stem]) => !total.test(stem));
  const chosen = parts.length > 0 ? parts : kinds;
  return chosen.flatMap(([, columns]) =>
    chosen.length === 1 ? columns.map((one) => ({ ...one, source: null })) : columns,
  );
}

function isYearly({ rows }: Table, at: number): boolean {
  const texts = rows.map(({ cells }) => cells[at]!).filter((text) => text !== '');
  return texts.length === 0 || texts.filter(fits).length > texts.length * 0.8;
}
